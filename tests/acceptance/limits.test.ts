import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../support/world.js';

describe('a request that asks for too much', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  it.each([
    ['in the text', `{ learning(first: 100000) { edges { node { id } } } }`, {}],
    [
      'in a variable',
      `query ($first: Int!) { learning(first: $first) { edges { node { id } } } }`,
      { first: 100000 },
    ],
    ['just over', `{ learning(first: 101) { edges { node { id } } } }`, {}],
    ['of nothing', `{ learning(first: 0) { edges { node { id } } } }`, {}],
  ])('is told so in the reader’s language: a page %s', async (_, document, variables) => {
    const chinese = await (await world.signedIn('teacher')).send(document, variables);
    const english = await (await world.signedIn('teacher', 'en')).send(document, variables);
    expect(chinese.status).toBeLessThan(500);
    expect(chinese.errors[0]?.message).toMatch(/100/);
    expect(chinese.errors[0]?.message).toMatch(/最多/);
    expect(english.errors[0]?.message).toMatch(/100/);
    expect(english.errors[0]?.message).not.toMatch(/[一-龥]/);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: serverTime`).join(' ')} }`],
    ['levels', `{ terms ${'{ ... on Term '.repeat(30)} { id } ${'}'.repeat(30)} }`],
    ['tokens', `{ ${'serverTime '.repeat(4000)} }`],
  ])('is refused before any statement: too many %s', async (_, document) => {
    const teacher = await world.signedIn('teacher');
    const answers: number[] = [];
    const sent = await world.statementsDuring(async () => {
      const { status, errors } = await teacher.send(document);
      answers.push(status);
      expect(errors[0]?.message).not.toMatch(/unexpected|stack|select /i);
    });
    expect(answers).toEqual([400]);
    // one statement finds out who asks
    expect(sent).toBeLessThanOrEqual(1);
  });

  it('is refused when it is larger than a body may be', async () => {
    const { status, errors } = await world.visitor().send(`{ serverTime } # ${'x'.repeat(300_000)}`);
    expect(status).toBe(413);
    expect(errors[0]?.message).toMatch(/太大/);
  });

  it('a form of another site cannot ask anything', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: 'mutation { signOut { endedSessions } }' }),
    });
    expect(response.status).toBe(400);
  });

  it('a link on another site changes nothing, whatever it claims of itself', async () => {
    const teacher = await world.signedIn('teacher');
    const before = await world.rows(`select id, ended_at from session order by id`);
    const asked = new URLSearchParams({ query: 'mutation { signOut { endedSessions } }' }).toString();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'content-type': 'application/json' },
      { 'apollo-require-preflight': 'true' },
    ]) {
      const { status } = await teacher.get(`/graphql?${asked}`, headers);
      expect([400, 403, 405]).toContain(status);
    }
    expect(await world.rows(`select id, ended_at from session order by id`)).toEqual(before);
    expect((await teacher.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer).not.toBeNull();
  });

  it.each(['//', 'http://[', '/\\\\[', '//graphql'])(
    'an address that is none answers plainly and ends nothing: %s',
    async (path) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        get({ port: new URL(world.url).port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).once('error', reject);
      });
      expect([400, 404]).toContain(status);
      expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
    },
  );
});
