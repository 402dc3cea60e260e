import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { World } from '../../support/world.js';

interface TermShown {
  id: string;
  name: string;
  phase: string;
  firstCloses: string;
}

const termsQuery = `{ terms { id name phase firstCloses } }`;

describe('terms', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  it('come newest first, each in its phase at this moment', async () => {
    const teacher = await world.signedIn('teacher');
    const { terms } = await teacher.ask<{ terms: TermShown[] }>(termsQuery);
    expect(terms.map(({ id, phase }) => [id, phase])).toEqual([
      [toGlobalId('Term', world.termId('choosing')), 'FIRST_ROUND'],
      [toGlobalId('Term', world.termId('studying')), 'STUDY'],
    ]);
    // 08:30 in the city, whatever zone the server runs in
    expect(terms[0]?.firstCloses).toBe('2026-11-27T00:30:00.000Z');
  });

  it('move on with the clock', async () => {
    const teacher = await world.signedIn('teacher');
    const before = world.clock.now();
    world.clock.set(cityInstant(world.anchorDay, 6, '10:00'));
    const { terms } = await teacher.ask<{ terms: TermShown[] }>(termsQuery);
    world.clock.set(before);
    expect(terms[0]?.phase).toBe('ARRANGING');
  });

  it('have their names in the language of the reader, and are nodes', async () => {
    const id = toGlobalId('Term', world.termId('choosing'));
    const query = `query ($id: ID!) { node(id: $id) { __typename id ... on Term { name } } }`;
    const reader = await world.signedIn('teacher', 'en');
    expect(await reader.ask(query, { id })).toEqual({
      node: { __typename: 'Term', id, name: '2026, second term' },
    });
    expect(await reader.ask(query, { id: toGlobalId('Term', world.seeded.cityId) })).toEqual({ node: null });
    expect(await reader.ask(query, { id: toGlobalId('Term', 7) })).toEqual({ node: null });
  });

  it('are for people who are signed in', async () => {
    const { data, errors } = await world.visitor().send(termsQuery);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
