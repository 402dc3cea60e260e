import type { Client, GraphqlAnswer } from '../../support/client.js';

export interface RefusalShown {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly availableAt: string | null;
  readonly facts: readonly { name: string; value: string }[];
}

export interface SignedInShown {
  readonly __typename: 'SignedIn';
  readonly viewer: { id: string; name: string; role: string };
}

const signInDocument = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn { viewer { id name role } }
    ... on Refusal { rule key what why next availableAt facts { name value } }
  }
}`;

type SignInAnswer = GraphqlAnswer<{ signIn: SignedInShown | RefusalShown }>;

let addresses = 0;

/** The whole answer to one try, headers included. Every try comes from another address, as a careful guesser's would. */
export const trySignIn = (
  client: Client,
  login: string,
  password: string,
  address = `2001:db8::${(addresses += 1).toString(16)}`,
): Promise<SignInAnswer> =>
  client.send(signInDocument, { input: { login, password } }, { 'x-forwarded-for': address });

/** What a refused try is told; fails when it was not refused. */
export const refusedSignIn = async (
  client: Client,
  login: string,
  password: string,
): Promise<RefusalShown> => {
  const { data, errors } = await trySignIn(client, login, password);
  if (data?.signIn.__typename !== 'Refusal')
    throw new Error(`not refused: ${JSON.stringify(data ?? errors)}`);
  return data.signIn;
};

/** The keys of so many wrong tries, one after the other. */
export const wrongTries = async (client: Client, login: string, times: number): Promise<string[]> => {
  const keys: string[] = [];
  for (let time = 0; time < times; time += 1)
    keys.push((await refusedSignIn(client, login, 'not the password')).key);
  return keys;
};

/** Who the API takes the client for; null when nobody. */
export const viewerOf = async (client: Client): Promise<{ name: string; role: string } | null> =>
  (await client.ask<{ viewer: { name: string; role: string } | null }>(`{ viewer { name role } }`)).viewer;
