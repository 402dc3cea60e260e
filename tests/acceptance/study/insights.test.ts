import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { lessonId } from '@xueshi/schema/seed/build-catalogue';
import { countCourses, countedOneByOne, keptTallies } from '@xueshi/schema/study/insight-counts.store';
import { noTally } from '@xueshi/schema/study/insight.rules';
import { foldAtStart, foldNow } from '@xueshi/worker/analytics/fold-figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Shown {
  readonly courseInsight: {
    readonly enrolled: number | null;
    readonly begun: number | null;
    readonly passed: number | null;
    readonly averageScore: number | null;
    readonly scores: readonly { readonly learners: number }[] | null;
    readonly hiddenBecause: string | null;
    readonly lessonInsights: {
      readonly sampled: number | null;
      readonly lessons: readonly {
        readonly retention: readonly number[] | null;
        readonly begunShare: number | null;
        readonly fall: { readonly atMs: number; readonly lost: number } | null;
        readonly hiddenBecause: string | null;
        readonly questions: readonly {
          readonly answers: number | null;
          readonly rightShare: number | null;
          readonly options: readonly { readonly share: number; readonly commonMistake: boolean }[];
        }[];
      }[];
    };
  } | null;
}

const document = `query ($id: ID!) { courseInsight(id: $id) { enrolled begun passed averageScore hiddenBecause
  scores { learners } lessonInsights { sampled lessons { retention begunShare hiddenBecause fall { atMs lost }
    questions { answers rightShare options { share commonMistake } } } } } }`;

