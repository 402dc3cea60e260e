import { entities } from '@xueshi/schema/entities';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { connectDatabase, type Database } from '@xueshi/schema/platform/database';
import { billsOf, type Billable } from '@xueshi/schema/selection/bill.rules';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { act, billsFor, linesOf, owedBy } from './bills.js';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** The demo's term is final eleven days after the anchor at noon; payment runs from the 13th to the 20th day. */
describe('money of a term (S13, A10)', () => {
  let world: World;
  let anotherWorker: Database;
  const term = (): string => world.termId('choosing');
  const turnsAt = async (days: number, time: string): Promise<void> => {
    world.clock.set(cityInstant(world.anchorDay, days, time));
    await Promise.all([
      doTurns(world.db, world.clock, turnEffects),
      doTurns(anotherWorker, world.clock, turnEffects),
    ]);
  };

  beforeAll(async () => {
    world = await World.create();
    anotherWorker = await connectDatabase({ url: world.database.appUrl, entities, pool: 4 });
    // both demo teachers hold a course of the city that costs something
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select account_id, $1, $2, 'teacher', now() from teacher where account_id = any($3::uuid[])
       on conflict do nothing`,
      [
        term(),
        world.offeringId('maths-function', 'choosing'),
        world.seeded.teachers.slice(0, 2).map(({ id }) => id),
      ],
    );
    await world.rows(
      `update offering o set selected = (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null),
         training_fee_fen = case when id = $1 then 12000 else training_fee_fen end`,
      [world.offeringId('maths-function', 'choosing')],
    );
  });
  afterAll(async () => {
    await anotherWorker.close();
    await world.end();
  });

  it('bills each school once per charging organisation when lists are final, whichever of two workers comes', async () => {
    await turnsAt(11, '11:59');
    expect(await world.rows(`select from bill where term_id = $1`, [term()])).toEqual([]);
    await turnsAt(11, '12:00');
    const held = await world.rows<Billable>(
      `select s.id as "selectionId", s.teacher_id as "teacherId", t.school_id as "schoolId",
         coalesce(c.charging_id, c.declaring_id) as "chargingId", o.training_fee_fen as "trainingFen",
         o.material_fee_fen as "materialFen", s.dropped_at is not null as dropped, s.paid_at is not null as paid
       from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
       join teacher t on t.account_id = s.teacher_id where s.term_id = $1`,
      [term()],
    );
    const made = await world.rows<Record<string, unknown>>(
      `select b.school_id as "schoolId", b.charging_id as "chargingId", b.training_fen as "trainingFen",
         b.material_fen as "materialFen", (select array_agg(l.selection_id::text order by l.selection_id) from bill_line l
           where l.bill_id = b.id) as lines
       from bill b where b.term_id = $1`,
      [term()],
    );
    const inOrder = (bills: readonly object[]): string[] =>
      bills.map((bill) => JSON.stringify(bill)).toSorted();
    expect(made.length).toBeGreaterThan(1);
    expect(inOrder(made)).toEqual(
      inOrder(
        billsOf(held).map(({ schoolId, chargingId, trainingFen, materialFen, lines }) => ({
          schoolId,
          chargingId,
          trainingFen,
          materialFen,
          lines: lines.map(({ selectionId }) => selectionId).toSorted(),
        })),
      ),
    );
  });

  it('shows a school its own bills alone, the city all, with sums that agree', async () => {
    const [school, city] = [await world.signedIn('school-admin'), await world.signedIn('city-admin')];
    const [own, all] = [await billsFor(school), await billsFor(city)];
    const [demo] = await world.rows<{ seal: string; school: string }>(
      `select coalesce(seal_name, name) as seal, id as school from organisation where id = $1`,
      [world.seeded.teachers[0]?.schoolId],
    );
    expect(own.totals.schools).toBe(1);
    // without a term: the newest whose results are final, and it is said which
    expect(own.termId).toBe(toGlobalId('Term', term()));
    expect(new Set(own.edges.map(({ node }) => node.sealName))).toEqual(new Set([demo?.seal]));
    expect(all.totals.bills).toBeGreaterThan(own.totals.bills);
    expect(all.totals.unpaidFen).toBe(sum(all.edges.map(({ node }) => node.dueFen)));
    for (const { node } of all.edges.slice(0, 8)) {
      const lines = await linesOf(city, node.id);
      expect(sum(lines.map(({ trainingFen }) => trainingFen))).toBe(node.trainingFen);
      expect(sum(lines.map(({ materialFen }) => materialFen))).toBe(node.materialFen);
    }
    const foreign = all.edges.find(({ node }) => !own.edges.some((edge) => edge.node.id === node.id))?.node;
    const asked = await school.ask<{ bill: unknown }>(`query ($id: ID!) { bill(id: $id) { number } }`, {
      id: foreign?.id,
    });
    expect(asked.bill).toBeNull();
    // the term studied now was paid by everybody
    const studying = toGlobalId('Term', world.termId('studying'));
    const before = await billsFor(city, studying);
    expect(before.termId).toBe(studying);
    expect(before.totals).toMatchObject({ unpaidFen: 0 });
    expect(before.totals.paidFen).toBeGreaterThan(0);
  });

  it('takes a payment with the sealed form and of the bill’s amount only, once', async () => {
    const city = await world.signedIn('city-admin');
    const bill = (await billsFor(await world.signedIn('school-admin'))).edges[0]?.node;
    if (bill === undefined) throw new Error('the demo school has no bill');
    const pay = (amountFen: number): Promise<{ key?: string; why?: string; state?: string }> =>
      act(city, 'registerPayment', { input: { billId: bill.id, amountFen, reference: 'B-0001' } });
    expect(await pay(bill.dueFen)).toMatchObject({ key: 'paymentNotOpen' });
    expect(await act(city, 'handInForm', { billId: bill.id })).toMatchObject({ key: 'noticeNotYet' });
    await turnsAt(13, '09:00');
    const later = await world.signedIn('city-admin');
    const payLater = (amountFen: number): ReturnType<typeof pay> =>
      act(later, 'registerPayment', { input: { billId: bill.id, amountFen, reference: 'B-0001' } });
    expect(await payLater(bill.dueFen)).toMatchObject({ key: 'formMissing' });
    expect(await act(later, 'handInForm', { billId: bill.id })).toEqual({ state: 'UNPAID' });
    const differs = await payLater(bill.dueFen - 100);
    expect(differs.key).toBe('amountDiffers');
    expect(differs.why).toContain((bill.dueFen / 100).toFixed(2));
    expect(differs.why).toContain((bill.dueFen / 100 - 1).toFixed(2));
    const answers = await Promise.all([payLater(bill.dueFen), payLater(bill.dueFen)]);
    expect(answers.map(({ key, state }) => key ?? state ?? '').toSorted()).toEqual(['PAID', 'paidAlready']);
    const lines = await linesOf(await world.signedIn('school-admin'), bill.id);
    expect(lines.map(({ paid }) => paid)).toEqual(lines.map(() => true));
    const audit = await world.rows(`select from audit_event where action in ('bill.form', 'bill.pay')`);
    expect(audit).toHaveLength(2);
  });

  it('shows a teacher what is paid and what is owed, in hours and fees (H6)', async () => {
    const { unpaid, payments } = await owedBy(await world.signedIn('teacher'), toGlobalId('Term', term()));
    const [fact] = await world.rows<{ paid: number; free: number; due: number; fen: number }>(
      `select count(s.paid_at) as paid, count(*) filter (where s.paid_at is null and fees.fen = 0) as free,
         count(*) filter (where s.paid_at is null and fees.fen > 0) as due,
         coalesce(sum(fees.fen) filter (where s.paid_at is null), 0)::integer as fen
       from selection s join offering o on o.id = s.offering_id
       cross join lateral (select o.training_fee_fen + o.material_fee_fen as fen) fees
       where s.teacher_id = $1 and s.term_id = $2 and s.dropped_at is null`,
      [world.seeded.teachers[0]?.id, term()],
    );
    const count = (payment: string): number => payments.filter((one) => one === payment).length;
    expect([count('PAID'), count('FREE'), count('DUE')]).toEqual([fact?.paid, fact?.free, fact?.due]);
    expect(count('PAID') + count('DUE')).toBeGreaterThan(0);
    expect(unpaid.blocked).toBe(false);
    expect(unpaid.terms.map(({ payment, courses }) => [payment, courses])).toEqual(
      fact?.due === 0 ? [] : [['DUE', fact?.due]],
    );
    expect(sum(unpaid.terms.map(({ trainingFen, materialFen }) => trainingFen + materialFen))).toBe(
      fact?.fen,
    );
  });

  it('prints the payment notice and the form of the term in Chinese under the seal name, for the own school only', async () => {
    const school = await world.signedIn('school-admin', 'en');
    const bill = (await billsFor(school)).edges[0]?.node;
    const other = (await billsFor(await world.signedIn('city-admin'))).edges.find(
      ({ node }) => node.sealName !== bill?.sealName,
    )?.node;
    const fetched = (file: string, id = '', client = school): Promise<Response> =>
      fetch(`${world.url}/exports/${file}?bill=${id}`, { headers: { cookie: client.cookie ?? '' } });
    const read = async (response: Response): Promise<string> => {
      expect(response.headers.get('content-type')).toBe('application/pdf');
      const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
      return text.replaceAll(/\s/g, '');
    };
    const notice = await read(await fetched('payment-notice.pdf', bill?.id));
    expect(notice).toContain('教师继续教育缴费通知单');
    for (const told of [bill?.sealName, bill?.number, ((bill?.dueFen ?? 0) / 100).toFixed(2)])
      expect(notice).toContain(told?.replaceAll(/\s/g, ''));
    const form = await read(await fetched('declaration-form.pdf', bill?.id));
    expect(form).toContain(`${bill?.sealName ?? ''}（盖章）`);
    const { totals } = await billsFor(school);
    expect(form).toContain(((totals.paidFen + totals.unpaidFen) / 100).toFixed(2));
    expect((await fetched('payment-notice.pdf', other?.id)).status).toBe(404);
    expect((await fetched('payment-notice.pdf', bill?.id, await world.signedIn('teacher'))).status).toBe(403);
    const audit = await world.rows(`select from audit_event where action = 'bill.print'`);
    expect(audit).toHaveLength(2);
  });

  it('takes a course that is deleted after the bill off what is due, as a further row', async () => {
    const [line] = await world.rows<{ selection: string; bill: string; fen: number; whole: number }>(
      `select l.selection_id as selection, b.id as bill, l.training_fen + l.material_fen as fen,
         b.training_fen + b.material_fen as whole
       from bill_line l join bill b on b.id = l.bill_id join selection s on s.id = l.selection_id
       where b.term_id = $1 and s.paid_at is null order by l.selection_id limit 1`,
      [term()],
    );
    await world.rows(`update selection set dropped_at = $2 where id = $1`, [
      line?.selection,
      world.clock.now(),
    ]);
    const city = await world.signedIn('city-admin');
    const id = toGlobalId('Bill', line?.bill ?? '');
    await act(city, 'handInForm', { billId: id });
    const shown = (await billsFor(city)).edges.find(({ node }) => node.id === id)?.node;
    expect(shown).toMatchObject({
      creditedFen: line?.fen,
      dueFen: (line?.whole ?? 0) - (line?.fen ?? 0),
    });
    await expect(world.rows(`update bill set training_fen = 0`)).rejects.toThrow(/permission denied/);
    await expect(world.rows(`delete from bill_payment`)).rejects.toThrow(/permission denied/);
  });

  it('blocks whoever holds an unpaid city-wide course when payment closes, and nobody else; tells them', async () => {
    await turnsAt(20, '23:59:59.999');
    const [wrong] = await world.rows<{ blocked: number; missing: number; surplus: number }>(
      `with owing as (
         select distinct s.teacher_id from selection s join offering o on o.id = s.offering_id
         where s.term_id = $1 and o.board = 'city' and o.training_fee_fen + o.material_fee_fen > 0
           and s.dropped_at is null and s.paid_at is null)
       select (select count(*) from user_block) as blocked,
         (select count(*) from owing where teacher_id not in (select teacher_id from user_block)) as missing,
         (select count(*) from user_block where teacher_id not in (select teacher_id from owing)) as surplus`,
      [term()],
    );
    expect(wrong).toMatchObject({ missing: 0, surplus: 0 });
    expect(wrong?.blocked).toBeGreaterThan(0);
    const school = await world.signedIn('school-admin');
    const { blockedTeachers } = await school.ask<{
      blockedTeachers: { edges: { node: { name: string } }[] };
    }>(`{ blockedTeachers(first: 100) { edges { node { name unpaidFen } } } }`);
    const own = await world.rows<{ name: string }>(
      `select a.name from user_block b join teacher t on t.account_id = b.teacher_id join account a on a.id = t.account_id
       where t.school_id = $1 order by b.at desc, b.id desc`,
      [world.seeded.teachers[0]?.schoolId],
    );
    expect(blockedTeachers.edges.map(({ node }) => node.name)).toEqual(own.map(({ name }) => name));
    const [told] = await world.rows<{ missing: number }>(
      `select count(*) as missing from user_block b where not exists (
         select from notice n where n.account_id = b.teacher_id and n.kind = 'selection.teacher_blocked')`,
    );
    expect(told).toEqual({ missing: 0 });
  });

  it('lets a blocked teacher select nothing (A10)', async () => {
    const [one] = await world.rows<{ login: string; id: string }>(
      `select a.login, a.id from user_block b join account a on a.id = b.teacher_id
       where a.login is not null order by a.login limit 1`,
    );
    await world.rows(
      `update term set first_opens = $2::timestamptz - interval '20 days', makeup_opens = $2::timestamptz - interval '1 hour',
         makeup_closes = $2::timestamptz + interval '1 hour', final_published = $2::timestamptz + interval '2 hours',
         notice_available = $2::timestamptz + interval '3 hours', payment_opens = $2::timestamptz + interval '3 hours',
         payment_closes = $2::timestamptz + interval '4 hours', study_opens = $2::timestamptz + interval '5 hours'
       where id = $1`,
      [term(), world.clock.now()],
    );
    const teacher = await world.signedIn({ login: one?.login ?? '' });
    expect((await owedBy(teacher, toGlobalId('Term', term()))).unpaid.blocked).toBe(true);
    const { pickCourse } = await teacher.ask<{ pickCourse: { key?: string; rule?: string; next?: string } }>(
      `mutation ($input: PickCourseInput!) { pickCourse(input: $input) { ... on Refusal { key rule next } } }`,
      {
        input: {
          offeringId: toGlobalId(
            'Offering',
            (
              await world.rows<{ id: string }>(
                `select o.id from offering o join course c on c.id = o.course_id where o.term_id = $1 and o.board = 'city'
                   and o.cancelled_at is null and o.seats is null and not exists (select from selection s
                   where s.offering_id = o.id and s.teacher_id = $2 and s.dropped_at is null) order by c.number limit 1`,
                [term(), one?.id],
              )
            )[0]?.id ?? '',
          ),
        },
      },
    );
    expect(pickCourse).toMatchObject({ rule: 'A10', key: 'blockedTeacher' });
    expect(pickCourse.next).not.toBe('');
  });
});
