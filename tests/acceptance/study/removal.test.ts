import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { cityDay, cityInstant } from '@xueshi/schema/platform/city-time';
import { reversePayments } from '@xueshi/schema/selection/payment.store';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { testNow } from '../../support/seed.js';
import { World } from '../../support/world.js';
import { observation, register } from '../ledger/tutor.js';
import { billsFor } from '../selection/bills.js';
import { billsToRefund, refundedBill, registerRefund, reverseRefund } from '../selection/refunds.js';
import { remove, review, seatsOf, toldTo } from './removal.js';

/** S3: after the rounds nothing changes on a list, except by the course's own organisation. */
describe('a deletion by the course’s own organisation (S3)', () => {
  let world: World;
  let trainer: Client;
  let taught: string;
  const term = (): string => world.termId('choosing');
  const chen = (): string => world.seeded.teachers[0]?.id ?? '';
  const reason = '报名信息有误';

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
    taught = toGlobalId('Offering', world.offeringId('lesson-observation', 'studying'));
  });
  afterAll(() => world.end());

  const turnsAt = async (days: number, time: string): Promise<void> => {
    world.clock.set(cityInstant(world.anchorDay, days, time));
    await doTurns(world.db, world.clock, turnEffects);
  };

  it('waits until the round is over, and never reaches another organisation’s course', async () => {
    const choosing = toGlobalId('Offering', world.offeringId('maths-function', 'choosing'));
    const [seat] = (await seatsOf(trainer, choosing)).seats;
    for (const call of [review, remove])
      expect(await call(trainer, choosing, [seat?.id ?? '-'], reason)).toMatchObject({
        rule: 'S3',
        key: 'removalInRound',
        availableAt: expect.stringMatching(/^2026-11-2/) as string,
      });
    const foreign = toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing'));
    for (const call of [review, remove])
      expect(await call(trainer, foreign, ['none'], reason)).toMatchObject({ key: 'noSuchSeats' });
    expect(await remove(trainer, taught, [seat?.id ?? '-'], reason)).toMatchObject({ key: 'noSuchSeats' });
  });

  it('tells first what it would do, and leaves who has passed (L3)', async () => {
    const tutor = await world.signedIn('tutor');
    const [first, second] = (await seatsOf(trainer, taught)).seats;
    await register(tutor, observation(world), [{ studyNumber: first?.studyNumber ?? '', score: 90 }]);
    const ids = [first?.id ?? '', second?.id ?? ''];
    const looked = await review(trainer, taught, ids);
    expect(looked).toMatchObject({
      sums: { removed: 1, kept: 1, creditFen: 0 },
      lines: [
        { seat: { keptBecause: { rule: 'L3', key: 'passedSeat' } } },
        {
          seat: { keptBecause: null, payment: 'PAID' },
          sentence: expect.stringContaining('应退还学校') as string,
        },
      ],
    });
    expect(looked.sums?.refundFen).toBeGreaterThan(0);
    expect(await remove(trainer, taught, ids.slice(0, 1), reason)).toMatchObject({ key: 'everySeatKept' });
    expect(await world.rows(`select from class_removal`)).toEqual([]);
    // a registration that takes the pass back makes the seat one like others (H2)
    await register(tutor, observation(world), [{ studyNumber: first?.studyNumber ?? '', attended: false }]);
    expect(await review(trainer, taught, ids)).toMatchObject({ sums: { removed: 2, kept: 0 } });
  });

  it('ends the seat and its study, gives back what was paid, and tells teacher and school why', async () => {
    const [mine] = (await seatsOf(trainer, taught, '陈晓敏')).seats;
    const teacher = await world.signedIn('teacher');
    const learning = async (): Promise<string> =>
      JSON.stringify(await teacher.ask(`{ learning(first: 100) { edges { node { offering { id } } } } }`));
    expect(await learning()).toContain(taught);
    const before = await seatsOf(trainer, taught);
    const school = await world.signedIn('school-admin');
    const billed = await billsFor(school, toGlobalId('Term', world.termId('studying')));
    const done = await remove(trainer, taught, [mine?.id ?? ''], `  ${reason} `);
    expect(done).toMatchObject({ sums: { removed: 1, kept: 0, creditFen: 0 } });
    const fee = done.sums?.refundFen ?? 0;
    expect(fee).toBeGreaterThan(0);

    const after = await seatsOf(trainer, taught);
    expect(after.holders).toBe(before.holders - 1);
    expect(after.removals).toMatchObject([{ reason, teachers: 1 }]);
    expect(await seatsOf(trainer, taught, '陈晓敏')).toMatchObject({ seats: [] });
    expect(await learning()).not.toContain(taught);
    const refunded = await billsFor(school, toGlobalId('Term', world.termId('studying')));
    expect(refunded.totals.refundFen).toBe(fee);
    expect(refunded.totals.paidFen).toBe(billed.totals.paidFen);
    expect(refunded.edges.map(({ node }) => node.refundFen).filter((fen) => fen > 0)).toEqual([fee]);
    expect(new Set(refunded.edges.map(({ node }) => node.state))).toEqual(new Set(['PAID']));

    const [told] = await toldTo(teacher);
    expect(told?.sentence).toContain(reason);
    expect(told?.sentence).toContain('应退还学校');
    const [news] = await toldTo(school);
    expect(news).toMatchObject({
      rule: 'S13',
      steps: [{ href: expect.stringContaining('/school/bills/') as string }],
    });
    expect(news?.sentence).toContain((fee / 100).toFixed(2));
    expect(await remove(trainer, taught, [mine?.id ?? ''], reason)).toMatchObject({ key: 'noSuchSeats' });
    const audit = await world.rows<{ facts: unknown }>(
      `select facts from audit_event where action = 'class.remove' and outcome = 'done'`,
    );
    expect(audit).toMatchObject([{ facts: { removed: 1, refundFen: fee, reason } }]);
    await expect(world.rows(`delete from class_removal`)).rejects.toThrow(/permission denied/);
  });

  it('is paid back by who took the money, once, as the school is told; a mistake is corrected by a further fact', async () => {
    const [school, city] = [await world.signedIn('school-admin'), await world.signedIn('city-admin')];
    const studied = toGlobalId('Term', world.termId('studying'));
    const [billId = ''] = await billsToRefund(city, studied);
    const waiting = async (): Promise<string[]> =>
      (await city.ask<{ todos: { kind: string }[] }>(`{ todos { kind } }`)).todos
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'selection.refunds');
    expect(await waiting()).toEqual(['selection.refunds']);
    const { refundFen: fen, paidOn } = await refundedBill(school, billId);
    const today = cityDay(world.clock.now());
    const given = { billId, amountFen: fen, refundedOn: today, note: ' 转账 7788 ' };
    expect(await registerRefund(city, { ...given, amountFen: fen - 1 })).toMatchObject({
      key: 'refundDiffers',
    });
    for (const refundedOn of ['2099-01-01', '2000-01-01', '2026-02-30'])
      expect(await registerRefund(city, { ...given, refundedOn })).toMatchObject({ key: 'refundDayWrong' });
    const district = await world.signedIn('district-admin');
    expect((await registerRefund(district, given)).key).toMatch(/otherTill|noSuchBill/);
    expect(
      (
        await school.send(`mutation { registerRefund(input: { billId: "${billId}", amountFen: 1,
      refundedOn: "${paidOn}", note: "x" }) { __typename } }`)
      ).data,
    ).toBeNull();

    const twice = await Promise.all([registerRefund(city, given), registerRefund(city, given)]);
    expect(twice.map(({ key, refundedFen }) => key ?? String(refundedFen)).toSorted()).toEqual([
      String(fen),
      'nothingToGiveBack',
    ]);
    expect(await refundedBill(school, billId)).toMatchObject({
      refundFen: 0,
      refundedFen: fen,
      refunds: [{ number: 1, note: '转账 7788', reversalReason: null }],
    });
    const lines = async (): Promise<[boolean, boolean][]> =>
      (await refundedBill(school, billId)).lines.edges
        .filter(({ node }) => node.credited || node.refunded)
        .map(({ node: { credited, refunded } }) => [credited, refunded]);
    expect(await lines()).toEqual([[true, true]]);
    expect(await billsToRefund(city, studied)).toEqual([]);
    expect((await billsFor(school, studied)).totals).toMatchObject({ refundFen: 0, refundedFen: fen });
    expect(await waiting()).toEqual([]);
    const [news] = await toldTo(school);
    expect(news?.sentence).toContain(`${(fen / 100).toFixed(2)} 元已于 ${today} 退还（转账 7788）`);
    // its payment cannot be taken back meanwhile, singly or with its file
    const payment = { billId: uuidOf('Bill', billId) ?? '', attempt: 1 };
    const back = { reason, by: chen(), now: world.clock.now() };
    expect(await world.db.work((tx) => reversePayments(tx, [payment], back))).toEqual([]);

    const wrong = { billId, number: 1, reason: '转错学校' };
    expect(await reverseRefund(city, { ...wrong, number: 2 })).toMatchObject({ key: 'noSuchRefund' });
    expect(await reverseRefund(city, wrong)).toMatchObject({ refundFen: fen, refundedFen: 0 });
    expect(await reverseRefund(city, wrong)).toMatchObject({ key: 'noSuchRefund' });
    expect((await toldTo(school))[0]?.sentence).toContain(wrong.reason);
    expect(await lines()).toEqual([[true, false]]);
    expect(await registerRefund(city, given)).toMatchObject({ refundFen: 0, refundedFen: fen });
    expect((await refundedBill(school, billId)).refunds).toMatchObject([
      { number: 1, reversalReason: wrong.reason },
      { number: 2, reversalReason: null },
    ]);
    const audit = await world.rows<{ action: string }>(
      `select action from audit_event where action like 'bill.refund%' and outcome = 'done' order by id`,
    );
    expect(audit.map(({ action }) => action)).toEqual(['bill.refund', 'bill.refund_reverse', 'bill.refund']);
    await expect(world.rows(`update bill_refund set amount_fen = 1`)).rejects.toThrow(/permission denied/);
  });

  it('by two people at once takes each seat once, and costs the same statements for one and for many', async () => {
    const { seats } = await seatsOf(trainer, taught);
    const tutor = await world.signedIn('tutor');
    const ids = seats.slice(0, 3).map(({ id }) => id);
    const both = await Promise.all([
      remove(trainer, taught, ids, reason),
      remove(tutor, taught, ids.toReversed(), reason),
    ]);
    expect(both.map((one) => String(one.sums?.removed ?? one.key)).toSorted()).toEqual(['3', 'noSuchSeats']);
    const cost = (from: number, to: number): Promise<number> =>
      world.statementsDuring(() =>
        remove(
          trainer,
          taught,
          seats.slice(from, to).map(({ id }) => id),
          reason,
        ),
      );
    const one = await cost(3, 4);
    expect(await cost(4, 16)).toBe(one);
    const [wrong] = await world.rows<{ wrong: number }>(
      `select count(*) as wrong from offering o where o.selected <>
         (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null)`,
    );
    expect(wrong).toEqual({ wrong: 0 });
  });

  it('before payment takes the fee off the school’s bill, so that nobody is blocked for it (S13, A10)', async () => {
    const offering = world.offeringId('maths-function', 'choosing');
    await world.rows(`update offering set training_fee_fen = 12000, material_fee_fen = 0 where id = $1`, [
      offering,
    ]);
    await world.rows(`update selection set dropped_at = now() where teacher_id = $1 and term_id = $2`, [
      chen(),
      term(),
    ]);
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at) values ($1, $2, $3, 'school', now())`,
      [chen(), term(), offering],
    );
    await world.rows(
      `update offering o set selected = (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null)`,
    );
    await turnsAt(14, '09:00');
    trainer = await world.signedIn('trainer');
    const school = await world.signedIn('school-admin');
    const due = async (): Promise<number> =>
      (await billsFor(school, toGlobalId('Term', term()))).totals.unpaidFen;
    const before = await due();
    const choosing = toGlobalId('Offering', offering);
    const [mine] = (await seatsOf(trainer, choosing, '陈晓敏')).seats;
    expect(await remove(trainer, choosing, [mine?.id ?? ''], reason)).toMatchObject({
      sums: { removed: 1, creditFen: 12_000, refundFen: 0 },
    });
    expect(await due()).toBe(before - 12_000);
    expect((await toldTo(await world.signedIn('teacher')))[0]?.sentence).toContain('不用再缴费');
    expect((await toldTo(school))[0]?.sentence).toContain('120.00');
    await turnsAt(21, '00:00');
    const blocked = await world.rows(`select from user_block where teacher_id = $1 and term_id = $2`, [
      chen(),
      term(),
    ]);
    expect(blocked).toEqual([]);
    world.clock.set(testNow);
  });
});
