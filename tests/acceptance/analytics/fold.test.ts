import { timeBand, scoreBand } from '@xueshi/schema/analytics/bands.rules';
import { deferFigures } from '@xueshi/schema/analytics/rebuild.store';
import { standingParts } from '@xueshi/schema/analytics/standing.rules';
import { countStandings, pageStandings } from '@xueshi/schema/analytics/standing.store';
import { needsOf } from '@xueshi/schema/ledger/store';
import { distributionGroups } from '@xueshi/schema/selection/distribution.rules';
import { distribution, type DistributionRecord } from '@xueshi/schema/selection/distribution.store';
import { foldAtStart, foldNow } from '@xueshi/worker/analytics/fold-figures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { anyHistory, happen } from './happenings.js';
import { derivedFigures, keptFigures, rawDistribution, type KeptFigures } from './kept-figures.js';

describe('figures', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const fold = (): Promise<number> => foldNow(world.db, world.clock);

  const derived = (): Promise<KeptFigures> => derivedFigures(world);

  it('of a seeded city are there before anybody asks', async () => {
    const kept = await keptFigures(world.db.read());
    expect(kept['figure_teacher']).toHaveLength(60);
    expect(kept['figure_by_district']?.length).toBeGreaterThan(200);
    expect(kept['figure_by_course']?.length).toBeGreaterThan(50);
    expect(kept).toEqual(await derived());
    expect(await fold()).toBe(0);
  });

  it('equal the raw count after any sequence of events, corrections and transfers (N1)', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        for (const batch of history) {
          await world.db.work(async (tx) => {
            for (const happening of batch) await happen(tx, happening);
          });
          // a part of what waits, or all of it
          await foldNow(world.db, world.clock, batch.length % 3 === 0 ? 4 : undefined);
        }
        while ((await fold()) > 0);
        expect(await keptFigures(world.db.read())).toEqual(await derived());
      }),
      { numRuns: 12, seed: 20261121 },
    );
  });

  it('tell staff of any place how much was selected, page after page, as the raw count does (S12)', async () => {
    const asked = await world.rows<{ organisationId: string; termId: string }>(
      `select place.id as "organisationId", term.id as "termId" from term cross join (
         select id from organisation where kind in ('city', 'district')
         union all (select school_id from teacher group by school_id order by count(*) desc, 1 limit 2)) place (id)
       where exists (select from selection s join teacher t on t.account_id = s.teacher_id
         join organisation school on school.id = t.school_id
         where s.term_id = term.id and s.dropped_at is null and place.id = any(school.lineage))`,
    );
    expect(asked.length).toBeGreaterThan(5);
    for (const each of asked)
      for (const by of distributionGroups) {
        const shown: DistributionRecord[] = [];
        for (let page = -1; page !== shown.length;) {
          page = shown.length;
          const next = { ...each, by, after: shown.at(-1) ?? null, limit: 12 };
          shown.push(...(await distribution(world.db.read(), next)));
        }
        expect(shown).toEqual(await rawDistribution(world.db.read(), each, by));
      }
  });

  it('count a course taken off the list no more, unless it was passed, and again once it is back and paid (S3)', async () => {
    const [chosen] = await world.rows<{ teacher: string; offering: string; enrolment: string }>(
      `select e.teacher_id as teacher, e.offering_id as offering, e.id as enrolment
       from enrolment e join offering o on o.id = e.offering_id join teacher t on t.account_id = e.teacher_id
       where o.training_fee_fen > 0 and t.state = 'active'
         and not exists (select from selection s where s.teacher_id = e.teacher_id and s.offering_id = e.offering_id)
         and not exists (select from passing p where p.enrolment_id = e.id)
         and not exists (select from course_progress g where g.enrolment_id = e.id) order by e.id limit 1`,
    );
    if (chosen === undefined) throw new Error('nobody is enrolled in what costs');
    const { teacher, offering, enrolment } = chosen;
    const of = `teacher_id = $1 and offering_id = $2 and dropped_at is null`;
    const choose = `insert into selection (teacher_id, term_id, offering_id, source, picked_at, paid_at)
      select $1, term_id, id, 'teacher', now(), now() from offering where id = $2`;
    const drop = `update selection set dropped_at = now() where ${of}`;
    const counted = async (): Promise<Record<string, number>> => {
      await fold();
      const found = await world.rows<{ fact: string; amount: number }>(
        `select f.fact, sum(f.amount) as amount from offering o join figure_period p on p.term_id = o.term_id
         join figure_by_course f on f.period = p.id and f.course_id = o.course_id
         where o.id = $1 and f.fact in ('selected', 'enrolled', 'passed', 'time', 'score') group by 1`,
        [offering],
      );
      return Object.fromEntries(found.map(({ fact, amount }) => [fact, amount]));
    };
    const steps: readonly [string, readonly unknown[]][] = [
      [
        `insert into course_progress (enrolment_id, score, parts, learning_ms, rolled_up_at)
         values ($1, 71, '[]', 4000000, now())`,
        [enrolment],
      ],
      [choose, [teacher, offering]],
      [drop, [teacher, offering]],
      [choose.replace('now(), now()', 'now(), null'), [teacher, offering]],
      [`update course_progress set score = 82, learning_ms = 9000000 where enrolment_id = $1`, [enrolment]],
      [`update selection set paid_at = now() where ${of}`, [teacher, offering]],
      [`insert into passing (enrolment_id, passed_at, score, hours) values ($1, now(), 82, 4)`, [enrolment]],
      [drop, [teacher, offering]],
    ];
    const base = await counted();
    const told: Record<string, number>[] = [];
    for (const [sql, values] of steps) {
      await world.rows(sql, values);
      told.push(await counted());
    }
    expect(await keptFigures(world.db.read())).toEqual(await derived());
    const apart = told.map((now) =>
      ['selected', 'enrolled', 'score', 'passed']
        .map((fact) => (now[fact] ?? 0) - (base[fact] ?? 0))
        .join(' '),
    );
    expect(apart).toEqual([
      '0 0 1 0', // studies
      '1 0 1 0',
      '0 -1 0 0', // dropped
      '1 -1 0 0', // chosen again, and owed
      '1 -1 0 0', // what comes in late is not counted
      '1 0 1 0', // paid
      '1 0 1 1',
      '0 0 1 1', // passed stays passed
    ]);
  });

  it.each([
    ['by the first fold of a release that knows better', (): Promise<unknown> => fold(), 2],
    ['whenever a worker begins', (): Promise<unknown> => foldAtStart(world.db, world.clock), 4],
  ])('are mended %s where dropped courses were counted', async (_, mend, shape) => {
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at, dropped_at)
       select e.teacher_id, o.term_id, o.id, 'teacher', now(), now() from enrolment e join offering o on o.id = e.offering_id
       where not exists (select from selection s where s.teacher_id = e.teacher_id and s.offering_id = o.id)
         and not exists (select from passing p where p.enrolment_id = e.id)
       order by e.id limit 3`, // a seat that was given up already leaves no note
    );
    await world.rows(`update figure_fold set shape = $1`, [shape]);
    const before = await keptFigures(world.db.read());
    await mend();
    const after = await keptFigures(world.db.read());
    expect(after['figure_by_course']).not.toEqual(before['figure_by_course']);
    expect(after).toEqual(await derived());
  });

  it('count the teachers of a place in a term as the list of each part does (S12)', async () => {
    const places = await world.rows<{ id: string; kind: string }>(
      `select id, kind from organisation where kind in ('city', 'district')
       union all (select school_id, 'school' from teacher group by school_id order by count(*) desc, 1 limit 3)`,
    );
    const terms = await world.rows<{ id: string; year: number }>(`select id, year from term`);
    await world.rows(
      `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
       select account_id, year, kind, hours, 'course', account_id || kind || year, 'test', 'H1', '{}', now()
       from (select account_id from teacher where state = 'active' order by account_id limit 5) whole
       cross join (select distinct year from term) years
       cross join (values ('public', 20), ('professional', 60)) as posted (kind, hours)`,
    );
    await fold();
    const seen = new Set<string>();
    for (const term of terms) {
      const needs = await needsOf(world.db.read(), term.year);
      for (const { id } of places) {
        const listed: Record<string, number> = {};
        for (const part of standingParts) {
          const page = { order: 'number', pattern: null, after: null, limit: 10_000 } as const;
          const asked = { organisationId: id, term, needs, part, ...page };
          listed[part] = (await pageStandings(world.db.read(), asked)).length;
        }
        for (const order of ['hours', 'missing'] as const) {
          const page = { order, part: 'everybody', pattern: null, after: null, limit: 10_000 } as const;
          const ranked = await pageStandings(world.db.read(), { organisationId: id, term, needs, ...page });
          expect(ranked.map(({ key }) => key)).toEqual(
            ranked
              .map((one) =>
                order === 'hours' ? one.public + one.professional + one.elective : 0 - one.missing,
              )
              .toSorted((a, b) => a - b),
          );
        }
        const told = await countStandings(world.db.read(), id, term);
        expect({ place: id, ...told }).toEqual({
          place: id,
          teachers: listed['everybody'],
          selected: (listed['everybody'] ?? 0) - (listed['not_selected'] ?? 0),
          unpaid: listed['unpaid'],
          notStarted: listed['not_started'],
          short: listed['short'],
        });
        for (const [name, people] of Object.entries(told))
          if (people > 0 && people < told.teachers) seen.add(name);
      }
    }
    expect(seen).toEqual(new Set(['selected', 'unpaid', 'notStarted', 'short']));
  });

  it('are the same whoever folds, and however many at once', async () => {
    await world.db.work(async (tx) => {
      for (let index = 0; index < 40; index += 1) await happen(tx, ['pick', index * 7, index * 13]);
    });
    const [noted] = await world.rows<{ notes: number }>(`select count(*) as notes from figure_change`);
    const folded = await Promise.all([fold(), fold(), fold()]);
    expect(folded.reduce((sum, notes) => sum + notes, 0)).toBe(noted?.notes);
    expect(await keptFigures(world.db.read())).toEqual(await derived());
  });

  it('of a flood are counted in parts, each of them true, and what one does in its midst with the first', async () => {
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at)
       select t.account_id, o.term_id, o.id, 'teacher', now() from teacher t
       cross join (select * from offering order by id limit 30) o on conflict do nothing`,
    );
    await world.db.work((tx) => happen(tx, ['transfer', 3, 1]));
    await world.db.work((tx) => happen(tx, ['enrol', 5, 40]));
    await world.db.work((tx) => happen(tx, ['dropStudied', 9, 0]));
    const [own] = await world.rows<{ teacher: string }>(
      `select teacher_id as teacher from figure_change where fact = 'place' order by id limit 1`,
    );
    const waiting = async (): Promise<{ all: number; own: number; counted: Date }> => {
      const [told] = await world.rows<{ all: number; own: number; counted: Date }>(
        `select count(*) as all, count(*) filter (where teacher_id = $1) as own, (select folded_at from figure_fold) as counted
         from figure_change`,
        [own?.teacher],
      );
      if (told === undefined) throw new Error('nothing is told');
      return told;
    };
    const before = await waiting();
    expect(before.all).toBeGreaterThan(1_200);
    expect(before.own).toBeGreaterThan(20);
    world.clock.advance(5_000);
    const part = await foldNow(world.db, world.clock, 200);
    expect(part).toBeGreaterThanOrEqual(200);
    expect(part).toBeLessThan(260); // however many notes each of its teachers has
    const then = await waiting();
    // all of one's notes at once, and the rest is still to come: nothing is said to be counted until now
    expect([then.own, then.all > 800, then.counted]).toEqual([0, true, before.counted]);
    for (let parts = 0; (await waiting()).all > 0; parts += 1) {
      expect(parts).toBeLessThan(10);
      if (parts === 2) await world.db.work((tx) => happen(tx, ['pass', 4, 1]));
      await foldNow(world.db, world.clock, 200);
    }
    expect((await waiting()).counted).toEqual(world.clock.now());
    expect(await keptFigures(world.db.read())).toEqual(await derived());
  });

  it('go on by themselves after a bulk change that noted nothing', async () => {
    await world.db.work(async (tx) => {
      await deferFigures(tx);
      for (let index = 0; index < 20; index += 1) await happen(tx, ['enrol', index * 11, index * 17]);
    });
    expect(await world.rows(`select from figure_change`)).toHaveLength(0);
    await fold();
    expect(await keptFigures(world.db.read())).toEqual(await derived());
  });

  it('are derived anew when another release keeps more of them than the one before', async () => {
    await world.rows(`delete from figure_by_course where fact = 'points'`);
    await world.rows(`update figure_fold set shape = 1`);
    await fold();
    const kept = await keptFigures(world.db.read());
    expect(kept).toEqual(await derived());
    expect(kept['figure_by_course']?.some((line) => line.startsWith('points '))).toBe(true);
  });

  it('put times and scores into the same bands as the rules do', async () => {
    const samples = [0, 1, 899_999, 900_000, 3_600_000, 17_999_999, 72_000_000, 500_000_000];
    const scores = [0, 9.99, 10, 59.99, 60, 99.99, 100];
    const [banded] = await world.rows<{ times: number[]; scores: number[] }>(
      `select (select array_agg(figure_time_band(ms)::int order by place) from unnest($1::bigint[]) with ordinality as s (ms, place)) as times,
              (select array_agg(figure_score_band(score)::int order by place) from unnest($2::numeric[]) with ordinality as s (score, place)) as scores`,
      [samples, scores],
    );
    expect(banded).toEqual({ times: samples.map(timeBand), scores: scores.map(scoreBand) });
  });
});
