import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/**
 * S13: payments by the bank's file, line by line, and payments that are taken back; A10: requests to lift a block with
 * their evidence, round by round.
 */
export class M0030PaymentsAndLifts extends Migration {
  override up(): void {
    for (const statement of [...payments, ...lifts]) this.addSql(statement);
    for (const table of facts) for (const statement of guardAppendOnly(table)) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table block_lift, lift_step, lift_file, lift_case, lift_request`);
    this.addSql(`drop table payment_reversal, payment_line, payment_sheet`);
    this.addSql(`alter table bill_payment drop column attempt, drop column paid_on`);
    this.addSql(`alter table bill_payment add primary key (bill_id)`);
  }
}

const facts = [
  'payment_reversal',
  'lift_request',
  'lift_case',
  'lift_file',
  'lift_step',
  'block_lift',
] as const;

const payments: readonly string[] = [
  // A payment that was taken back may be followed by another one: its key is the bill and the attempt (m0031).
  `alter table bill_payment add column attempt smallint not null default 1`,
  `alter table bill_payment add column paid_on date`,
  `alter table bill_payment drop constraint bill_payment_pkey`,
  `create table payment_reversal (
     bill_id uuid not null references bill,
     attempt smallint not null,
     reason text not null check (reason <> ''),
     at timestamptz not null,
     registered_by uuid not null references account,
     primary key (bill_id, attempt)
   )`,
  `create table payment_sheet (
     id uuid primary key default gen_random_uuid(),
     organisation_id uuid not null references organisation,
     file_name text not null,
     created_by uuid not null references account,
     created_at timestamptz not null,
     task_id uuid references task,
     applied_by uuid references account,
     applied_at timestamptz,
     undo_task_id uuid references task,
     undone_by uuid references account,
     undone_at timestamptz,
     check ((applied_at is null) = (task_id is null)),
     check ((undone_at is null) = (undo_task_id is null)),
     check (undone_at is null or applied_at is not null)
   )`,
  `create index payment_sheet_organisation on payment_sheet (organisation_id, created_at desc, id)`,
  `create table payment_line (
     sheet_id uuid not null references payment_sheet on delete cascade,
     line integer not null check (line > 0),
     bill_number text not null,
     amount text not null,
     amount_fen integer,
     paid_on date,
     reference text not null,
     fault text,
     bill_id uuid references bill,
     attempt smallint,
     verdict text not null
       check (verdict in ('planned', 'registered', 'already', 'refused', 'undone', 'changed')),
     rule text,
     key text,
     facts jsonb not null default '{}',
     settled_at timestamptz,
     primary key (sheet_id, line),
     check ((rule is null) = (key is null)),
     check ((attempt is not null) = (verdict in ('registered', 'undone', 'changed')))
   )`,
  `create index payment_line_open on payment_line (sheet_id, line) where settled_at is null`,
  `create index payment_line_registered on payment_line (sheet_id, line) where verdict = 'registered'`,
];

const lifts: readonly string[] = [
  `create table lift_request (
     id uuid primary key default gen_random_uuid(),
     school_id uuid not null references organisation,
     opened_by uuid not null references account,
     opened_at timestamptz not null
   )`,
  `create index lift_request_school on lift_request (school_id, opened_at desc, id)`,
  // the courses are kept as they were named: what the list says later does not change a request
  `create table lift_case (
     request_id uuid not null references lift_request,
     block_id uuid not null references user_block,
     courses jsonb not null,
     primary key (request_id, block_id)
   )`,
  `create index lift_case_block on lift_case (block_id)`,
  `create table lift_file (
     id uuid primary key default gen_random_uuid(),
     request_id uuid not null references lift_request,
     round smallint not null check (round > 0),
     kind text not null check (kind in ('signed_form', 'id_scan', 'sealed_letter', 'sealed_list')),
     file_name text not null,
     media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
     bytes integer not null check (bytes > 0),
     sha256 text not null,
     storage_key text not null unique,
     added_by uuid not null references account,
     added_at timestamptz not null
   )`,
  `create index lift_file_request on lift_file (request_id, added_at, id)`,
  `create table lift_step (
     request_id uuid not null references lift_request,
     number smallint not null check (number > 0),
     kind text not null check (kind in ('submitted', 'returned', 'lifted')),
     reason text,
     done_by uuid not null references account,
     at timestamptz not null,
     primary key (request_id, number),
     check (kind = 'lifted' or reason <> '')
   )`,
  `create table block_lift (
     block_id uuid primary key references user_block,
     request_id uuid not null references lift_request,
     lifted_by uuid not null references account,
     at timestamptz not null
   )`,
];
