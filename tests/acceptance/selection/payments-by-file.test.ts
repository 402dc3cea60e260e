import { cityInstant } from '@xueshi/schema/platform/city-time';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { billsFor, type BillShown } from './bills.js';
import { actOn, doneWith, sendPayments, sheetOf, toldOf, type Sheet } from './payment-desk.js';

const yuan = (fen: number): string => (fen / 100).toFixed(2);
/** 账单号,金额,日期,流水号 in GBK, as a bank's client saves it. */
const gbkHead = Buffer.from([
  0xd5, 0xcb, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc1,
  0xf7, 0xcb, 0xae, 0xba, 0xc5, 0x0a,
]);

/** The demo's term is final eleven days after the anchor at noon; payment runs from the 13th to the 20th day. */
describe('payments by the bank’s file (S13)', () => {
  let world: World;
  let city: Client;
  let bills: BillShown[];
  const bill = (at: number): BillShown => {
    const found = bills[at];
    if (found === undefined) throw new Error(`there is no bill ${String(at)}`);
    return found;
  };
  const onDay = async (days: number): Promise<void> => {
    world.clock.set(cityInstant(world.anchorDay, days, '09:00'));
    await doTurns(world.db, world.clock, turnEffects);
    city = await world.signedIn('city-admin');
  };
  const read = async (lines: string): Promise<Sheet> => {
    const sent = await sendPayments(world, city, lines);
    if (sent.sheet === undefined) throw new Error(`not read: ${sent.refusal?.key ?? ''}`);
    return sheetOf(city, sent.sheet);
  };
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await billsFor(city)).edges.find(({ node }) => node.id === id)?.node.state;
  const unpaidSelections = async (number: string): Promise<number> =>
    (
      await world.rows<{ n: number }>(
        `select count(*) as n from bill b join bill_line l on l.bill_id = b.id join selection s on s.id = l.selection_id
         where b.number = $1 and s.paid_at is null`,
        [number],
      )
    )[0]?.n ?? -1;

  beforeAll(async () => {
    world = await World.create();
    await onDay(14);
    bills = (await billsFor(city)).edges.map(({ node }) => node).filter(({ state }) => state === 'UNPAID');
    // every school but that of the sixth bill has handed in its form
    await world.rows(
      `insert into declaration_form (term_id, school_id, handed_in_at, registered_by)
       select distinct b.term_id, b.school_id, $1::timestamptz, $2::uuid from bill b
       where b.term_id = $3 and b.school_id <> (select school_id from bill where number = $4) on conflict do nothing`,
      [world.clock.now(), world.seeded.teachers[0]?.id, world.termId('choosing'), bill(5).number],
    );
  });
  afterAll(() => world.end());

  it('tells every line in a dry run, registers what matches as a task, and takes it back while payment is open', async () => {
    const line = (at: number, amount: number, reference: string): string =>
      `${bill(at).number},${yuan(amount)},2026/9/1,${reference}\n`;
    const lines = [
      line(0, bill(0).dueFen, 'B-1'),
      line(1, bill(1).dueFen - 100, 'B-2'),
      'X-9,10.00,,B-3\n',
      line(0, bill(0).dueFen, 'B-4'),
      `${bill(2).number},=1+1,,B-5\n`,
      line(5, bill(5).dueFen, 'B-6'),
      line(3, bill(3).dueFen, 'B-7'),
    ].join('');
    const sent = await sendPayments(world, city, Buffer.concat([gbkHead, Buffer.from(lines)]));
    const dry = await sheetOf(city, sent.sheet ?? '');
    expect(toldOf(dry)).toEqual([
      [3, 'amountDiffers'],
      [4, 'noSuchBillNumber'],
      [5, 'twiceInFile'],
      [6, 'formula'],
      [7, 'formMissing'],
      [2, 'PLANNED'],
      [8, 'PLANNED'],
    ]);
    expect(dry.totalFen).toBe(bill(0).dueFen + bill(3).dueFen);
    expect(dry.lines.edges[0]?.node.sentence).toContain(yuan(bill(1).dueFen));
    expect(await stateOf(bill(0).id)).toBe('UNPAID');

    const applied = await doneWith(world, city, 'applyPayments', dry.id);
    expect(applied).toMatchObject({
      counts: { registered: 2, refused: 5, planned: 0 },
      task: { state: 'DONE', progress: 1 },
      applyRefusal: { key: 'sheetDone' },
      undoRefusal: null,
    });
    expect(await stateOf(bill(0).id)).toBe('PAID');
    expect(await unpaidSelections(bill(0).number)).toBe(0);
    expect(await actOn(city, 'applyPayments', dry.id)).toMatchObject({ key: 'sheetDone' });

    // The same file once more is no second payment; another reference is asked about.
    const again = `账单号,金额,流水号\n${bill(0).number},${yuan(bill(0).dueFen)},B-1\n${bill(3).number},${yuan(bill(3).dueFen)},B-8\n`;
    expect(toldOf(await read(again))).toEqual([
      [3, 'paidAlready'],
      [2, 'paidBefore'],
    ]);

    const undone = await doneWith(world, city, 'undoPayments', dry.id);
    expect(undone.counts).toMatchObject({ registered: 0, undone: 2 });
    expect(await stateOf(bill(0).id)).toBe('UNPAID');
    expect(await unpaidSelections(bill(0).number)).toBeGreaterThan(0);
    const [kept] = await world.rows<{ payments: number; reversals: number }>(
      `select (select count(*) from bill_payment p join bill b on b.id = p.bill_id where b.number = $1) as payments,
         (select count(*) from payment_reversal r join bill b on b.id = r.bill_id where b.number = $1) as reversals`,
      [bill(0).number],
    );
    expect(kept).toEqual({ payments: 1, reversals: 1 });
  });

  it('pays a bill anew after its payment was taken back, singly too; facts are further rows', async () => {
    const second = await doneWith(
      world,
      city,
      'applyPayments',
      (await read(`账单号,金额,流水号\n${bill(0).number},${yuan(bill(0).dueFen)},C-1\n`)).id,
    );
    expect(second.counts.registered).toBe(1);
    const { reversePayment } = await city.ask<{ reversePayment: { state?: string; key?: string } }>(
      `mutation ($input: ReversePaymentInput!) { reversePayment(input: $input) { ... on Bill { state } ... on Refusal { key } } }`,
      { input: { billId: bill(0).id, reason: '登记到了别的学校' } },
    );
    expect(reversePayment).toEqual({ state: 'UNPAID' });
    const undone = await doneWith(world, city, 'undoPayments', second.id);
    expect(undone.counts).toMatchObject({ registered: 0, undone: 0, changed: 1 });
    await expect(world.rows(`delete from payment_reversal`)).rejects.toThrow(/permission denied/);
    const audit = await world.rows<{ action: string }>(
      `select action from audit_event where action like 'payments.%' or action = 'bill.reverse' order by id`,
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'payments.apply',
      'payments.undo',
      'payments.apply',
      'bill.reverse',
      'payments.undo',
    ]);
  });

  it('takes off what was deleted since the bill of the bills it names, and looks at no others (S3)', async () => {
    const [named, other] = await world.rows<{ number: string; left: number; fen: number }>(
      `with billed as (
         select b.number, b.id, b.training_fen + b.material_fen as due, min(l.selection_id::text)::uuid as selection_id
         from bill b join bill_line l on l.bill_id = b.id
         where b.number = any($2::text[]) group by b.id having count(*) > 1 order by 1 limit 2)
       update selection s set dropped_at = $1 from billed join bill_line l using (selection_id)
       where s.id = l.selection_id
       returning billed.number, l.training_fen + l.material_fen as fen, billed.due - l.training_fen - l.material_fen as left`,
      [world.clock.now(), bills.filter((_, at) => ![0, 1, 3, 5].includes(at)).map(({ number }) => number)],
    );
    if (named === undefined || other === undefined) throw new Error('no bills of several lines');
    const file = await read(
      `账单号,金额,流水号\n${named.number},${yuan(named.left)},D-1\n${bill(1).number},${yuan(bill(1).dueFen)},D-2\n`,
    );
    expect(toldOf(await doneWith(world, city, 'applyPayments', file.id))).toEqual([
      [2, 'REGISTERED'],
      [3, 'REGISTERED'],
    ]);
    expect(
      await world.rows(
        `select b.number, c.training_fen + c.material_fen as fen from bill_credit c join bill b on b.id = c.bill_id
         where b.number = any($1::text[])`,
        [[named.number, other.number]],
      ),
    ).toEqual([{ number: named.number, fen: named.fen }]);
  });

  it('refuses what is no file of payments, and whoever is not the cashier', async () => {
    expect(await sendPayments(world, city, '姓名,学号\n陈,1\n')).toMatchObject({
      refusal: { key: 'sheetHeaders' },
    });
    expect(await sendPayments(world, city, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({
      refusal: { key: 'sheetOldFormat' },
    });
    expect(await sendPayments(world, city, '账单号,金额,流水号\n')).toMatchObject({
      refusal: { key: 'sheetEmpty' },
    });
    expect((await sendPayments(world, city, 'x', {})).status).toBe(403);
    expect((await sendPayments(world, await world.signedIn('school-admin'), 'x')).status).toBe(403);
    const template = await fetch(`${world.url}/exports/payments-template.xlsx`, {
      headers: { cookie: city.cookie ?? '' },
    });
    expect(template.status).toBe(200);
  });

  it('takes nothing back once payment has closed: who is blocked was decided by it', async () => {
    const paid = await doneWith(
      world,
      city,
      'applyPayments',
      (await read(`账单号,金额,流水号\n${bill(0).number},${yuan(bill(0).dueFen)},D-1\n`)).id,
    );
    await onDay(21);
    expect((await sheetOf(city, paid.id)).undoRefusal).toEqual({ key: 'reversalOver' });
    expect(await actOn(city, 'undoPayments', paid.id)).toMatchObject({ key: 'reversalOver' });
    // Late money is taken: it pays, and lifts no block.
    const late = await read(`账单号,金额,流水号\n${bill(3).number},${yuan(bill(3).dueFen)},D-2\n`);
    expect((await doneWith(world, city, 'applyPayments', late.id)).counts.registered).toBe(1);
  });
});
