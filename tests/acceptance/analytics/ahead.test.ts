import { buildApiSchema } from '@xueshi/api/build-schema';
import { figuresAhead } from '@xueshi/api/analytics/figures-ahead';
import { documentIdIn } from '@xueshi/api/platform/ahead';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { figuresDocument, makeToken, variablesOf } from './asking.js';

const named = `query Report($measure: FigureMeasure!, $after: String) {
  told: figures(measure: $measure, by: [DISTRICT, SUBJECT, YEAR], first: 40, after: $after) {
    ...Cells smallestGroup pageInfo { hasPreviousPage startCursor hasNextPage endCursor } } }
  fragment Cells on Figures { edges { node { value ...Who } } }
  fragment Who on Figure { members { __typename key dimension } suppressed }`;

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** What is answered ahead of execution. */
const ahead: readonly Asked[] = [
  {
    query: figuresDocument,
    variables: variablesOf({ measure: 'ENROLMENTS', by: ['DISTRICT', 'SUBJECT', 'YEAR'] }),
  },
  {
    query: figuresDocument,
    variables: variablesOf({ measure: 'PASS_RATE', by: ['COURSE'], orderBy: 'VALUE_DESC' }),
  },
  { query: figuresDocument, variables: variablesOf({ measure: 'HOURS', by: ['HOUR_KIND'], first: 2 }) },
  {
    query: figuresDocument,
    variables: variablesOf({
      measure: 'SCORES',
      by: ['SCORE'],
      filter: [{ dimension: 'YEAR', member: '2026' }],
    }),
  },
  { query: named, variables: { measure: 'SELECTIONS' }, operationName: 'Report' },
  { query: `{ figures(measure: IN_SERVICE, first: 1) { unit edges { node { value } } } }` },
];

/** What only the ordinary way may answer, or refuse. */
const ordinary: readonly Asked[] = [
  { query: `{ figures(measure: IN_SERVICE, first: 1) { unit } figureDictionary { name } }` },
  { query: `{ figures(measure: IN_SERVICE, first: 1) @skip(if: false) { unit } }` },
  { query: `{ figures(measure: IN_SERVICE, first: 1) { unit edges @include(if: false) { cursor } } }` },
  { query: `{ figures(measure: IN_SERVICE, first: 1) { nonsense } }` },
  { query: `{ figures(measure: NONSENSE, first: 1) { unit } }` },
  { query: `{ figures(measure: IN_SERVICE, first: 1000000) { unit } }` },
  { query: `{ figures(measure: COMPLETION, by: [DISTRICT], first: 1) { unit } }` },
  { query: `{ figures(measure: IN_SERVICE, first: 1, after: "nonsense") { unit } }` },
  {
    query: `query A { figures(measure: IN_SERVICE, first: 1) { unit } } query B { figures(measure: HOURS, first: 1) { unit } }`,
  },
  { query: `query A { figures(measure: IN_SERVICE, first: 1) { unit } }`, operationName: 'B' },
  { query: figuresDocument, variables: { measure: 'IN_SERVICE' } },
  { query: `{ figures(measure:) { unit } }` },
];

describe('figures answered ahead of execution', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ smallestGroup: 1 });
  });
  afterAll(() => world.end());

  const send = async (
    headers: Record<string, string>,
    asked: Asked,
  ): Promise<{ status: number; headers: unknown[]; body: string }> => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(asked),
    });
    const told = ['content-type', 'content-length', 'cache-control', 'www-authenticate', 'set-cookie'];
    return {
      status: response.status,
      headers: told.map((name) => response.headers.get(name)),
      body: await response.text(),
    };
  };
  /** The same question in a body that is too long to be answered ahead. */
  const longer = (asked: Asked): Asked => ({ ...asked, query: `${asked.query} #${' '.repeat(2_048)}` });

  it('are the ordinary answer to the byte, status and headers included, whoever asks', async () => {
    const analyst = await world.signedIn('analyst');
    const { secret } = await makeToken(analyst, world, { name: 'of figures' });
    const { secret: elsewhere } = await makeToken(analyst, world, { scopes: ['SCHEMA_READ'] });
    const ended = await makeToken(analyst, world, { name: 'ended' });
    await world.rows(`update api_token set revoked_at = now() where name = 'ended'`);
    const cookie = async (role: 'analyst' | 'city-admin' | 'teacher'): Promise<Record<string, string>> => ({
      cookie: (await world.signedIn(role)).cookie ?? '',
    });
    const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
    const askers = [
      await cookie('analyst'),
      { ...(await cookie('analyst')), 'accept-language': 'en', accept: 'application/json' },
      bearer(secret),
      bearer(elsewhere),
      bearer(ended.secret),
      await cookie('city-admin'),
      await cookie('teacher'),
      {},
    ];
    const same = async (headers: Record<string, string>, asked: Asked): Promise<string> => {
      const told = await send(headers, asked);
      expect({ asked, told }).toEqual({ asked, told: await send(headers, longer(asked)) });
      return told.body;
    };
    for (const headers of askers.slice(0, 3)) {
      for (const asked of ahead) expect(await same(headers, asked)).toMatch(/^\{"data":/);
      for (const asked of ordinary) await same(headers, asked);
    }
    for (const headers of askers.slice(3))
      for (const asked of ahead.slice(0, 2)) expect(await same(headers, asked)).toMatch(/^\{"errors":/);
  });

  it('are only what is plainly asked, by whoever may send documents of their own', async () => {
    const schema = await buildApiSchema();
    const known = 'a'.repeat(64);
    const documents = new Map([[known, ahead[5]?.query ?? '']]);
    const made = async (asked: Asked, mayAsk = true): Promise<unknown> => {
      const body = JSON.stringify(asked);
      const request = {
        body,
        documentId: documentIdIn(body),
        viewer: analystOf(world),
        locale: 'zh' as const,
        now: world.clock.now(),
      };
      try {
        const deps = { db: world.db, clock: world.clock };
        return await figuresAhead(deps, schema, documents, () => mayAsk).answer(request);
      } catch {
        return null;
      }
    };
    for (const asked of ahead) {
      expect(await made(asked)).not.toBeNull();
      expect(await made(asked, false)).toBeNull();
    }
    for (const asked of ordinary) expect({ asked, made: await made(asked) }).toEqual({ asked, made: null });
    expect(await made({ documentId: known } as object as Asked, false)).not.toBeNull();
    expect(await made({ documentId: 'b'.repeat(64) } as object as Asked, false)).toBeNull();
  });
});

const analystOf = ({ seeded }: World): Actor => ({
  accountId: seeded.accounts.analyst.id,
  sessionId: 'one',
  name: 'Analyst',
  role: 'analyst',
  organisationId: seeded.cityId,
  lineage: [],
  terminal: 'pc',
});
