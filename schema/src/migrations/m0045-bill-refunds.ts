import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/** S3, S13: money of deleted courses that was given back to a school, for which lines, and what was registered wrongly. */
export class M0045BillRefunds extends Migration {
  override up(): void {
    this.addSql(`
      create table bill_refund (
        bill_id uuid not null references bill,
        number smallint not null check (number > 0),
        amount_fen integer not null check (amount_fen > 0),
        refunded_on date not null,
        note text not null check (note <> ''),
        registered_at timestamptz not null,
        registered_by uuid not null references account,
        primary key (bill_id, number)
      )`);
    this.addSql(`
      create table bill_refund_line (
        selection_id uuid not null references bill_credit,
        bill_id uuid not null,
        number smallint not null,
        primary key (selection_id, number),
        foreign key (bill_id, number) references bill_refund
      )`);
    this.addSql(`create index bill_refund_line_refund on bill_refund_line (bill_id, number)`);
    this.addSql(`
      create table bill_refund_reversal (
        bill_id uuid not null,
        number smallint not null,
        reason text not null check (reason <> ''),
        at timestamptz not null,
        registered_by uuid not null references account,
        primary key (bill_id, number),
        foreign key (bill_id, number) references bill_refund
      )`);
    for (const table of ['bill_refund', 'bill_refund_line', 'bill_refund_reversal'] as const)
      for (const statement of guardAppendOnly(table)) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table bill_refund_reversal, bill_refund_line, bill_refund`);
  }
}
