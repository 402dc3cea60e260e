import { readSheet } from '@xueshi/schema/platform/sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { observation, registerSheet, rosterOf, sheetOf, upload } from './tutor.js';

const head = '继教学号,姓名,出勤,成绩,合格\r\n';
const limits = { bytes: 1e7, unpacked: 1e8, rows: 1e5, columns: 40 };

describe('a spreadsheet of results (H2)', () => {
  let world: World;
  let tutor: Client;
  let classId: string;
  let numbers: readonly string[];

  beforeAll(async () => {
    world = await World.create();
    tutor = await world.signedIn('tutor');
    classId = observation(world);
    numbers = (await rosterOf(tutor, classId)).map(({ studyNumber }) => studyNumber);
  });
  afterAll(() => world.end());

  const sent = async (body: Uint8Array | string): Promise<string> => {
    const { sheet, refusal } = await upload(world, tutor, classId, body);
    if (sheet === undefined) throw new Error(`refused: ${refusal?.key ?? ''}`);
    return sheet;
  };

  it('is told line by line first, then registered once, and its outcome can be taken home', async () => {
    const [one = '', two = '', three = '', four = ''] = numbers;
    const id = await sent(
      head +
        `${one},,是,88.5,\r\n` +
        `2012999999,=cmd|' /C calc'!A1,是,90,\r\n` +
        `${two},,是,101,\r\n` +
        `${three},,是,70,\r\n${three},,是,75,\r\n` +
        `${four},,,,\r\n` +
        '\r\n',
    );
    const dry = await sheetOf(tutor, id);
    expect(dry).toMatchObject({
      fileName: '成绩.csv',
      registeredAt: null,
      counts: { lines: 6, fresh: 1, refused: 4, blank: 1 },
    });
    expect(dry?.lines.edges.map(({ node }) => [node.line, node.fault ?? node.verdict])).toEqual([
      [3, 'not_in_class'],
      [4, 'score_out_of_range'],
      [5, 'duplicate'],
      [6, 'duplicate'],
      [2, 'NEW'],
      [7, 'BLANK'],
    ]);
    expect(await rosterOf(tutor, classId, { part: 'REGISTERED' })).toEqual([]);

    expect(await registerSheet(tutor, id)).toMatchObject({
      hoursPosted: 8,
      counts: { fresh: 1, refused: 4 },
      taughtClass: { registered: 1, passed: 1 },
    });
    expect(await registerSheet(tutor, id)).toMatchObject({ key: 'sheetRegistered' });
    expect((await sheetOf(tutor, id))?.lines.edges.at(-2)?.node.sentence).toBe('已登记：88.5 分，合格。');

    const file = await tutor.get(`/exports/class-sheet.csv?sheet=${id}&lang=zh`);
    const content = await readSheet(new Uint8Array(await file.arrayBuffer()), limits);
    const rows = 'rows' in content ? content.rows : [];
    expect(rows[1]).toEqual(['2', one, expect.anything(), '88.5 分，合格', '已登记：88.5 分，合格。']);
    expect(rows[2]?.[2]).toBe(`'=cmd|' /C calc'!A1`);
  });

  it('is downloaded as a template with everybody in it, and comes back as it went', async () => {
    for (const format of ['xlsx', 'csv']) {
      const file = await tutor.get(`/exports/class-template.${format}?class=${classId}&lang=zh`);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const content = await readSheet(bytes, limits);
      const rows = 'rows' in content ? content.rows : [];
      expect(rows[0]).toEqual(['继教学号', '姓名', '学校', '出勤', '成绩', '合格']);
      expect(rows.slice(1).map(([number]) => number)).toEqual(numbers);
      // What stands is in it already: sending it back changes nothing.
      expect((await sheetOf(tutor, await sent(bytes)))?.counts).toMatchObject({
        lines: numbers.length,
        fresh: 0,
        unchanged: 1,
        refused: 0,
      });
    }
  });

  it('is read in GBK and under English headings', async () => {
    const gbk = Buffer.concat([
      Buffer.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xb3, 0xc9, 0xbc, 0xa8, 0x0a]),
      Buffer.from(`${numbers[5] ?? ''},66\n`),
    ]);
    expect((await sheetOf(tutor, await sent(gbk)))?.counts).toMatchObject({ fresh: 1, passed: 1 });
    const english = `Class results,,\nStudy number,Score,Passed\n${numbers[5] ?? ''},40,no\n`;
    expect((await sheetOf(tutor, await sent(english)))?.counts).toMatchObject({ fresh: 1, passed: 0 });
  });

  it.each([
    ['empty', '', 'sheetEmpty'],
    ['without headings', '1,2,3\n', 'sheetHeaders'],
    ['headings only', head, 'sheetEmpty'],
    ['100,000 lines', `${head}${'2012000001,,是,80,\n'.repeat(100_000)}`, 'sheetTooManyRows'],
    ['five megabytes', 'x'.repeat(5_000_000), 'sheetTooLarge'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'sheetUnreadable'],
  ])('that is %s is refused with its reason', async (_, body, key) => {
    expect(await upload(world, tutor, classId, body)).toMatchObject({ status: 200, refusal: { key } });
  });

  it('is not taken from strangers, forms and other sites', async () => {
    const body = `${head}${numbers[0] ?? ''},,是,80,`;
    expect((await upload(world, world.visitor(), classId, body)).status).toBe(401);
    expect((await upload(world, await world.signedIn('teacher'), classId, body)).status).toBe(403);
    expect((await upload(world, tutor, classId, body, {})).status).toBe(403);
    const elsewhere = await tutor.get(`/exports/class-template.csv?class=${classId}`, {
      'sec-fetch-site': 'cross-site',
    });
    expect(elsewhere.status).toBe(403);
    const school = await world.signedIn('school-admin');
    expect((await school.get(`/exports/class-template.csv?class=${classId}`)).status).toBe(403);
  });

  it('of a thousand results is registered with no more statements than one of five', async () => {
    await world.rows(
      `with person as (
         insert into account (login, name, password_hash, created_at)
         select 'many-' || n, '学员' || n, 'x', now() from generate_series(1, 1000) n returning id, login, name),
       taught as (
         insert into teacher (account_id, study_number, national_id_sealed, national_id_digest, school_id)
         select id, 'M' || lpad(substr(login, 6), 6, '0'), '', convert_to(login, 'UTF8'), $1 from person returning account_id),
       room as (update offering set seats = null where id = $2)
       insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select account_id, $3, $2, 'school', now() from taught`,
      [
        world.seeded.schools[0]?.id,
        world.offeringId('lesson-observation', 'studying'),
        world.termId('studying'),
      ],
    );
    const many = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, n) => `M${String(from + n).padStart(6, '0')},,是,80,`).join('\n');
    const few = await sent(`${head}${many(1, 6)}`);
    const fewTook = await world.statementsDuring(() => registerSheet(tutor, few));
    const all = await sent(`${head}${many(6, 1001)}`);
    const allTook = await world.statementsDuring(async () => {
      expect(await registerSheet(tutor, all)).toMatchObject({
        hoursPosted: 995 * 8,
        counts: { fresh: 995 },
      });
    });
    expect(allTook).toBe(fewTook);
    expect(allTook).toBeLessThanOrEqual(24);
  });
});