describe('how a course goes (S15, N1)', () => {
  let world: World;
  let trainer: Client;
  let id: string;
  const offering = (): string => world.offeringId('micro-taster', 'studying');
  const look = async (): Promise<NonNullable<Shown['courseInsight']>> => {
    const { courseInsight } = await trainer.ask<Shown>(document, { id });
    if (courseInsight === null) throw new Error('no such course');
    return courseInsight;
  };

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
    id = toGlobalId('CourseInsight', offering());
    // Exactly ten learners: nine of them saw the first half, four went on, all saw it from its beginning.
    await world.rows(
      `insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at, edition)
       select t.account_id, $1, $2, now(), now(), now(), 1 from teacher t
       where not exists (select from enrolment e where e.teacher_id = t.account_id and e.offering_id = $1)
       order by t.study_number limit 12`,
      [offering(), world.courseId('micro-taster')],
    );
    await world.rows(
      `with learner as (
         select e.id, row_number() over (order by e.id) as n from enrolment e
         where e.offering_id = $1 and not exists (select from lesson_progress p where p.enrolment_id = e.id)
         order by e.id limit 9),
       lesson as (select id, duration_ms from lesson where id = $2),
       progress as (
         insert into lesson_progress (enrolment_id, lesson_id, coverage, covered_ms, rolled_up_at)
         select l.id, lesson.id, int4multirange(int4range(0, case when n <= 4 then duration_ms else duration_ms / 2 end)),
                case when n <= 4 then duration_ms else duration_ms / 2 end, now() from learner l cross join lesson),
       question as (select id, answer from check_question where lesson_id = $2 and position = 1),
       attempt as (
         insert into check_attempt (enrolment_id, lesson_id, answers, correct, total, attempted_at)
         select l.id, $2, jsonb_build_array(jsonb_build_object('questionId', q.id,
                  'option', case when n <= 6 then q.answer else (q.answer + 1) % 2 end)), 1, 1, now()
         from learner l cross join question q)
       insert into course_progress (enrolment_id, score, parts, rolled_up_at)
       select id, n * 10, '[]', now() from learner`,
      [offering(), lessonId('micro-taster', 1)],
    );
  });
  afterAll(() => world.end());

  it('is counted like the rows themselves', async () => {
    const shown = await look();
    const [raw] = await world.rows<{ enrolled: number; begun: number; mean: number }>(
      `select count(*) as enrolled, count(g.score) as begun, round(avg(g.score), 1) as mean
       from enrolment e left join course_progress g on g.enrolment_id = e.id where e.offering_id = $1`,
      [offering()],
    );
    expect(shown).toMatchObject({
      enrolled: raw?.enrolled,
      begun: raw?.begun,
      passed: 0,
      averageScore: raw?.mean,
      lessonInsights: { sampled: null },
    });
    expect(shown.scores?.map(({ learners }) => learners).reduce((a, b) => a + b, 0)).toBe(raw?.begun);
  });

  it('draws who saw each moment of a lesson, and tells where most stop', async () => {
    const [first] = (await look()).lessonInsights.lessons;
    const begun = 10; // nine and the demo's own teacher
    expect(first?.retention).toHaveLength(100);
    expect(first?.retention?.[10]).toBe(1);
    expect(first?.retention?.[49]).toBe(1);
    expect(first?.retention?.[99]).toBeCloseTo(4 / begun, 9);
    expect(first?.fall?.lost).toBeCloseTo(5 / begun, 9);
  });

  it('tells how a question was answered at first, and which mistake is common', async () => {
    const [question] = (await look()).lessonInsights.lessons[0]?.questions ?? [];
    expect(question?.answers).toBe(9);
    expect(question?.rightShare).toBeCloseTo(6 / 9, 9);
    expect(question?.options.filter(({ commonMistake }) => commonMistake)).toHaveLength(1);
  });

  it('says nothing of fewer than five, and why', async () => {
    const [, second] = (await look()).lessonInsights.lessons;
    expect(second).toMatchObject({ retention: null, fall: null });
    expect(second?.hiddenBecause).toMatch(/没有人开始|不到 5 人/);
  });

  it('is kept for large courses, learner by learner what the count says, and the page shows it (S15, N1)', async () => {
    const everybody = await look();
    await world.rows(
      `insert into selection (teacher_id, term_id, offering_id, source, picked_at, dropped_at)
       select e.teacher_id, o.term_id, o.id, 'teacher', now(), now() from enrolment e join offering o on o.id = e.offering_id
       where o.id = $1 and not exists (select from selection s where (s.teacher_id, s.offering_id) = (e.teacher_id, o.id))
         and not exists (select from lesson_progress p where p.enrolment_id = e.id) order by e.id limit 1`,
      [offering()],
    );
    const before = await look();
    expect(before.enrolled).toBe((everybody.enrolled ?? 0) - 1); // whoever took it off the list is no learner (S3)
    await foldAtStart(world.db, world.clock);
    const ids = (await world.rows<{ id: string }>(`select id from offering`)).map(({ id }) => id);
    const kept = await keptTallies(world.db.read(), ids, -1);
    const counted = await countCourses(world.db.read(), ids);
    expect(kept.get(offering())?.begun).toBe(before.begun);
    expect(kept.size).toBe(ids.length);
    for (const [id, { points, countedUntil, ...tally }] of kept) {
      const { points: summed, ...raw } = counted.get(id) ?? noTally;
      expect({ id, ...tally }).toEqual({ id, ...raw });
      expect(points).toBeCloseTo(summed, 6);
      expect(countedUntil).toBeNull();
    }
    await world.rows(`update offering set selected = $2, seats = $2 where id = $1`, [
      offering(),
      countedOneByOne + 1,
    ]);
    expect(await look()).toEqual(before);
    // What is not folded yet is not shown yet, and the page says until when it was counted.
    await world.rows(
      `update course_progress set score = 100 from enrolment e where e.id = enrolment_id and e.offering_id = $1`,
      [offering()],
    );
    expect((await look()).averageScore).toBe(before.averageScore);
    expect((await keptTallies(world.db.read(), [offering()])).get(offering())?.countedUntil).not.toBeNull();
    await foldNow(world.db, world.clock);
    expect((await look()).averageScore).toBe(100);
  });

  it('of another organisation answers like one that does not exist', async () => {
    const foreign = toGlobalId('CourseInsight', world.offeringId('homeroom-dialogue', 'choosing'));
    expect(await trainer.ask(document, { id: foreign })).toEqual({ courseInsight: null });
  });

  it('costs a fixed number of statements', async () => {
    expect(await world.statementsDuring(look)).toBeLessThanOrEqual(12);
  });
});
