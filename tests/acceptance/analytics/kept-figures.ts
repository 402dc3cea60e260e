import { takeTurn } from '@xueshi/schema/analytics/fold.store';
import { rebuildFigures } from '@xueshi/schema/analytics/rebuild.store';
import { rows, type Tx } from '@xueshi/schema/platform/database';
import type { DistributionGroup } from '@xueshi/schema/selection/distribution.rules';
import type { DistributionRecord } from '@xueshi/schema/selection/distribution.store';
import type { World } from '../../support/world.js';

/** Lines of every table the worker keeps, each as text. */
export type KeptFigures = Record<string, string[]>;

const tables: Readonly<Record<string, { readonly columns: string; readonly told?: string }>> = {
  figure_by_district: {
    columns: 'fact, period, district_id, stage, subject, member, amount',
    told: 'amount <> 0',
  },
  figure_by_school: {
    columns: 'fact, period, district_id, school_id, stage, member, amount',
    told: 'amount <> 0',
  },
  figure_by_course: { columns: 'fact, period, course_id, member, amount', told: 'amount <> 0' },
  figure_dropped: { columns: 'teacher_id, offering_id, programme_id, time_band, score_band, points' },
  figure_course_district: {
    columns: 'period, district_id, course_id, selected, paid, enrolled, passed',
    told: '(selected, paid, enrolled, passed) <> (0, 0, 0, 0)',
  },
  figure_teacher: { columns: 'teacher_id, district_id, school_id, stage, subject, in_service' },
  figure_teacher_period: {
    columns: 'teacher_id, period, selected, owed, hours_chosen, enrolled, begun, passed',
    told: '(selected, owed, hours_chosen, enrolled, begun, passed) <> (0, 0, 0, 0, 0, 0)',
  },
};

/** Every figure that is not nought, in one order. */
export const keptFigures = async (tx: Tx): Promise<KeptFigures> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(tables).map(async ([table, { columns, told = 'true' }]): Promise<[string, string[]]> => {
        const kept = await rows<{ line: string }>(
          tx,
          `select concat_ws(' ', ${columns}) as line from ${table} where ${told} order by 1`,
        );
        return [table, kept.map(({ line }) => line)];
      }),
    ),
  );

/** What the facts say, derived from nothing, without keeping it. */
export const derivedFigures = async (world: World): Promise<KeptFigures> => {
  let found: KeptFigures = {};
  const undo = new Error('only looking');
  await world.db
    .work(async (tx) => {
      await takeTurn(tx);
      await rebuildFigures(tx, world.clock.now());
      found = await keptFigures(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
};

const groups: Readonly<Record<DistributionGroup, string>> = {
  course: `c.id, c.number, c.title, c.title_en, o.seats`,
  district: `above.id, above.code, above.name, above.name_en, null::integer`,
  school: `school.id, school.code, school.name, school.name_en, null::integer`,
};

/** S12, said once more by whoever knows nothing of stores: each selection of a place's people counted by what it belongs to. */
export const rawDistribution = (
  tx: Tx,
  { organisationId, termId }: { readonly organisationId: string; readonly termId: string },
  by: DistributionGroup,
): Promise<DistributionRecord[]> =>
  rows<DistributionRecord>(
    tx,
    `select g.id, g.code, g.name, g.name_en as "nameEn", count(*) as selections,
       count(distinct s.teacher_id) as teachers, count(*) filter (where s.paid_at is not null) as paid, g.seats
     from selection s join teacher t on t.account_id = s.teacher_id join organisation school on school.id = t.school_id
     join organisation above on above.id = school.parent_id
     join offering o on o.id = s.offering_id join course c on c.id = o.course_id
     cross join lateral (select ${groups[by]}) g (id, code, name, name_en, seats)
     where s.term_id = $2 and s.dropped_at is null and $1::uuid = any(school.lineage)
     group by g.id, g.code, g.name, g.name_en, g.seats order by selections desc, g.code`,
    [organisationId, termId],
  );
