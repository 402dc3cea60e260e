import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Teacher } from '../accounts/teacher.entity.js';

const policySchema = defineEntity({
  name: 'VerificationPolicy',
  tableName: 'verification_policy',
  properties: {
    /** holds from this year on until the next row's */
    fromYear: p.smallint().primary(),
    version: p.text(),
    /** day of the following year, in the city, from which the year may be verified */
    opensMonth: p.smallint(),
    opensDay: p.smallint(),
    carriesAgain: p.boolean(),
  },
});

/** What is policy about verification (H3, H4, H6). */
export class VerificationPolicy extends policySchema.class {}
policySchema.setClass(VerificationPolicy);

const runSchema = defineEntity({
  name: 'VerificationRun',
  tableName: 'verification_run',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    year: p.smallint(),
    /** counted from 1 within the year, trials too */
    number: p.smallint(),
    trial: p.boolean(),
    needTotal: p.decimal('number').precision(5).scale(1),
    needPublic: p.decimal('number').precision(5).scale(1),
    needProfessional: p.decimal('number').precision(5).scale(1),
    ruleVersion: p.text(),
    carriesAgain: p.boolean(),
    /** how many there were to verify when it began */
    people: p.integer(),
    taskId: p.uuid().nullable(),
    startedBy: () => p.manyToOne(Account).mapToPk().joinColumn('started_by'),
    startedAt: p.datetime(),
  },
});

/** One verification of a year, or a trial of it, with the rules that held (H6). Never edited. */
export class VerificationRun extends runSchema.class {}
runSchema.setClass(VerificationRun);

const partSchema = defineEntity({
  name: 'VerificationPart',
  tableName: 'verification_part',
  properties: {
    runId: () => p.manyToOne(VerificationRun).mapToPk().joinColumn('run_id').primary(),
    number: p.smallint().primary(),
    /** the next part goes on after this one */
    lastTeacher: p.uuid().nullable(),
    /** nobody is left */
    complete: p.boolean(),
    teachers: p.integer(),
    passed: p.integer(),
    shortTotal: p.integer(),
    shortPublic: p.integer(),
    shortProfessional: p.integer(),
    changed: p.integer(),
    carrying: p.integer(),
    carried: p.decimal('number').precision(12).scale(1),
    entries: p.integer(),
    at: p.datetime(),
  },
});

/** What one transaction of a run did: where the next one goes on, and counts that add up to the run's. */
export class VerificationPart extends partSchema.class {}
partSchema.setClass(VerificationPart);

const schema = defineEntity({
  name: 'Verification',
  tableName: 'verification',
  properties: {
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id').primary(),
    year: p.smallint().primary(),
    run: p.smallint().primary(),
    public: p.decimal('number').precision(6).scale(1),
    professional: p.decimal('number').precision(6).scale(1),
    elective: p.decimal('number').precision(6).scale(1),
    /** of the professional hours, those carried in from the year before (H4) */
    brought: p.decimal('number').precision(6).scale(1),
    passed: p.boolean(),
    surplus: p.decimal('number').precision(6).scale(1),
    turned: p.smallint(),
    changed: p.boolean(),
  },
});

/** H6: a person's year as a run found it. The newest run counts; none is ever edited. */
export class Verification extends schema.class {}
schema.setClass(Verification);
