import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { enrol, lessonOf, look, play, watch } from '../study/learner.js';

interface YearShown {
  year: number;
  needs: { kind: string; needed: number; earned: number; underWay: number; missing: number }[];
  totalNeeded: number;
  totalEarned: number;
  totalUnderWay: number;
  totalMissing: number;
  missingPublic: number;
  missingProfessional: number;
  entries: {
    edges: { cursor: string; node: EntryShown }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface EntryShown {
  id: string;
  kind: string;
  hours: number;
  source: string;
  title: string;
  receipt: {
    rule: string;
    ruleVersion: string;
    score: number;
    passMark: number;
    parts: { key: string; weight: number; share: number; points: number }[];
    lessons: {
      durationMs: number;
      learningMs: number;
      spans: object[];
      devices: number;
      firstAt: string;
      lastAt: string;
    }[];
  } | null;
}

const yearDocument = `query ($year: Int, $first: Int!, $after: String) {
  year(year: $year) {
    year needs { kind needed earned underWay missing }
    totalNeeded totalEarned totalUnderWay totalMissing missingPublic missingProfessional
    entries(first: $first, after: $after) {
      edges { cursor node { id kind hours source title receipt {
        rule ruleVersion score passMark parts { key weight share points }
        lessons { durationMs learningMs spans { fromMs toMs } devices firstAt lastAt } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const yearOf = async (client: Client, variables: object = {}): Promise<YearShown> =>
  (await client.ask<{ year: YearShown }>(yearDocument, { first: 100, ...variables })).year;

describe('my year (H1, H2)', () => {
  let world: World;
  let client: Client;
  let teacherId: string;

  beforeAll(async () => {
    world = await World.create();
    const teacher = world.seeded.teachers[12];
    if (!teacher) throw new Error('the seed has too few teachers');
    teacherId = teacher.id;
    client = await world.signedIn({ login: teacher.studyNumber });
  });
  afterAll(() => world.end());

  it('sums what is in the ledger, and tells what is missing as three numbers', async () => {
    const [sums] = await world.rows<{ public: number; professional: number; total: number }>(
      `select coalesce(sum(hours) filter (where hour_kind = 'public'), 0) as public,
              coalesce(sum(hours) filter (where hour_kind = 'professional'), 0) as professional,
              coalesce(sum(hours), 0) as total from ledger_entry where teacher_id = $1 and year = 2026`,
      [teacherId],
    );
    const year = await yearOf(client);
    expect(year).toMatchObject({
      year: 2026,
      totalNeeded: 72,
      totalEarned: sums?.total,
      totalMissing: Math.max(0, 72 - (sums?.total ?? 0)),
      missingPublic: Math.max(0, 18 - (sums?.public ?? 0)),
      missingProfessional: Math.max(0, 42 - (sums?.professional ?? 0)),
    });
    expect(year.needs.map(({ kind, needed }) => [kind, needed])).toEqual([
      ['PUBLIC', 18],
      ['PROFESSIONAL', 42],
      ['ELECTIVE', 12],
    ]);
    expect(await yearOf(client, { year: 2031 })).toMatchObject({
      year: 2031,
      totalEarned: 0,
      totalMissing: 72,
    });
  });

  it('asks for what its own year asks for', async () => {
    await world.rows(
      `insert into year_need (from_year, total, public, professional) values (2030, 80, 20, 40)`,
    );
    expect(await yearOf(client, { year: 2032 })).toMatchObject({ totalNeeded: 80, missingPublic: 20 });
    expect(await yearOf(client, { year: 2029 })).toMatchObject({ totalNeeded: 72 });
  });

  it('moves hours from under way to earned when a course is passed, with the reason down to the spans', async () => {
    const before = await yearOf(client);
    const id = await enrol(world, teacherId, 'slides-contrast');
    expect((await yearOf(client)).totalUnderWay).toBe(before.totalUnderWay + 1);
    const session = await watch(client, id, lessonOf(id, 'slides-contrast'));
    const durationMs = (await look(client, id))?.lessons[0]?.durationMs ?? 0;
    await play(world, client, session.id, { fromMs: 0, toMs: durationMs });
    await world.settle();
    const after = await yearOf(client);
    expect(after.totalEarned).toBe(before.totalEarned + 1);
    expect(after.totalUnderWay).toBe(before.totalUnderWay);
    const entry = after.entries.edges[0]?.node;
    expect(entry).toMatchObject({
      kind: 'PROFESSIONAL',
      hours: 1,
      source: 'COURSE',
      receipt: {
        rule: 'L3',
        ruleVersion: '2026.1',
        score: 75,
        passMark: 60,
        parts: [
          { key: 'video', weight: 75, share: 1, points: 75 },
          { key: 'check', weight: 25, share: 0, points: 0 },
        ],
        lessons: [
          { durationMs, learningMs: durationMs, spans: [{ fromMs: 0, toMs: durationMs }], devices: 1 },
        ],
      },
    });
    const { node } = await client.ask<{ node: { id: string } | null }>(
      `query ($id: ID!) { node(id: $id) { id } }`,
      {
        id: entry?.id,
      },
    );
    expect(node?.id).toBe(entry?.id);
    const stranger = await world.signedIn({ login: world.seeded.teachers[13]?.studyNumber ?? '' });
    expect(await stranger.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: entry?.id })).toEqual({
      node: null,
    });
  });

  it('is paged by stable cursors, a hundred at most', async () => {
    await world.rows(
      `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
       select $1, 2025, 'elective', 0.5, 'declaration', 'test:' || n, '第' || n, 'H5', '{}', $2 from generate_series(1, 7) n`,
      [teacherId, world.clock.now()],
    );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { entries }: YearShown = await yearOf(client, { year: 2025, first: 3, after });
      seen.push(...entries.edges.map(({ node }) => node.title));
      [after, more] = [entries.pageInfo.endCursor, entries.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['第7', '第6', '第5', '第4', '第3', '第2', '第1']);
    const refused = await client.send(yearDocument, { first: 101 });
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(
      (await client.send(yearDocument, { first: 5, after: 'nonsense' })).errors[0]?.extensions.code,
    ).toBe('BAD_USER_INPUT');
    expect((await client.send(yearDocument, { first: 5, year: 99_999 })).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it("counts for the city's year of the last report, however late the worker is", async () => {
    const teacher = world.seeded.teachers[14];
    if (!teacher) throw new Error('the seed has too few teachers');
    world.clock.set(cityInstant('2026-12-31', 0, '23:50'));
    const late = await world.signedIn({ login: teacher.studyNumber });
    const id = await enrol(world, teacher.id, 'slides-contrast');
    const session = await watch(late, id, lessonOf(id, 'slides-contrast'));
    const durationMs = (await look(late, id))?.lessons[0]?.durationMs ?? 0;
    await play(world, late, session.id, { fromMs: 0, toMs: durationMs });
    world.clock.set(cityInstant('2027-01-02', 0, '09:00'));
    await world.settle();
    const [entry] = await world.rows(
      `select year from ledger_entry where teacher_id = $1 and source = 'course' order by id desc limit 1`,
      [teacher.id],
    );
    expect(entry).toEqual({ year: 2026 });
  });
});
