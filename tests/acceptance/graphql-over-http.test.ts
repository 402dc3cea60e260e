import { tmpdir } from 'node:os';
import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { startApi, type RunningApi } from '@xueshi/api/platform/start';
import { createLog } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSecret } from '../support/seed.js';
import { World } from '../support/world.js';

/**
 * The audits of GraphQL over HTTP against an API as the product starts it, asked with an analyst's session: only those
 * who may send documents of their own can be audited at all.
 */
let world: World;
let api: RunningApi;
let cookie: string;
beforeAll(async () => {
  world = await World.create();
  cookie = (await world.signedIn('analyst')).cookie ?? '';
  api = await startApi(
    {
      db: world.db,
      clock: world.clock,
      sealing: createSealing(testSecret),
      storage: folderStorage('/nowhere'),
      uploads: folderPlace(tmpdir()),
      mediaLimits: { largestBytes: 0, longestMs: 0 },
      log: createLog('test', 'silent'),
      publicUrl: 'http://localhost:3000',
    },
    0,
  );
});
afterAll(async () => {
  await api.stop();
  await world.end();
});

const rather400 =
  'A document that cannot be run is the client’s fault: Apollo answers 400 for application/json too, which the specification allows (SHOULD 200); with its own media type the status is the one it asks for.';
const noGet = 'There is no GET (MAY): nothing of ours is asked by following a link.';

/** What is not as the specification would rather have it, by the id of the audit, and why. */
const accepted: Readonly<Record<string, readonly ['warn' | 'notice', string]>> = {
  '572B': ['warn', rather400],
  FDE2: ['warn', rather400],
  '7B9B': ['warn', rather400],
  '5A70': ['notice', noGet],
  D6D5: ['notice', noGet],
  '6A70': ['notice', noGet],
};

const audits = serverAudits({
  url: () => `http://127.0.0.1:${String(api.port)}/graphql`,
  fetchFn: async (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    return fetch(url, { ...init, headers });
  },
});

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: accepted[id]?.[0] ?? 'ok' });
  });

  it('refuses the same document to who may only send what the web was built with', async () => {
    const teacher = await world.signedIn('teacher');
    const response = await fetch(`http://127.0.0.1:${String(api.port)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: teacher.cookie ?? '' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_UNKNOWN' } }] });
  });
});
