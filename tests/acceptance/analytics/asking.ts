import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface Told {
  readonly asOf: string | null;
  readonly unit: string;
  readonly totalCount: number;
  readonly suppressedCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly members: readonly { key: string; name: string; nameEn: string | null }[];
      readonly value: number | null;
      readonly numerator: number | null;
      readonly denominator: number | null;
      readonly suppressed: boolean;
    };
  }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const figuresDocument = `query ($measure: FigureMeasure!, $by: [FigureDimension!]!, $filter: [FigureSlice!]!, $first: Int!,
    $after: String, $orderBy: FigureOrder!) {
  figures(measure: $measure, by: $by, filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    asOf unit totalCount suppressedCount
    edges { cursor node { members { key name nameEn } value numerator denominator suppressed } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface Asked {
  readonly measure: string;
  readonly by?: readonly string[];
  readonly filter?: readonly { dimension: string; member: string }[];
  readonly first?: number;
  readonly after?: string | null;
  readonly orderBy?: string;
}

export const variablesOf = (asked: Asked): Record<string, unknown> => ({
  by: [],
  filter: [],
  first: 1000,
  after: null,
  orderBy: 'MEMBERS',
  ...asked,
});

export const figures = async (analyst: Client, asked: Asked): Promise<Told> =>
  (await analyst.ask<{ figures: Told }>(figuresDocument, variablesOf(asked))).figures;

/** Values by their members' keys: `{ 'yuexiu music 2026': 12 }`. */
export const valuesOf = ({ edges }: Told): Record<string, number | null> =>
  Object.fromEntries(edges.map(({ node }) => [node.members.map(({ key }) => key).join(' '), node.value]));

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; extensions: { code: string } }[];
}

/** A program that knows nothing but its token. */
export const askWith = async (
  world: World,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
  language = 'zh-CN',
): Promise<TokenAnswer> => {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'accept-language': language,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<TokenAnswer>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
};

export interface MadeToken {
  readonly secret: string;
  readonly token: { id: string; name: string; state: string; usedAt: string | null };
}

export const makeToken = async (
  analyst: Client,
  world: World,
  wish: Partial<{ name: string; scopes: string[]; days: number }> = {},
): Promise<MadeToken & { key?: string }> => {
  const { name = 'weekly report', scopes = ['FIGURES_READ'], days = 30 } = wish;
  const { makeToken: made } = await analyst.ask<{ makeToken: MadeToken & { key?: string } }>(
    `mutation ($input: MakeTokenInput!) { makeToken(input: $input) {
       ... on TokenMade { secret token { id name state usedAt } } ... on Refusal { key } } }`,
    {
      input: {
        name,
        scopes,
        expiresAt: new Date(world.clock.now().getTime() + days * 86_400_000).toISOString(),
      },
    },
  );
  return made;
};
