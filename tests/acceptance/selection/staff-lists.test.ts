import { readSheet } from '@xueshi/schema/platform/sheet';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { foldNow } from '@xueshi/worker/analytics/fold-figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { done, offered, planned, staffSchool, type Colleague } from './school-desk.js';

interface Standing {
  readonly studyNumber: string;
  readonly courses: number;
  readonly professionalHours: number;
  readonly missingHours: number;
  readonly selections: readonly {
    readonly id: string;
    readonly source: string;
    readonly offering: { readonly number: string };
  }[];
}

const standing = `studyNumber courses professionalHours missingHours selections { id source offering { number } }`;
const sheetLimits = { bytes: 1e7, unpacked: 1e8, rows: 1e5, columns: 40 };

describe('lists for staff (S12, S15)', () => {
  let world: World;
  let school: Client;
  let colleagues: readonly Colleague[];

  beforeAll(async () => {
    world = await World.create();
    colleagues = await staffSchool(world);
    school = await world.signedIn('school-admin');
    const some = colleagues.slice(0, 3).map(({ number }) => number);
    const { id } = await planned(school, [offered(world, 'maths-function')], some);
    await done(world, school, 'applyBulk', id);
  });
  afterAll(() => world.end());

  const teachers = async (by: Client, asked: Record<string, unknown> = {}): Promise<readonly Standing[]> => {
    const { teacherStandings } = await by.ask<{ teacherStandings: { edges: { node: Standing }[] } }>(
      `query ($part: StandingPart! = EVERYBODY, $order: StandingOrder! = NUMBER, $search: String, $after: String, $first: Int! = 100) {
         teacherStandings(first: $first, after: $after, part: $part, order: $order, search: $search) {
           edges { cursor node { ${standing} } } } }`,
      asked,
    );
    return teacherStandings.edges.map(({ node }) => node);
  };

  it('tell who selected what, by part, search and order, page by page', async () => {
    const all = await teachers(school);
    expect(all).toHaveLength(14);
    expect(all.filter(({ courses }) => courses > 0).map(({ studyNumber }) => studyNumber)).toEqual(
      colleagues.slice(0, 3).map(({ number }) => number),
    );
    const first = all.find(({ courses }) => courses > 0);
    expect(first?.selections).toMatchObject([{ source: 'SCHOOL' }]);
    expect(first?.professionalHours).toBeGreaterThan(0);
    expect(await teachers(school, { part: 'NOT_SELECTED' })).toHaveLength(11);
    expect(await teachers(school, { search: colleagues[4]?.name })).toMatchObject([
      { studyNumber: colleagues[4]?.number },
    ]);
    for (const order of ['NUMBER', 'NAME', 'HOURS', 'MISSING']) {
      const whole = (await teachers(school, { order })).map(({ studyNumber }) => studyNumber);
      const paged: string[] = [];
      for (let after: string | null = null; paged.length < 20;) {
        const { teacherStandings }: { teacherStandings: { edges: { cursor: string; node: Standing }[] } } =
          await school.ask(
            `query ($order: StandingOrder!, $after: String) { teacherStandings(first: 5, after: $after, order: $order) {
               edges { cursor node { studyNumber } } } }`,
            { order, after },
          );
        paged.push(...teacherStandings.edges.map(({ node }) => node.studyNumber));
        after = teacherStandings.edges.at(-1)?.cursor ?? null;
        if (after === null) break;
      }
      expect(paged).toEqual(whole);
    }
    const missing = (await teachers(school, { order: 'MISSING' })).map(({ missingHours }) => missingHours);
    expect(missing).toEqual(missing.toSorted((a, b) => b - a));
  });

  it('count who has not selected, not paid, not begun and is short, as the rows say', async () => {
    await foldNow(world.db, world.clock);
    const { standingCounts } = await school.ask<{ standingCounts: Record<string, number> }>(
      `{ standingCounts { teachers selected unpaid notStarted short } }`,
    );
    const of = async (part: string): Promise<number> => (await teachers(school, { part })).length;
    expect(standingCounts).toEqual({
      teachers: 14,
      selected: 3,
      unpaid: await of('UNPAID'),
      notStarted: await of('NOT_STARTED'),
      short: await of('SHORT'),
    });
    expect(standingCounts['short']).toBeGreaterThan(0);
  });

  it('need a fixed number of statements, however long the page', async () => {
    const few = await world.statementsDuring(() => teachers(school, { first: 2 }));
    const many = await world.statementsDuring(() => teachers(school, { first: 100 }));
    expect(many).toBe(few);
  });

  it('show a district its own people and the city everybody, by course, district and school', async () => {
    const by = async (who: Client, group: string): Promise<{ code: string; selections: number }[]> =>
      (
        await who.ask<{ it: { edges: { node: { code: string; selections: number } }[] } }>(
          `query ($by: DistributionGroup!) { it: selectionDistribution(by: $by, first: 100) {
             edges { node { code name selections teachers paid seats } } } }`,
          { by: group },
        )
      ).it.edges.map(({ node }) => node);
    const sum = (rows: readonly { selections: number }[]): number =>
      rows.reduce((total, { selections }) => total + selections, 0);
    const [district, city] = [await world.signedIn('district-admin'), await world.signedIn('city-admin')];
    const [counted] = await world.rows<{ city: number; district: number }>(
      `select count(*) as city, count(*) filter (where $2::uuid = any(school.lineage)) as district
       from selection s join teacher t on t.account_id = s.teacher_id join organisation school on school.id = t.school_id
       join offering o on o.id = s.offering_id
       where s.term_id = $1 and s.dropped_at is null and o.cancelled_at is null`,
      [world.termId('choosing'), world.seeded.accounts['district-admin'].organisationId],
    );
    expect(sum(await by(school, 'COURSE'))).toBe(3);
    for (const group of ['COURSE', 'SCHOOL', 'DISTRICT']) {
      expect(sum(await by(city, group))).toBe(counted?.city);
      expect(sum(await by(district, group))).toBe(counted?.district);
    }
    expect(await by(district, 'DISTRICT')).toHaveLength(1);
  });

  it('are made as Excel files in the background, for who asked alone, and written into the audit', async () => {
    const { exportList } = await school.ask<{ exportList: { id: string; state: string } }>(
      `mutation { exportList(input: { kind: ADMISSIONS }) { id state } }`,
    );
    expect(exportList.state).toBe('QUEUED');
    expect((await school.get(`/exports/list.xlsx?task=${exportList.id}`)).status).toBe(404);
    await world.settle();
    const file = await school.get(`/exports/list.xlsx?task=${exportList.id}`);
    const content = await readSheet(new Uint8Array(await file.arrayBuffer()), sheetLimits);
    const rows = 'rows' in content ? content.rows : [];
    expect(rows[0]?.slice(0, 6)).toEqual(['期', '区', '学校', '收费单位', '学科', '继教学号']);
    const { admissions } = await school.ask<{
      admissions: { edges: { node: { studyNumber: string; courseNumber: string; paid: boolean } }[] };
    }>(`{ admissions(first: 100) { edges { node { studyNumber courseNumber paid } } } }`);
    expect(rows.slice(1).map((cells) => [cells[5], cells[7]])).toEqual(
      admissions.edges.map(({ node }) => [node.studyNumber, node.courseNumber]),
    );
    expect(rows.length).toBeGreaterThan(1);

    const district = await world.signedIn('district-admin');
    expect((await district.get(`/exports/list.xlsx?task=${exportList.id}`)).status).toBe(404);
    expect((await world.visitor().get(`/exports/list.xlsx?task=${exportList.id}`)).status).toBe(401);
    expect((await (await world.signedIn('teacher')).get('/exports/list.xlsx?task=x')).status).toBe(403);
    const written = await world.rows<{ action: string }>(
      `select action from audit_event where action like 'list.%' order by id`,
    );
    expect(written.map(({ action }) => action)).toEqual(['list.export', 'list.download']);

    const made = await Promise.all(
      ['SELECTIONS', 'BY_COURSE', 'BY_DISTRICT', 'BY_SCHOOL'].map(
        async (kind) =>
          (
            await school.ask<{ exportList: { id: string } }>(
              `mutation ($input: ExportListInput!) { exportList(input: $input) { id } }`,
              { input: { kind, termId: toGlobalId('Term', world.termId('choosing')) } },
            )
          ).exportList.id,
      ),
    );
    await world.settle();
    const { listExports } = await school.ask<{
      listExports: { id: string; state: string; result: { name: string; value: string }[] }[];
    }>(`{ listExports(first: 10) { id state result { name value } } }`);
    expect(new Set(listExports.map(({ id }) => id))).toEqual(new Set([exportList.id, ...made]));
    expect(listExports.filter(({ state }) => state !== 'DONE')).toEqual([]);
  });

  it('are searched by a person or a course, as all lines filtered by it', async () => {
    const city = await world.signedIn('city-admin');
    const found = async (search: string | null): Promise<Record<string, string>[]> =>
      (
        await city.ask<{ it: { edges: { node: Record<string, string> }[] } }>(
          `query ($search: String) { it: admissions(first: 100, search: $search) {
             edges { node { name studyNumber course courseNumber } } } }`,
          { search },
        )
      ).it.edges.map(({ node }) => node);
    const all = await found(null);
    const [line] = all;
    if (line === undefined || all.length === 100) throw new Error('no lines, or more than a page');
    for (const words of [
      line['name'] ?? '',
      line['course'] ?? '',
      line['course']?.slice(-2) ?? '',
      '没有这样的词',
    ])
      expect(await found(words)).toEqual(
        all.filter((each) => Object.values(each).some((value) => value.includes(words))),
      );
  });

  it('offer the term’s courses as a file', async () => {
    const file = await school.get('/exports/courses.xlsx?lang=en');
    const content = await readSheet(new Uint8Array(await file.arrayBuffer()), sheetLimits);
    const rows = 'rows' in content ? content.rows : [];
    expect(rows[0]?.[0]).toBe('Course number');
    const [offeredNow] = await world.rows<{ n: number }>(
      `select count(*) as n from offering o join course c on c.id = o.course_id where o.term_id = $1
       and (o.board <> 'district' or c.district_id = (select s.parent_id from organisation s join teacher t on t.school_id = s.id where t.account_id = $2))`,
      [world.termId('choosing'), world.seeded.teachers[0]?.id],
    );
    expect(rows).toHaveLength((offeredNow?.n ?? 0) + 1);
  });
});
