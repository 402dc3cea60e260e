import { timeBand, scoreBand } from '@xueshi/schema/analytics/bands.rules';
import { deferFigures, rebuildFigures } from '@xueshi/schema/analytics/rebuild.store';
import { takeTurn } from '@xueshi/schema/analytics/fold.store';
import { rows, type Tx } from '@xueshi/schema/platform/database';
import { foldNow } from '@xueshi/worker/analytics/fold-figures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { anyHistory, happen } from './happenings.js';

const tables = {
  figure_by_district: 'fact, period, district_id, stage, subject, member, amount',
  figure_by_school: 'fact, period, district_id, school_id, stage, member, amount',
  figure_by_course: 'fact, period, course_id, member, amount',
  figure_teacher: 'teacher_id, district_id, school_id, stage, subject, in_service',
} as const;

/** Every figure that is not nought, as text in one order. */
const figures = async (tx: Tx): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(tables).map(async ([table, columns]): Promise<[string, string[]]> => {
        const kept = await rows<{ line: string }>(
          tx,
          `select concat_ws(' ', ${columns}) as line from ${table}
           ${columns.includes('amount') ? 'where amount <> 0' : ''} order by 1`,
        );
        return [table, kept.map(({ line }) => line)];
      }),
    ),
  );

describe('figures', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const fold = (): Promise<number> => foldNow(world.db, world.clock);

  /** What the facts say, derived from nothing, without keeping it. */
  const derived = async (): Promise<Record<string, string[]>> => {
    let found: Record<string, string[]> = {};
    const undo = new Error('only looking');
    await world.db
      .work(async (tx) => {
        await takeTurn(tx);
        await rebuildFigures(tx, world.clock.now());
        found = await figures(tx);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return found;
  };

  it('of a seeded city are there before anybody asks', async () => {
    const kept = await figures(world.db.read());
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
          await fold();
        }
        expect(await figures(world.db.read())).toEqual(await derived());
      }),
      { numRuns: 12, seed: 20261121 },
    );
  });

  it('are the same whoever folds, and however many at once', async () => {
    await world.db.work(async (tx) => {
      for (let index = 0; index < 40; index += 1) await happen(tx, ['pick', index * 7, index * 13]);
    });
    const [noted] = await world.rows<{ notes: number }>(`select count(*) as notes from figure_change`);
    const folded = await Promise.all([fold(), fold(), fold()]);
    expect(folded.reduce((sum, notes) => sum + notes, 0)).toBe(noted?.notes);
    expect(await figures(world.db.read())).toEqual(await derived());
  });

  it('go on by themselves after a bulk change that noted nothing', async () => {
    await world.db.work(async (tx) => {
      await deferFigures(tx);
      for (let index = 0; index < 20; index += 1) await happen(tx, ['enrol', index * 11, index * 17]);
    });
    expect(await world.rows(`select from figure_change`)).toHaveLength(0);
    await fold();
    expect(await figures(world.db.read())).toEqual(await derived());
  });

  it('are derived anew when another release keeps more of them than the one before', async () => {
    await world.rows(`delete from figure_by_course where fact = 'points'`);
    await world.rows(`update figure_fold set shape = 1`);
    await fold();
    const kept = await figures(world.db.read());
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
