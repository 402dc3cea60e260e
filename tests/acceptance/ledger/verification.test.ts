import { randomUUID } from 'node:crypto';
import { hourKinds, sumHours } from '@xueshi/schema/kernel/hours';
import { verdictOf } from '@xueshi/schema/ledger/verification.rules';
import { keepRun, verificationRules } from '@xueshi/schema/ledger/verification-run.store';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { foldNow } from '@xueshi/worker/analytics/fold-figures';
import { verifyPart } from '@xueshi/worker/ledger/verify-year.task';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { figures, valuesOf } from '../analytics/asking.js';

interface Run {
  readonly id: string;
  readonly number: number;
  readonly trial: boolean;
  readonly complete: boolean;
  readonly teachers: number;
  readonly passed: number;
  readonly shortTotal: number;
  readonly changed: number;
  readonly carrying: number;
  readonly carried: number;
  readonly entries: number;
  readonly task: { readonly state: string } | null;
}

const runFields = `__typename ... on VerificationRun { id number trial complete teachers passed shortTotal changed
  carrying carried entries task { state } } ... on Refusal { rule key what why next availableAt }`;
const verify = `mutation ($input: VerifyYearInput!) { verifyYear(input: $input) { ${runFields} } }`;
const mine = `query ($year: Int!) { year(year: $year) { totalEarned verification {
  run passed total public professional elective brought missingTotal missingPublic missingProfessional carriedOver since } } }`;
/** a year that the seed has nothing of */
const past = 2024;

