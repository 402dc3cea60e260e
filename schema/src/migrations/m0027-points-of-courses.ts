import { Migration } from '@mikro-orm/migrations';
import { noteAnew } from './note-figures.js';

/**
 * The sum of a course's scores is kept beside their distribution, in hundredths, so that a mean over tens of thousands of
 * learners is read and not counted (S15). Figures of an older shape are derived anew by the next turn to fold.
 */
export class M0027PointsOfCourses extends Migration {
  override up(): void {
    this.addSql(`alter table figure_fold add column shape smallint not null default 1`);
    this.addSql(noteAnew('course_progress', progressFacts(true), ['insert', 'update', 'delete']));
  }

  override down(): void {
    this.addSql(noteAnew('course_progress', progressFacts(false), ['insert', 'update', 'delete']));
    this.addSql(`alter table figure_fold drop column shape`);
  }
}

const progressFacts =
  (points: boolean) =>
  (source: 'older' | 'newer'): string =>
    `select e.teacher_id, f.fact, e.offering_id, null::uuid as programme_id, null::smallint as year, f.member, f.amount
     from ${source} p join enrolment e on e.id = p.enrolment_id,
       lateral (values ('time', figure_time_band(p.learning_ms), 1), ('score', figure_score_band(p.score), 1)
         ${points ? `, ('points', -1::smallint, round(p.score * 100))` : ''}) as f (fact, member, amount)`;
