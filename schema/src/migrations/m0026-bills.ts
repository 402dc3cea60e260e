import { Migration } from '@mikro-orm/migrations';
import { guardAppendOnly } from './append-only.js';

/**
 * S13: bills of a school to a charging organisation with their lines, sealed forms handed in, payments; A10: who is
 * blocked. All are facts: what changes later is a further row.
 */
export class M0026Bills extends Migration {
  override up(): void {
    this.addSql(`
      create table bill (
        id uuid primary key default gen_random_uuid(),
        number text not null unique,
        term_id uuid not null references term,
        school_id uuid not null references organisation,
        charging_id uuid not null references organisation,
        seal_name text not null,
        training_fen integer not null check (training_fen >= 0),
        material_fen integer not null check (material_fen >= 0),
        created_at timestamptz not null,
        unique (term_id, school_id, charging_id),
        check (training_fen + material_fen > 0)
      )`);
    this.addSql(`create index bill_school on bill (school_id, number desc)`);
    this.addSql(`
      create table bill_line (
        selection_id uuid primary key references selection,
        bill_id uuid not null references bill,
        teacher_id uuid not null references teacher,
        training_fen integer not null check (training_fen >= 0),
        material_fen integer not null check (material_fen >= 0),
        check (training_fen + material_fen > 0)
      )`);
    this.addSql(`create index bill_line_bill on bill_line (bill_id, teacher_id, selection_id)`);
    this.addSql(`
      create table bill_credit (
        selection_id uuid primary key references bill_line,
        bill_id uuid not null references bill,
        training_fen integer not null,
        material_fen integer not null,
        at timestamptz not null
      )`);
    this.addSql(`create index bill_credit_bill on bill_credit (bill_id)`);
    this.addSql(`
      create table declaration_form (
        term_id uuid not null references term,
        school_id uuid not null references organisation,
        handed_in_at timestamptz not null,
        registered_by uuid not null references account,
        primary key (term_id, school_id)
      )`);
    this.addSql(`
      create table bill_payment (
        bill_id uuid primary key references bill,
        amount_fen integer not null check (amount_fen > 0),
        reference text not null check (reference <> ''),
        registered_at timestamptz not null,
        registered_by uuid not null references account
      )`);
    this.addSql(`
      create table user_block (
        id uuid primary key default gen_random_uuid(),
        teacher_id uuid not null references teacher,
        term_id uuid not null references term,
        at timestamptz not null,
        unique (teacher_id, term_id)
      )`);
    for (const table of facts) for (const statement of guardAppendOnly(table)) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table user_block, bill_payment, declaration_form, bill_credit, bill_line, bill`);
  }
}

const facts = ['bill', 'bill_line', 'bill_credit', 'declaration_form', 'bill_payment', 'user_block'] as const;
