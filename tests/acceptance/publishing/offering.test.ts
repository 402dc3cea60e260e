import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { pick } from '../selection/course-list.js';
import { asset, keyOf, offer, offerInput, publish, whole, type RefusalShown } from './author.js';

describe('offering a course in a term', () => {
  let world: World;
  let city: Client;
  let chen: Client;
  let courseId: string;

  beforeAll(async () => {
    world = await World.create();
    const trainer = await world.signedIn('trainer');
    [city, chen] = await Promise.all([world.signedIn('city-admin'), world.signedIn('teacher')]);
    courseId = await publish(trainer, city, whole(await asset(world), { title: '刚刚开设的课' }));
  });
  afterAll(() => world.end());

  const found = async (words: string): Promise<string[]> => {
    const { supermarket } = await chen.ask<{
      supermarket: { edges: { node: { id: string; title: string } }[] };
    }>(
      `query ($search: String) { supermarket(first: 20, search: $search) { edges { node { id title } } } }`,
      { search: words },
    );
    return supermarket.edges.map(({ node }) => node.title);
  };

  const withdraw = async (id: string): Promise<{ __typename: string; offers?: object[] } | RefusalShown> =>
    (
      await city.ask<{ it: { __typename: string; offers?: object[] } | RefusalShown }>(
        `mutation ($id: ID!) { it: withdrawOffer(id: $id) { __typename ... on Course { offers { id } } ... on Refusal { rule key facts { name value } } } }`,
        { id },
      )
    ).it;

  it('puts it into the supermarket a moment later, where a teacher picks it', async () => {
    expect(await found('刚刚开设')).toEqual([]);
    const offered = await offer(city, offerInput(world, courseId));
    expect(offered.__typename).toBe('Offering');
    await expect.poll(() => found('刚刚开设'), { timeout: 5_000, interval: 100 }).toEqual(['刚刚开设的课']);
    expect(keyOf(await offer(city, offerInput(world, courseId)))).toBe('offeredAlready');
    if (offered.__typename === 'Refusal') return;
    const list = await pick(chen, offered.id);
    expect(list.__typename).toBe('CourseList');
    expect(await withdraw(offered.id)).toMatchObject({
      key: 'chosenAlready',
      facts: [{ name: 'chosen', value: '1' }],
    });
  });

  it('goes again while nobody has chosen it, and may come back with other terms', async () => {
    const other = await publish(
      await world.signedIn('trainer'),
      city,
      whole(await asset(world), { title: '又撤下的课' }),
    );
    const offered = await offer(city, offerInput(world, other));
    if (offered.__typename === 'Refusal') throw new Error(offered.why);
    expect(await withdraw(offered.id)).toMatchObject({ __typename: 'Course', offers: [] });
    expect(keyOf(await withdraw(offered.id))).toBe('noSuchOffer');
    await expect.poll(() => found('又撤下的'), { timeout: 5_000, interval: 100 }).toEqual([]);
    const anew = await offer(city, offerInput(world, other, { seats: null, trainingFeeFen: 0 }));
    expect(anew).toMatchObject({ __typename: 'Offering', id: offered.id });
  });

  it.each([
    [{ hours: 0 }, 'hoursOutOfRange'],
    [{ terminals: [] }, 'noTerminal'],
    [{ terminals: ['TV'], hours: 6 }, 'overTvLimit'],
    [{ seats: 0 }, 'seatsOutOfRange'],
    [{ trainingFeeFen: -1 }, 'feeOutOfRange'],
    [{ board: 'CAPABILITY' }, 'capabilityByProgramme'],
    [{ board: 'DISTRICT' }, 'notOfADistrict'],
    [{ termId: 'no-such-term' }, 'noSuchTerm'],
    [{ courseId: 'no-such-course' }, 'noSuchPublished'],
  ])('refuses %o: %s', async (part, key) => {
    expect(keyOf(await offer(city, offerInput(world, courseId, part)))).toBe(key);
  });

  it('is refused in a term whose selection is over, and to everybody but the city', async () => {
    const over = offerInput(world, courseId, { termId: toGlobalId('Term', world.termId('studying')) });
    expect(keyOf(await offer(city, over))).toBe('selectionOfTermOver');
    const { errors } = await (
      await world.signedIn('trainer')
    ).send(`mutation ($input: OfferCourseInput!) { offerCourse(input: $input) { __typename } }`, {
      input: over,
    });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
