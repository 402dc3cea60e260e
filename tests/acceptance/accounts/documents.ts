import { createHash } from 'node:crypto';
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
    ... on RobotChallenge { algorithm challenge salt signature maxNumber }
    ... on Refusal { rule key what why next availableAt facts { name value } }
  }
}`;

export interface ChallengeShown {
  readonly __typename: 'RobotChallenge';
  readonly algorithm: string;
  readonly challenge: string;
  readonly salt: string;
  readonly signature: string;
  readonly maxNumber: number;
}

type Answered<Kinds> = GraphqlAnswer<{ signIn: Kinds }>;
type SignInAnswer = Answered<SignedInShown | RefusalShown>;

/** What a challenge asks for, found as a browser would find it. */
export const solve = ({ algorithm, challenge, salt, signature, maxNumber }: ChallengeShown): string => {
  const hash = (number: number): string =>
    createHash('sha256')
      .update(salt + String(number))
      .digest('hex');
  let number = 0;
  while (number < maxNumber && hash(number) !== challenge) number += 1;
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
};

let addresses = 0;

const anAddress = (): string => `2001:db8::${(addresses += 1).toString(16)}`;

/** One try as it is, a challenge included. */
export const knock = (
  client: Client,
  login: string,
  password: string,
  proof: string | null = null,
  address = anAddress(),
): Promise<Answered<SignedInShown | RefusalShown | ChallengeShown>> =>
  client.send(signInDocument, { input: { login, password, proof } }, { 'x-forwarded-for': address });

/**
 * The whole answer to one try, headers included; a challenge is met. Every try comes from another address, as a careful
 * guesser's would.
 */
export const trySignIn = async (
  client: Client,
  login: string,
  password: string,
  address = anAddress(),
): Promise<SignInAnswer> => {
  const answer = await knock(client, login, password, null, address);
  if (answer.data?.signIn.__typename !== 'RobotChallenge') return answer as SignInAnswer;
  return (await knock(client, login, password, solve(answer.data.signIn), address)) as SignInAnswer;
};

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
