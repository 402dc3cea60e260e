import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { act, attach, blocksOf, done, download, liftOf, pdf } from './lift-desk.js';

/** The demo's payment closes on the twentieth day after the anchor; chen and a colleague have not paid. */
describe('blocks are lifted (A10)', () => {
  let world: World;
  let school: Client;
  let city: Client;
  let teacher: Client;
  const chen = (): string => world.seeded.teachers[0]?.id ?? '';
  const pick = async (): Promise<string | undefined> => {
    const { pickCourse } = await teacher.ask<{ pickCourse: { key?: string; rule?: string } }>(
      `mutation ($input: PickCourseInput!) { pickCourse(input: $input) { ... on Refusal { key rule } } }`,
      { input: { offeringId: toGlobalId('Offering', world.offeringId('maths-function', 'choosing')) } },
    );
    return pickCourse.key;
  };
  /** chen did not pay in one more term, of long ago. */
  const blockAgain = async (code: string): Promise<void> => {
    await world.rows(
      `with past as (
         insert into term select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'code', $2::text))).*
         from term t where id = $3 returning id
       ) insert into user_block (teacher_id, term_id, at) select $1, id, $4 from past`,
      [chen(), code, world.termId('studying'), world.clock.now()],
    );
  };

  beforeAll(async () => {
    world = await World.create();
    // A colleague of the same school; both hold a course of the city that costs something and is not paid.
    await world.rows(
      `update teacher set school_id = (select school_id from teacher where account_id = $1) where account_id = $2`,
      [chen(), world.seeded.teachers[1]?.id],
    );
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select account_id, $1, $2, 'teacher', now() from teacher where account_id = any($3::uuid[]) on conflict do nothing`,
      [
        world.termId('choosing'),
        world.offeringId('maths-function', 'choosing'),
        world.seeded.teachers.slice(0, 2).map(({ id }) => id),
      ],
    );
    await world.rows(
      `update offering o set selected = (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null),
         training_fee_fen = case when id = $1 then 12000 else training_fee_fen end`,
      [world.offeringId('maths-function', 'choosing')],
    );
    world.clock.set(cityInstant(world.anchorDay, 21, '09:00'));
    await doTurns(world.db, world.clock, turnEffects);
    [school, city, teacher] = [
      await world.signedIn('school-admin'),
      await world.signedIn('city-admin'),
      await world.signedIn('teacher'),
    ];
  });
  afterAll(() => world.end());

  it('on form and id the first time, returned with a reason and handed in again; the teacher is told and selects at once', async () => {
    const [own] = await blocksOf(teacher);
    expect((await blocksOf(school)).map(({ name }) => name)).toContain(own?.name);
    const draft = done(await act(teacher, 'openLift', { blockIds: [own?.id] }));
    expect(draft).toMatchObject({
      state: 'DRAFT',
      wanted: ['SIGNED_FORM', 'ID_SCAN'],
      missing: ['SIGNED_FORM', 'ID_SCAN'],
    });
    expect(draft.cases[0]?.courses.length).toBeGreaterThan(0);
    // asked once more, by the school too, it is the same request
    expect(done(await act(school, 'openLift', { blockIds: [own?.id] })).id).toBe(draft.id);

    const asked = { id: draft.id, reason: '住院期间没有收到缴费通知' };
    await attach(world, teacher, { lift: draft.id, kind: 'SIGNED_FORM' });
    expect(await act(teacher, 'submitLift', asked)).toMatchObject({ rule: 'A10', key: 'missing_id_scan' });
    await attach(world, teacher, { lift: draft.id, kind: 'ID_SCAN' });
    expect(done(await act(teacher, 'submitLift', asked)).state).toBe('SUBMITTED');
    expect(await attach(world, teacher, { lift: draft.id, kind: 'ID_SCAN' })).toMatchObject({
      refusal: { key: 'liftUnderReview' },
    });

    const back = done(await act(city, 'returnLift', { id: draft.id, reason: '证件照片看不清' }));
    expect(back).toMatchObject({ state: 'RETURNED' });
    expect(await act(city, 'liftBlocks', draft.id)).toMatchObject({ key: 'liftNotSubmitted' });
    await attach(world, teacher, { lift: draft.id, kind: 'ID_SCAN' });
    done(await act(teacher, 'submitLift', asked));
    const lifted = done(await act(city, 'liftBlocks', draft.id));
    expect(lifted.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['SUBMITTED', asked.reason],
      ['RETURNED', '证件照片看不清'],
      ['SUBMITTED', asked.reason],
      ['LIFTED', null],
    ]);
    expect(lifted.files.map(({ kind, round }) => [kind, round])).toEqual([
      ['ID_SCAN', 1],
      ['SIGNED_FORM', 1],
      ['ID_SCAN', 2],
    ]);
    expect(await act(city, 'liftBlocks', draft.id)).toMatchObject({ key: 'liftDone' });
    expect(await blocksOf(teacher)).toEqual([]);
    // nobody owes the courses any more: they are off the list, and off the bill as further rows
    const [owed] = await world.rows<{ unpaid: number; credits: number; told: number }>(
      `select (select count(*) from selection s join bill_line l on l.selection_id = s.id join offering o on o.id = s.offering_id
           where s.teacher_id = $1 and o.board = 'city' and s.dropped_at is null and s.paid_at is null) as unpaid,
         (select count(*) from bill_credit c join bill_line l using (selection_id) where l.teacher_id = $1) as credits,
         (select count(*) from notice where account_id = $1 and kind in ('selection.block_lifted', 'selection.own_lift_returned')) as told`,
      [chen()],
    );
    expect(owed).toMatchObject({ unpaid: 0, credits: lifted.cases[0]?.courses.length, told: 2 });

    await world.rows(
      `update term set makeup_opens = $2::timestamptz - interval '1 hour', makeup_closes = $2::timestamptz + interval '9 hours',
         final_published = $2::timestamptz + interval '10 hours', notice_available = $2::timestamptz + interval '11 hours',
         payment_opens = $2::timestamptz + interval '11 hours', payment_closes = $2::timestamptz + interval '12 hours',
         study_opens = $2::timestamptz + interval '13 hours' where id = $1`,
      [world.termId('choosing'), world.clock.now()],
    );
    expect(await pick()).toBeUndefined();
  });

  it('with the school’s sealed letter too from the second time on', async () => {
    await blockAgain('0001');
    const [again] = await blocksOf(teacher);
    const draft = done(await act(teacher, 'openLift', { blockIds: [again?.id] }));
    expect(draft).toMatchObject({
      wanted: ['SIGNED_FORM', 'ID_SCAN', 'SEALED_LETTER'],
      cases: [{ earlier: 1 }],
    });
    for (const kind of ['SIGNED_FORM', 'ID_SCAN']) await attach(world, teacher, { lift: draft.id, kind });
    const asked = { id: draft.id, reason: '忘记了' };
    expect(await act(teacher, 'submitLift', asked)).toMatchObject({ key: 'missing_sealed_letter' });
    // the school adds its letter to the teacher's request
    await attach(world, school, { lift: draft.id, kind: 'SEALED_LETTER' });
    expect(done(await act(school, 'submitLift', asked)).state).toBe('SUBMITTED');
    const both = (await blocksOf(school)).map(({ id }) => id);
    expect(await act(school, 'openLift', { blockIds: both })).toMatchObject({ key: 'liftOther' });
    done(await act(city, 'liftBlocks', draft.id));
  });

  it('of several teachers at once with the school’s sealed list, which no one of them reads', async () => {
    await blockAgain('0002');
    const blocks = await blocksOf(school);
    expect(blocks.length).toBeGreaterThan(1);
    const draft = done(await act(school, 'openLift', { blockIds: blocks.map(({ id }) => id) }));
    expect(draft.wanted).toEqual(['SIGNED_FORM', 'ID_SCAN', 'SEALED_LIST']);
    for (const kind of draft.wanted) await attach(world, school, { lift: draft.id, kind });
    expect(await liftOf(teacher, draft.id)).toBeNull();
    done(await act(school, 'submitLift', { id: draft.id, reason: '学校漏缴' }));
    const waiting = await city.ask<{ liftRequests: { id: string }[] }>(
      `{ liftRequests(first: 10, submittedOnly: true) { id } }`,
    );
    expect(waiting.liftRequests).toEqual([{ id: draft.id }]);
    expect((await blocksOf(school)).map(({ requestState }) => requestState)).toEqual(
      blocks.map(() => 'SUBMITTED'),
    );
    done(await act(city, 'liftBlocks', draft.id));
    expect(await blocksOf(school)).toEqual([]);
  });

  it('keeps evidence for those who may see it, as an attachment, each look written down', async () => {
    const { liftRequests } = await school.ask<{
      liftRequests: { cases: object[]; files: { id: string }[] }[];
    }>(`{ liftRequests(first: 10) { cases { name } files { id } } }`);
    const file = liftRequests.find(({ cases }) => cases.length > 1)?.files[0]?.id ?? '';
    const response = await download(world, city, file);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await download(world, school, file)).status).toBe(200);
    expect((await download(world, teacher, file)).status).toBe(404);
    expect((await download(world, await world.signedIn('district-admin'), file)).status).toBe(403);
    expect((await download(world, await world.signedIn('trainer'), file)).status).toBe(403);
    expect(await world.rows(`select from audit_event where action = 'lift.view'`)).toHaveLength(2);
    await expect(world.rows(`delete from lift_file`)).rejects.toThrow(/permission denied/);
    await expect(world.rows(`update lift_step set reason = 'x'`)).rejects.toThrow(/permission denied/);
  });

  it('takes no hostile file, no stranger’s, and nothing for a request that is not theirs', async () => {
    await blockAgain('0003');
    const [own] = await blocksOf(teacher);
    const { id } = done(await act(teacher, 'openLift', { blockIds: [own?.id] }));
    const sent = async (bytes: string | Uint8Array, client = teacher): Promise<string | number> => {
      const answer = await attach(world, client, { lift: id, kind: 'ID_SCAN', bytes: Buffer.from(bytes) });
      return answer.refusal?.key ?? answer.status;
    };
    expect(await sent('<svg onload="alert(1)">')).toBe('evidenceType');
    expect(await sent('%PDF-1.4 << /S /JavaScript /JS (x) >>\n%%EOF')).toBe('evidenceHostile');
    expect(await sent(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('evidenceTooLarge');
    expect(await sent(pdf, await world.signedIn('other-teacher'))).toBe('noSuchLift');
    expect(await sent(pdf, city)).toBe(403);
    expect(
      await act(await world.signedIn('other-teacher'), 'openLift', { blockIds: [own?.id] }),
    ).toMatchObject({
      key: 'noSuchBlock',
    });
  });
});