describe('annual verification (H4, H6)', () => {
  let world: World;
  let city: Client;
  beforeAll(async () => {
    world = await World.create({ smallestGroup: 1 });
    city = await world.signedIn('city-admin');
    // every third has years' worth of hours, every third nearly, the others next to none; some of them was carried in
    await world.rows(
      `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
       select t.account_id, $1, kind, amount, source, 'test:' || source || ':' || kind || ':' || t.account_id, 'test', 'H2', '{}', $2
       from (select account_id, row_number() over (order by study_number) as n from teacher) t
       cross join lateral (values ('public', 'declaration', 12 + n % 9), ('professional', 'course', n % 3 * 20 + n * 0.7),
         ('professional', 'carry_over', n % 5 * 2.5), ('elective', 'school_based', n % 4 * 5.0)) as given (kind, source, amount)
       where amount <> 0`,
      [past, cityInstant('2024-12-30', 0)],
    );
  });
  afterAll(() => world.end());

  const ordered = async (trial = false, year = past): Promise<Run> =>
    (await city.ask<{ verifyYear: Run }>(verify, { input: { year, trial } })).verifyYear;
  const run = async (trial = false): Promise<Run> => {
    await ordered(trial);
    await world.settle();
    const { verificationYear } = await city.ask<{ verificationYear: { runs: Run[] } }>(
      `{ verificationYear(year: ${String(past)}) { runs { ${runFields.slice(runFields.indexOf('{') + 1, runFields.indexOf('}', 90) + 1)} } } }`,
    );
    const [newest] = verificationYear.runs;
    if (newest === undefined) throw new Error('there is no run');
    return newest;
  };
  const carried = (): Promise<{ teacher: string; hours: number; entries: number }[]> =>
    world.rows(
      `select teacher_id as teacher, sum(hours) as hours, count(*) as entries from ledger_entry
       where year = $1 and source = 'carry_over' and rule = 'H4' and receipt ? 'carryOver' group by 1 order by 1`,
      [past + 1],
    );

  it('is for the city alone', async () => {
    for (const role of ['teacher', 'school-admin', 'district-admin', 'trainer', 'analyst'] as const) {
      const client = await world.signedIn(role);
      for (const [document, variables] of [
        [verify, { input: { year: past, trial: true } }],
        ['{ verificationYear { year } }', {}],
      ] as const)
        expect((await client.send(document, variables)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('refuses a year that is not over, with the rule, the reason and the next instant', async () => {
    expect(await ordered(false, past + 2)).toMatchObject({
      __typename: 'Refusal',
      rule: 'H6',
      key: 'verificationNotYet',
      availableAt: cityInstant('2027-01-01', 0).toISOString(),
    });
    const { errors } = await city.send(verify, { input: { year: past + 3, trial: false } });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await world.rows(`select from verification_run where year <> ${String(past + 1)}`)).toHaveLength(
      0,
    );
  });

  it('is tried first: counted like the real one, and nothing is kept', async () => {
    const trial = await run(true);
    expect(trial).toMatchObject({
      trial: true,
      complete: true,
      teachers: 60,
      changed: 60,
      task: { state: 'DONE' },
    });
    expect(trial.passed).toBeGreaterThan(5);
    expect(trial.passed + trial.shortTotal).toBeLessThanOrEqual(60);
    expect(await world.rows(`select from verification where year = $1`, [past])).toHaveLength(0);
    expect(await carried()).toEqual([]);
    const real = await run();
    const { id: _trial, ...counted } = trial;
    expect(real).toMatchObject({ ...counted, trial: false, number: trial.number + 1 });
  });

  /** The newest verdicts with what is carried over, beside those of the rule for what the ledger has. */
  const bothJudged = async (
    carriesAgain: boolean,
  ): Promise<{ readonly told: Told; readonly ruled: Told }[]> => {
    const { needs } = await verificationRules(world.db.read(), past);
    const judged = await world.rows<Judged>(
      `select distinct on (v.teacher_id) v.passed, v.surplus, l.hours as entries, (select coalesce(sum(hours), 0) from ledger_entry
           where teacher_id = v.teacher_id and year = v.year + 1 and source = 'carry_over') as carried
       from verification v join lateral (
         select json_agg(json_build_object('kind', hour_kind, 'hours', hours, 'source', source)) as hours from ledger_entry
         where teacher_id = v.teacher_id and year = v.year) l on true where v.year = $1 order by v.teacher_id, v.run desc`,
      [past],
    );
    return judged.map(({ passed, surplus, carried: hours, entries }) => {
      const of = (those: (entry: Entry) => boolean): number =>
        sumHours(entries.filter(those).map((entry) => entry.hours));
      const [open, professional, elective] = hourKinds.map((kind) => of((entry) => entry.kind === kind));
      const brought = of(({ source }) => source === 'carry_over');
      const had = { public: open ?? 0, professional: professional ?? 0, elective: elective ?? 0, brought };
      const verdict = verdictOf(needs, had, carriesAgain);
      return {
        told: { passed, surplus, carried: hours },
        ruled: { passed: verdict.passed, surplus: verdict.surplus, carried: verdict.surplus },
      };
    });
  };

  it('judges everybody as the rule does, and carries over just the surplus', async () => {
    const judged = await bothJudged(true);
    expect(judged).toHaveLength(60);
    expect(judged.filter(({ told }) => told.surplus > 0).length).toBeGreaterThan(10);
    expect(judged.map(({ told }) => told)).toEqual(judged.map(({ ruled }) => ruled));
  });

  it('posts nothing twice when it is run again, whoever runs it', async () => {
    const before = await carried();
    const again = await run();
    expect(again).toMatchObject({ complete: true, teachers: 60, changed: 0, entries: 0 });
    expect(await carried()).toEqual(before);
    // two workers with the same run, part by part, in turns
    const id = randomUUID();
    await world.db.work(async (tx) => {
      const rules = await verificationRules(tx, past);
      const startedBy = world.seeded.accounts['city-admin'].id;
      await keepRun(tx, {
        id,
        year: past,
        trial: false,
        rules,
        startedBy,
        taskId: null,
        now: world.clock.now(),
      });
    });
    const worker = async (): Promise<void> => {
      for (let complete = false; !complete;)
        ({ complete } = await world.db.work((tx) => verifyPart(tx, id, world.clock.now(), 7)));
    };
    await Promise.all([worker(), worker(), worker()]);
    const [judged] = await world.rows(
      `select count(*) as people, count(distinct teacher_id) as once from verification v join verification_run r
         on r.year = v.year and r.number = v.run where r.id = $1`,
      [id],
    );
    expect(judged).toEqual({ people: 60, once: 60 });
    expect(await carried()).toEqual(before);
  });

  it('is one at a time, and a run that is ended half way can be followed by another', async () => {
    await ordered(true);
    expect(await ordered()).toMatchObject({ key: 'verificationUnderWay', rule: 'H6' });
    await world.settle();
    expect(await run()).toMatchObject({ complete: true });
  });

  it('counts a late correction in the next run, and corrects what was carried over by a further entry', async () => {
    const [one] = await world.rows<{ id: string; login: string; surplus: number }>(
      `select t.account_id as id, t.study_number as login, v.surplus from verification v join teacher t on t.account_id = v.teacher_id
       where v.surplus > 6 and v.passed and v.year = ${String(past)} order by v.run desc, t.study_number limit 1`,
    );
    if (one === undefined) throw new Error('nobody has a surplus');
    const post = (hours: number): Promise<object[]> =>
      world.rows(
        `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
         values ($1, $2, 'professional', $3, 'correction', gen_random_uuid()::text, 'late', 'H2', '{}', $4)`,
        [one.id, past, hours, world.clock.now()],
      );
    const client = await world.signedIn({ login: one.login });
    const shown = async (): Promise<{ since: number; carriedOver: number; passed: boolean }> =>
      (
        await client.ask<{ year: { verification: { since: number; carriedOver: number; passed: boolean } } }>(
          mine,
          {
            year: past,
          },
        )
      ).year.verification;
    expect(await shown()).toMatchObject({ passed: true, since: 0, carriedOver: one.surplus });
    await post(-4);
    expect(await shown()).toMatchObject({ since: -4, carriedOver: one.surplus });
    expect(await run()).toMatchObject({ changed: 1, entries: 1 });
    expect(await shown()).toMatchObject({ since: 0, carriedOver: one.surplus - 4 });
    const entries = await world.rows(
      `select hours, corrects is not null as corrects, receipt -> 'carryOver' ->> 'before' as before from ledger_entry
       where teacher_id = $1 and year = $2 and source = 'carry_over' and receipt ? 'carryOver' order by id`,
      [one.id, past + 1],
    );
    expect(entries.at(-1)).toEqual({ hours: -4, corrects: true, before: one.surplus.toFixed(1) });
    // told when it was new, and again when it changed, never between
    const [told] = await world.rows(
      `select count(*) as notices from notice where account_id = $1 and kind like 'ledger.year%'`,
      [one.id],
    );
    expect(told).toEqual({ notices: 2 });
  });

  it('tells a teacher why, beside the year, and nobody else', async () => {
    const { year } = await (await world.signedIn('teacher')).ask<{ year: Year }>(mine, { year: past });
    const verification = year.verification;
    expect(verification?.total).toBe(year.totalEarned);
    expect(verification?.missingTotal).toBe(Math.max(0, 72 - year.totalEarned));
    const unverified = await (await world.signedIn('teacher')).ask<{ year: Year }>(mine, { year: past - 1 });
    expect(unverified.year.verification).toBeNull();
  });

  it('is a figure equal to the raw count, which the next fold knows (N1)', async () => {
    await foldNow(world.db, world.clock);
    const told = valuesOf(
      await figures(await world.signedIn('analyst'), { measure: 'VERIFIED_TEACHERS', by: ['YEAR'] }),
    );
    const [raw] = await world.rows<{ verified: number }>(
      `select count(*) as verified from (select distinct on (teacher_id) teacher_id, passed from verification
         where year = $1 order by teacher_id, run desc) v join teacher t on t.account_id = v.teacher_id
       where v.passed and t.state = 'active'`,
      [past],
    );
    expect(raw?.verified).toBeGreaterThan(5);
    expect(told[String(past)]).toBe(raw?.verified);
  });

  it('takes back what was brought in and carried on, where the policy does not let it (H4)', async () => {
    await world.rows(
      `insert into verification_policy (from_year, version, opens_month, opens_day, carries_again) values ($1, 'strict', 1, 1, false)`,
      [past],
    );
    // who has next to nothing but what was brought in
    await world.rows(
      `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
       select account_id, $1, 'professional', 70, 'carry_over', 'test:brought:' || account_id, 'brought', 'H4', '{}', $2
       from teacher order by study_number limit 3`,
      [past, world.clock.now()],
    );
    expect((await run()).changed).toBeGreaterThan(0);
    const judged = await bothJudged(false);
    expect(judged.map(({ told }) => told)).toEqual(judged.map(({ ruled }) => ruled));
  });

  it('can be changed by nobody', async () => {
    for (const table of ['verification', 'verification_run', 'verification_part'])
      await expect(world.rows(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  });
});

interface Year {
  readonly totalEarned: number;
  readonly verification: { readonly total: number; readonly missingTotal: number } | null;
}
interface Entry {
  readonly kind: string;
  readonly hours: number;
  readonly source: string;
}
interface Told {
  readonly passed: boolean;
  readonly surplus: number;
  readonly carried: number;
}
interface Judged extends Told {
  readonly entries: readonly Entry[];
}
