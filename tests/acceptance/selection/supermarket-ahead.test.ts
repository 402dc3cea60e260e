import { supermarketOf } from '@xueshi/api/catalogue/supermarket.snapshot';
import { offeringOrders, boards, deliveries, subjects } from '@xueshi/schema/catalogue/rules';
import { rows } from '@xueshi/schema/platform/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../support/client.js';
import { documentId } from '../../support/persisted.js';
import { demoLogins } from '../../support/seed.js';
import { World, type AnsweredLine } from '../../support/world.js';

const asks = documentId('Supermarket');
/** As the web asks, word by word. */
const asWeb = { accept: 'application/graphql-response+json, application/json', 'x-xueshi-client': 'web' };
type Variables = Readonly<Record<string, unknown>>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

describe('the supermarket ahead of GraphQL execution', () => {
  let world: World;
  const lines: AnsweredLine[] = [];
  let clients: Readonly<Record<string, Client>>;

  beforeAll(async () => {
    world = await World.create({ onAnswered: (line) => lines.push(line) });
    const [near] = world.seeded.teachers;
    const far = world.seeded.teachers.find(({ districtId }) => districtId !== near?.districtId);
    if (far === undefined) throw new Error('everybody teaches in one district');
    clients = {
      teacher: await world.signedIn('teacher'),
      'a teacher in English': (await world.signedIn('teacher')).same('en'),
      'another district': await world.signedIn({ login: far.studyNumber }),
      'a teacher of another subject': await world.signedIn('other-teacher'),
      school: await world.signedIn('school-admin'),
      district: await world.signedIn('district-admin'),
      city: await world.signedIn('city-admin'),
      analyst: await world.signedIn('analyst'),
      nobody: world.visitor(),
      'nobody in English': world.visitor('en'),
    };
  });
  afterAll(() => world.end());

  const post = async (
    client: Client,
    body: string,
    headers: Record<string, string> = asWeb,
  ): Promise<Answer> => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': client.language,
        ...(client.cookie === null ? {} : { cookie: client.cookie }),
        ...headers,
      },
      body,
    });
    const { date: _, ...told } = Object.fromEntries(response.headers);
    return { status: response.status, headers: told, body: await response.text() };
  };
  const ahead = (client: Client, variables: Variables, headers?: Record<string, string>): Promise<Answer> =>
    post(client, JSON.stringify({ documentId: asks, operationName: 'Supermarket', variables }), headers);
  /** The same in another order of words, which the ordinary way alone understands. */
  const ordinary = (
    client: Client,
    variables: Variables,
    headers?: Record<string, string>,
  ): Promise<Answer> =>
    post(client, JSON.stringify({ variables, operationName: 'Supermarket', documentId: asks }), headers);
  /** What the API wrote about the last of some requests. */
  const lineOf = async (happens: () => Promise<unknown>): Promise<AnsweredLine> => {
    const before = lines.length;
    await happens();
    return vi.waitUntil(() => lines.at(lines.length > before ? -1 : lines.length));
  };
  const settled = (): Promise<unknown> => world.rows('select 1');

  const maybe = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | null | undefined> =>
    fc.oneof({ weight: freq, arbitrary: value }, fc.constant(null), fc.constant(undefined));
  const upper = (words: readonly string[]): fc.Arbitrary<string> =>
    fc.constantFrom(...words.map((word) => word.toUpperCase()));
  const asked = fc.record({
    board: maybe(upper(boards), 1),
    search: maybe(fc.constantFrom('数学', 'sx', '課堂', 'ai', '没有这样的课', ' ', '\0'), 1),
    order: maybe(upper(offeringOrders)),
    first: fc.constantFrom(1, 12, 20, 100, 0, 101, 'many'),
    after: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom('nonsense', '')),
    filter: maybe(
      fc.record({
        hourKind: maybe(upper(['public', 'professional', 'elective'])),
        subject: maybe(fc.constantFrom(...subjects, 'astrology'), 1),
        stage: maybe(upper(['primary', 'junior', 'senior', 'nursery']), 1),
        terminal: maybe(upper(['pc', 'mobile', 'tv']), 1),
        delivery: maybe(upper(deliveries), 1),
        hoursMin: maybe(fc.constantFrom(1, 4.5), 1),
        hoursMax: maybe(fc.constantFrom(10, 18), 1),
        onlineDays: maybe(fc.constantFrom(30, 365, 0), 1),
        selected: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.boolean()),
      }),
      6,
    ),
  });

  it('answers like the ordinary way, whoever asks for whatever: status, headers, body', async () => {
    await settled();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(clients)),
        asked,
        fc.constantFrom(asWeb, { accept: 'application/json' }, {}, { accept: 'text/html' }),
        async (who, variables, headers) => {
          const client = clients[who];
          if (client === undefined) throw new Error(who);
          const expected = await ordinary(client, variables, headers);
          expect(await ahead(client, variables, headers)).toEqual(expected);
          // what is ready by now is the same as what was made
          expect(await ahead(client, variables, headers)).toEqual(expected);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it('answers pages that follow, as the ordinary way does', async () => {
    const { teacher } = clients;
    if (teacher === undefined) throw new Error('nobody signed in');
    let after: string | null = null;
    let pages = 0;
    do {
      const answer: Answer = await ahead(teacher, { first: 7, order: 'HOURS', after });
      expect(answer).toEqual(await ordinary(teacher, { first: 7, order: 'HOURS', after }));
      const { data } = JSON.parse(answer.body) as {
        data: { supermarket: { pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      after = data.supermarket.pageInfo.hasNextPage ? data.supermarket.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBeGreaterThan(2);
  });

  it.each([
    ['newest', { first: 20, filter: { subject: 'mathematics', stage: 'JUNIOR' } }],
    ['most popular', { first: 12, order: 'MOST_POPULAR' }],
    ['of my subject', { first: 12, order: 'CHOSEN_IN_SUBJECT' }],
    ['a search', { first: 12, search: '数学' }],
    ['nothing found', { first: 12, search: '没有这样的课' }],
  ])('sends no statement once warm: %s', async (_, variables) => {
    for (const who of ['teacher', 'another district', 'city']) {
      const client = clients[who];
      if (client === undefined) throw new Error(who);
      await ahead(client, variables);
      await settled();
      const line = await lineOf(() => ahead(client, variables));
      expect(line).toMatchObject({ operation: 'Supermarket', status: 200, statements: 0 });
      // the ordinary way asks for the desk and the seats
      expect((await lineOf(() => ordinary(client, variables))).statements).toBeGreaterThan(0);
    }
  });

  it('makes a page that nobody has asked for without a statement too', async () => {
    const { teacher } = clients;
    if (teacher === undefined) throw new Error('nobody signed in');
    for (const hoursMax of [2.5, 3.5, 5.5]) {
      await settled();
      expect((await lineOf(() => ahead(teacher, { first: 9, filter: { hoursMax } }))).statements).toBe(0);
    }
  });

  it('is refused like everything else once the session is over, at once', async () => {
    const client = await world.signedIn('trainer');
    const variables = { first: 12 };
    expect((await ahead(client, variables)).status).toBe(200);
    const over = client.same();
    await client.ask(`mutation { signOut { endedSessions } }`);
    const refused = await ahead(over, variables);
    expect(refused).toEqual(await ordinary(over, variables));
    expect(refused.body).toContain('UNAUTHENTICATED');

    const disabled = await world.signedIn('trainer');
    expect((await ahead(disabled, variables)).status).toBe(200);
    await world.rows(`update account set disabled_at = now() where login = $1`, [demoLogins.trainer]);
    expect((await ahead(disabled, variables)).body).toContain('UNAUTHENTICATED');
    await world.rows(`update account set disabled_at = null where login = $1`, [demoLogins.trainer]);
  });

  it('opens the capability board with the confirmed result, and follows the subject (S6)', async () => {
    const teacher = await world.signedIn('other-teacher');
    const found = async (): Promise<string> => (await ahead(teacher, { first: 5, board: 'CAPABILITY' })).body;
    expect(await found()).toContain('"totalCount":0');
    await world.rows(
      `with me as (select id from account where login = $1), sat as (
         insert into sitting (teacher_id, programme_id, ordinal, started_at) select id, $2, 9, now() from me returning id)
       insert into diagnosis (teacher_id, programme_id, sitting_id, confirmed_at) select me.id, $2, sat.id, now() from me, sat`,
      [demoLogins['other-teacher'], world.programmeId],
    );
    expect(await found()).not.toContain('"totalCount":0');
    expect(await ahead(teacher, { first: 5, board: 'CAPABILITY' })).toEqual(
      await ordinary(teacher, { first: 5, board: 'CAPABILITY' }),
    );
    const byMine = { first: 30, order: 'CHOSEN_IN_SUBJECT' };
    const before = await ahead(teacher, byMine);
    await world.rows(
      `update teacher set subject = 'mathematics' where account_id = (select id from account where login = $1)`,
      [demoLogins['other-teacher']],
    );
    expect(await ahead(teacher, byMine)).toEqual(await ordinary(teacher, byMine));
    expect((await ahead(teacher, byMine)).body).not.toBe(before.body);
  });

  it('shows what was picked and what was changed within a second, in every process', async () => {
    const { teacher } = clients;
    if (teacher === undefined) throw new Error('nobody signed in');
    const elsewhere = await world.anotherApi();
    try {
      const there = async (): Promise<string> => {
        const response = await fetch(`${elsewhere.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: teacher.cookie ?? '', ...asWeb },
          body: JSON.stringify({ documentId: asks, variables: { first: 1, search: '急救' } }),
        });
        return response.text();
      };
      const seats = async (): Promise<number> =>
        Number(/"selectedCount":(\d+)/.exec(await there())?.[1] ?? Number.NaN);
      const before = await seats();
      const pressed = performance.now();
      await world.rows(
        `update offering set selected = selected + 1 where term_id = $1 and course_id in (select id from course where title like '%急救%')`,
        [world.termId('choosing')],
      );
      await vi.waitUntil(async () => (await seats()) === before + 1, { timeout: 5_000, interval: 20 });
      expect(performance.now() - pressed).toBeLessThan(2_000);
      await world.rows(`update course set title = title || '（新）' where title like '%急救%'`);
      await vi.waitUntil(async () => (await there()).includes('（新）'), { timeout: 5_000, interval: 20 });
    } finally {
      await elsewhere.stop();
    }
  });

  it('keeps the ordinary way for whatever is not exactly as the web asks it', async () => {
    const { teacher } = clients;
    if (teacher === undefined) throw new Error('nobody signed in');
    const body = { documentId: asks, variables: { first: 3 } };
    const warm = JSON.stringify(body);
    await post(teacher, warm);
    // CSRF: a form can send no such content type, and what it can send is refused
    expect((await post(teacher, warm, { 'content-type': 'text/plain' })).status).toBe(400);
    for (const other of [
      { ...body, operationName: 'Another' },
      { ...body, extensions: {} },
      { ...body, variables: { first: 3, filter: { selected: true } } },
      { ...body, variables: [] },
    ]) {
      const reordered = Object.fromEntries(Object.entries(other).toReversed());
      expect(await post(teacher, JSON.stringify(other))).toEqual(
        await post(teacher, JSON.stringify(reordered)),
      );
    }
  });

  it('hears of seats whose transaction was under way when it looked last, and of stars', async () => {
    const market = supermarketOf(world.db);
    const free = await world.rows<{ id: string; courseId: string }>(
      `select id, course_id as "courseId" from offering where term_id = $1 and selected < seats - 1 order by id limit 2`,
      [world.termId('choosing')],
    );
    const [slow, quick] = free;
    if (slow === undefined || quick === undefined) throw new Error('every class is full');
    const counted = async () => {
      await market.caughtUp();
      const { shelf, tally } = await market.recent(world.termId('choosing'));
      return [slow, quick].map(({ id }) => tally.at(shelf.placeOf(id) ?? -1));
    };
    const press = `update offering set selected = selected + 1 where id = $1`;
    const [before, beforeQuick] = await counted();
    await world.db.work(async (tx) => {
      await rows(tx, press, [slow.id]);
      await world.rows(press, [quick.id]); // begun later, committed first
      expect(await counted()).toEqual([
        before,
        { ...beforeQuick, selected: (beforeQuick?.selected ?? 0) + 1 },
      ]);
    });
    expect((await counted())[0]?.selected).toBe((before?.selected ?? 0) + 1);
    await world.rows(
      `insert into course_standing (course_id, votes, stars) values ($1, 1, 5)
       on conflict (course_id) do update set votes = course_standing.votes + 1, stars = course_standing.stars + 5`,
      [slow.courseId],
    );
    expect((await counted())[0]).toMatchObject({
      votes: (before?.votes ?? 0) + 1,
      stars: (before?.stars ?? 0) + 5,
    });
  });
});
