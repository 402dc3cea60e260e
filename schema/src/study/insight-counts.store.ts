import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import { isLearnt } from './dropped.store.js';
import { noTally, scoreBins, type CourseTally } from './insight.rules.js';

interface CourseCount {
  readonly offeringId: string;
  /** 0 to 9 for a score, null for who has none yet */
  readonly bin: number | null;
  readonly enrolled: number;
  readonly begun: number;
  readonly passed: number;
  /** of all scores in the bin */
  readonly points: number;
}

/**
 * Learners of these offerings, without those who took it off their list, by class of their score: what the organisation registered last, else what was studied
 * here (L3). One statement over each enrolment once.
 */
export const countCourses = async (
  tx: Tx,
  offeringIds: readonly string[],
): Promise<Map<string, CourseTally>> => {
  const counted = await rows<CourseCount>(
    tx,
    `with class as (
       select distinct on (offering_id, teacher_id) offering_id, teacher_id, score, passed from class_result
       where offering_id = any($1::uuid[]) order by offering_id, teacher_id, round desc),
     learner as (
       select e.offering_id, coalesce(k.score, g.score) as score,
              g.enrolment_id is not null or k.passed is not null as begun,
              p.enrolment_id is not null and k.passed is not false as passed
       from enrolment e
       left join course_progress g on g.enrolment_id = e.id
       left join passing p on p.enrolment_id = e.id
       left join class k on k.offering_id = e.offering_id and k.teacher_id = e.teacher_id
       where e.offering_id = any($1::uuid[]) and ${isLearnt})
     select offering_id as "offeringId",
            case when score is not null then least(${scoreBins} - 1, floor(score / (100 / ${scoreBins}))::integer) end as bin,
            count(*) as enrolled, count(*) filter (where begun) as begun, count(*) filter (where passed) as passed,
            coalesce(sum(score), 0) as points
     from learner group by 1, 2`,
    [offeringIds],
  );
  const tallies = new Map<string, CourseTally>(offeringIds.map((id) => [id, noTally]));
  for (const { offeringId, bin, ...count } of counted) {
    const tally = tallies.get(offeringId) ?? noTally;
    tallies.set(offeringId, {
      enrolled: tally.enrolled + count.enrolled,
      begun: tally.begun + count.begun,
      passed: tally.passed + count.passed,
      scores: bin === null ? tally.scores : tally.scores.with(bin, count.enrolled),
      points: tally.points + count.points,
    });
  }
  return tallies;
};

/** Chosen by more than this, learners are not counted one by one: the roll-ups of N1 have them. */
export const countedOneByOne = 300;

export interface KeptTally extends CourseTally {
  /** everything that happened until then is counted; null when that is now */
  readonly countedUntil: Instant | null;
}

interface KeptFact {
  readonly offeringId: string;
  readonly countedUntil: Instant | null;
  readonly fact: 'enrolled' | 'passed' | 'time' | 'score' | 'points' | null;
  readonly member: number;
  readonly amount: number;
}

/**
 * The same of the large ones among them, from what the worker keeps by course and term (an offering is one of each): seconds
 * old, and as quick for a hundred thousand learners as for a hundred. Classes whose results the organisation registered
 * are left out, since a result stands above what was studied, and everything is while the roll-ups are not whole.
 */
export const keptTallies = async (
  tx: Tx,
  offeringIds: readonly string[],
  above = countedOneByOne,
): Promise<Map<string, KeptTally>> => {
  const kept = await rows<KeptFact>(
    tx,
    `with large as (
       select o.id, o.course_id, p.id as period,
         case when exists (select from figure_change) then fold.folded_at end as counted_until
       from offering o join figure_period p on p.term_id = o.term_id
       cross join figure_fold fold
       where o.id = any($1::uuid[]) and o.selected > $2 and fold.folded_at is not null and fold.shape >= 2
         and not exists (select from class_result k where k.offering_id = o.id))
     select large.id as "offeringId", counted_until as "countedUntil", f.fact, f.member, f.amount
     from large left join figure_by_course f on f.period = large.period and f.course_id = large.course_id
       and f.fact in ('enrolled', 'passed', 'time', 'score', 'points')`,
    [offeringIds, above],
  );
  return new Map(
    [...Map.groupBy(kept, ({ offeringId }) => offeringId)].map(([id, facts]) => {
      const sum = (fact: KeptFact['fact']): number =>
        facts.reduce((total, one) => (one.fact === fact ? total + one.amount : total), 0);
      return [
        id,
        {
          enrolled: sum('enrolled'),
          begun: sum('time'), // whoever has begun has a learning time
          passed: sum('passed'),
          scores: noTally.scores.map(
            (none, bin) =>
              facts.find(({ fact, member }) => fact === 'score' && member === bin)?.amount ?? none,
          ),
          points: sum('points') / 100,
          countedUntil: facts[0]?.countedUntil ?? null,
        },
      ];
    }),
  );
};
