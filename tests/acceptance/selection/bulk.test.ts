import { cityInstant } from '@xueshi/schema/platform/city-time';
import { readSheet } from '@xueshi/schema/platform/sheet';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { drop, list, pick } from './course-list.js';
import {
  act,
  bulkOf,
  clearLists,
  done,
  numberOf,
  offered,
  plan,
  planned,
  sendSheet,
  staffSchool,
  verdicts,
  type Colleague,
} from './school-desk.js';

describe('a school selects in bulk (S11)', () => {
  let world: World;
  let school: Client;
  let colleagues: readonly Colleague[];
  const numbers = (from = 0, to = 12): string[] => colleagues.slice(from, to).map(({ number }) => number);
  const onList = async (key: string): Promise<number> =>
    (
      await world.rows<{ n: number }>(
        `select count(*) as n from selection where offering_id = $1 and dropped_at is null and source = 'school'`,
        [world.offeringId(key, 'choosing')],
      )
    )[0]?.n ?? -1;
  /** Nine in the morning so many days on, signed in anew: a session does not last that long. */
  const onDay = async (days: number): Promise<void> => {
    world.clock.set(cityInstant(world.anchorDay, days, '09:00'));
    school = await world.signedIn('school-admin');
  };
  /** S4: the counter of every class is the number of its selections. */
  const counted = async (): Promise<boolean> =>
    (
      await world.rows(
        `select from offering o where selected <> (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null)`,
      )
    ).length === 0;

  beforeAll(async () => {
    world = await World.create();
    colleagues = await staffSchool(world);
  });
  beforeEach(async () => {
    world.clock.set(testNow);
    school = await world.signedIn('school-admin');
    await clearLists(world);
  });
  afterAll(() => world.end());

  it('one course for many teachers: a dry run first, then as a task, each line told, and undone as a whole', async () => {
    await world.rows(`update offering set seats = selected + 2 where id = $1`, [
      world.offeringId('homeroom-dialogue', 'choosing'),
    ]);
    const dry = await planned(school, [offered(world, 'homeroom-dialogue')], numbers(0, 4));
    expect(dry).toMatchObject({ appliedAt: null, counts: { lines: 4, planned: 2, refused: 2 }, task: null });
    expect(verdicts(dry)).toEqual([
      [3, 'classFull'],
      [4, 'classFull'],
      [1, 'PLANNED'],
      [2, 'PLANNED'],
    ]);
    expect(await onList('homeroom-dialogue')).toBe(0);

    const applied = await done(world, school, 'applyBulk', dry.id);
    expect(applied).toMatchObject({
      counts: { selected: 2, refused: 2, planned: 0 },
      task: { state: 'DONE', progress: 1 },
      applyRefusal: { key: 'bulkDone' },
      undoRefusal: null,
    });
    expect(await onList('homeroom-dialogue')).toBe(2);
    expect(await counted()).toBe(true);
    expect(await act(school, 'applyBulk', dry.id)).toMatchObject({ key: 'bulkDone' });

    const undone = await done(world, school, 'undoBulk', dry.id);
    expect(undone).toMatchObject({ counts: { undone: 2, selected: 0 }, undoRefusal: { key: 'bulkUndone' } });
    expect(await onList('homeroom-dialogue')).toBe(0);
    expect(await counted()).toBe(true);
    const told = await world.rows<{ kind: string; facts: { count: number } }>(
      `select kind, facts from notice where account_id = $1 order by id`,
      [colleagues[0]?.id],
    );
    expect(told.map(({ kind, facts }) => [kind, facts.count])).toEqual([
      ['selection.school_picked', 1],
      ['selection.school_undone', 1],
    ]);
    const written = await world.rows<{ action: string }>(
      `select action from audit_event where subject_id = (select id::text from bulk_selection limit 1) order by id`,
    );
    expect(written.map(({ action }) => action)).toEqual(['bulk.apply', 'bulk.undo']);
  });

  it('one teacher many courses, by the rules of the teacher’s own press, what one line takes being gone for the next', async () => {
    const keys = ['maths-function', 'tv-master-lessons', 'tv-voice', 'tv-city-history', 'public-law'];
    const dry = await planned(
      school,
      keys.map((key) => offered(world, key)),
      numbers(0, 1),
    );
    const refusedKeys = dry.lines.edges
      .filter(({ node }) => node.verdict === 'REFUSED')
      .map(({ node }) => node.key);
    expect(new Set(refusedKeys)).toEqual(new Set(['tvLimit']));
    await done(world, school, 'applyBulk', dry.id);
    const again = await planned(school, [offered(world, 'maths-function')], numbers(0, 1));
    expect(verdicts(again)).toEqual([[1, 'ALREADY']]);
    expect(await act(school, 'applyBulk', again.id)).toMatchObject({ key: 'bulkNothing' });
  });

  it('never selects of the capability programme, nor for who left (S10, A6)', async () => {
    const [bundled] = await world.rows<{ id: string }>(
      `select id from offering where board = 'capability' and term_id = $1 limit 1`,
      [world.termId('choosing')],
    );
    await world.rows(`update teacher set state = 'left' where account_id = $1`, [colleagues[1]?.id]);
    const dry = await planned(
      school,
      [toGlobalId('Offering', bundled?.id ?? ''), offered(world, 'maths-function')],
      numbers(0, 2),
    );
    await world.rows(`update teacher set state = 'active' where account_id = $1`, [colleagues[1]?.id]);
    expect(
      dry.lines.edges.map(({ node }) => node.key ?? 'planned').toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['archivedTeacher', 'archivedTeacher', 'capabilityInPerson', 'planned']);
  });

  it('from a spreadsheet, with every bad line told and its outcome taken home', async () => {
    const [stranger] = await world.rows<{ number: string }>(
      `select study_number as number from teacher where school_id <>
       (select school_id from teacher where account_id = $1) limit 1`,
      [world.seeded.teachers[0]?.id],
    );
    const [one = '', two = '', three = ''] = numbers();
    const course = await numberOf(world, 'maths-function');
    const sheet =
      `代选名单,,\r\n课程编号,姓名,继教学号\r\n${course},,${one}\r\n${course},,${stranger?.number ?? ''}\r\n` +
      `${course},,2099999999\r\n${course},,${one}\r\n"=HYPERLINK(""x"")",,${two}\r\n` +
      `9999999999,,${two}\r\n${course},张冠李戴,${three}\r\n,,${three}\r\n${course},${colleagues[2]?.name ?? ''},${three}\r\n`;
    const { bulk = '' } = await sendSheet(world, school, sheet);
    expect(verdicts(await bulkOf(school, bulk))).toEqual([
      [4, 'noSuchTeacher'],
      [5, 'noSuchTeacher'],
      [6, 'duplicate'],
      [7, 'formula'],
      [8, 'noSuchCourse'],
      [9, 'nameDiffers'],
      [10, 'courseMissing'],
      [3, 'PLANNED'],
      [11, 'PLANNED'],
    ]);
    const applied = await done(world, school, 'applyBulk', bulk);
    expect(applied.counts).toMatchObject({ selected: 2, refused: 7, lines: 9 });
    // Somebody else's number and one that nobody has are told in the same words.
    const told = applied.lines.edges.filter(({ node }) => node.key === 'noSuchTeacher');
    expect(new Set(told.map(({ node }) => `${node.name}${node.sentence}`)).size).toBe(1);

    const file = await school.get(`/exports/bulk.csv?bulk=${bulk}&lang=zh`);
    const content = await readSheet(new Uint8Array(await file.arrayBuffer()), {
      bytes: 1e7,
      unpacked: 1e8,
      rows: 1e5,
      columns: 40,
    });
    const rows = 'rows' in content ? content.rows : [];
    expect(rows).toHaveLength(10);
    expect(rows.find(([line]) => line === '7')?.[3]).toBe(`'=HYPERLINK("X")`);
  });

  it('is read in GBK, under English heads, as .xlsx from its own template', async () => {
    const [one = ''] = numbers();
    const course = await numberOf(world, 'maths-function');
    // 继教学号,课程编号
    const head = [
      0xbc, 0xcc, 0xbd, 0xcc, 0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xbf, 0xce, 0xb3, 0xcc, 0xb1, 0xe0, 0xba, 0xc5,
    ];
    const gbk = Buffer.concat([Buffer.from(head), Buffer.from(`\n${one},${course}\n`)]);
    const english = `Course number;Study number\n${course};${one}\n`;
    for (const body of [gbk, english]) {
      const { bulk = '' } = await sendSheet(world, school, body);
      expect(verdicts(await bulkOf(school, bulk))).toEqual([[2, 'PLANNED']]);
    }
    const template = await school.get('/exports/bulk-template.xlsx?lang=zh');
    const { bulk = '' } = await sendSheet(world, school, new Uint8Array(await template.arrayBuffer()));
    const filled = await bulkOf(school, bulk);
    expect(filled?.counts.lines).toBe(14);
    expect(new Set(verdicts(filled).map(([, verdict]) => verdict))).toEqual(new Set(['courseMissing']));
  });

  it.each([
    ['empty', '', 'sheetEmpty'],
    ['without headings', '1,2,3\n', 'sheetHeaders'],
    ['headings only', '继教学号,课程编号\n', 'sheetEmpty'],
    ['100,000 lines', `继教学号,课程编号\n${'2012000001,20260001\n'.repeat(100_000)}`, 'sheetTooManyRows'],
    ['five megabytes', 'x'.repeat(5_000_000), 'sheetTooLarge'],
    ['in no encoding we know', Uint8Array.from([0xbc, 0xff, 0xff, 0x81, 0x20]), 'sheetUnreadable'],
  ])('a file that is %s is refused with its reason', async (_, body, key) => {
    expect(await sendSheet(world, school, body)).toMatchObject({ status: 200, refusal: { key } });
  });

  it('only while a round is open (S2, S3), and no more than ten thousand lines', async () => {
    const dry = await planned(school, [offered(world, 'maths-function')], numbers(0, 2));
    await onDay(6);
    expect(await plan(school, [offered(world, 'maths-function')], numbers(0, 2))).toMatchObject({
      key: 'bulkClosed',
    });
    expect(await act(school, 'applyBulk', dry.id)).toMatchObject({ key: 'bulkClosed', rule: 'S3' });
    await onDay(7);
    await done(world, school, 'applyBulk', dry.id);
    expect(await onList('maths-function')).toBe(2);
    await onDay(11);
    expect(await act(school, 'undoBulk', dry.id)).toMatchObject({ key: 'bulkOver' });
    const many = Array.from({ length: 10_001 }, (_, n) => String(n));
    expect(await plan(school, [offered(world, 'maths-function')], many)).toMatchObject({
      key: 'bulkTooLarge',
    });
    expect(await plan(school, [], many)).toMatchObject({ key: 'bulkEmpty' });
  });

  it('is undone only where nobody has changed it since', async () => {
    const dry = await planned(school, [offered(world, 'maths-function')], numbers(0, 3));
    await done(world, school, 'applyBulk', dry.id);
    const changer = await world.signedIn({ login: numbers()[0] ?? '' });
    const mine = (await list(changer))?.selections.find(({ source }) => source === 'SCHOOL');
    await drop(changer, mine?.id ?? '');
    await pick(changer, offered(world, 'maths-function'));
    const undone = await done(world, school, 'undoBulk', dry.id);
    expect(undone.counts).toMatchObject({ undone: 2, changed: 1 });
    // What the teacher picked anew stays.
    expect((await list(changer))?.selections).toMatchObject([{ source: 'TEACHER' }]);
    expect(await counted()).toBe(true);
  });

  it('belongs to the school: another one’s bulk, teachers and strangers get nothing', async () => {
    const dry = await planned(school, [offered(world, 'maths-function')], numbers(0, 1));
    await world.rows(`update bulk_selection set organisation_id = $1 where applied_at is null`, [
      world.seeded.schools.find(({ id }) => id !== world.seeded.teachers[0]?.schoolId)?.id,
    ]);
    expect(await bulkOf(school, dry.id)).toBeNull();
    expect(await act(school, 'applyBulk', dry.id)).toMatchObject({ key: 'noSuchBulk' });
    expect((await school.get(`/exports/bulk.csv?bulk=${dry.id}`)).status).toBe(404);
    const sheet = '继教学号,课程编号\n1,1\n';
    expect((await sendSheet(world, world.visitor(), sheet)).status).toBe(401);
    expect((await sendSheet(world, await world.signedIn('teacher'), sheet)).status).toBe(403);
    expect((await sendSheet(world, school, sheet, {})).status).toBe(403);
  });
});
