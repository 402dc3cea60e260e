import { exportResults } from '@xueshi/schema/analytics/results.jobs';
import { outcomeOf } from '@xueshi/schema/analytics/results.rules';
import {
  pageRates,
  pageResults,
  type RateRecord,
  type ResultPlace,
  type ResultRecord,
} from '@xueshi/schema/analytics/results.store';
import { placeFigures } from '@xueshi/schema/analytics/term-figures.store';
import { containing } from '@xueshi/schema/catalogue/rules';
import { startTask } from '@xueshi/schema/platform/task';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import type { Task } from '../platform/task.type.js';
import type { TermsService } from '../terms/terms.service.js';
import { Result, ResultConnection, type ExportResultsInput } from './result.type.js';
import { PassRate, PassRateConnection, PlaceFigures } from './term-outcome.type.js';

/** What came of a term for the viewer's own people: figures by place, pass rates, results (S12, S15). */
export class OutcomeService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly tasks: TaskService,
  ) {}

  /** The city's districts or the district's schools, from roll-ups. */
  async places(termId: string | null): Promise<PlaceFigures[]> {
    const { db, actor, now } = this.scope;
    const term = await this.terms.chosen(termId);
    if (term === null) return [];
    const found = await placeFigures(db.replica(), {
      by: actor.role === 'city_admin' ? 'district' : 'school',
      organisationId: actor.organisationId,
      termId: term.id,
    });
    return found.map((one) =>
      Object.assign(new PlaceFigures(), {
        ...one,
        id: one.code,
        name: this.#said(one.name, one.nameEn),
        admitted: term.finalPublished <= now ? one.selections : null,
      }),
    );
  }

  async rates(asked: {
    readonly termId: string | null;
    readonly first: number;
    readonly after: string | null;
  }): Promise<PassRateConnection> {
    const { db, actor, now } = this.scope;
    const first = pageSize(asked.first);
    const [total, number] = asked.after === null ? [] : fromCursor(asked.after, 2);
    const term = await this.terms.chosen(asked.termId);
    const found =
      term === null
        ? []
        : await pageRates(db.replica(), {
            organisationId: actor.organisationId,
            termId: term.id,
            after: asked.after === null ? null : { total: Number(total) || 0, number: String(number) },
            limit: first + 1,
          });
    return Object.assign(
      new PassRateConnection(),
      toPage(
        found,
        first,
        asked.after,
        (one) => toCursor([one.total, one.number]),
        (one) => this.#rate(one, term !== null && term.studyCloses <= now),
      ),
    );
  }

  async results(asked: {
    readonly termId: string | null;
    readonly capability: boolean;
    readonly search: string | null;
    readonly first: number;
    readonly after: string | null;
  }): Promise<ResultConnection> {
    const { db, actor } = this.scope;
    const first = pageSize(asked.first);
    const term = asked.termId === null ? null : await this.terms.chosen(asked.termId);
    const words = asked.search?.replaceAll('\0', '').trim().slice(0, 50) ?? '';
    const found =
      asked.termId !== null && term === null
        ? []
        : await pageResults(db.replica(), {
            organisationId: actor.organisationId,
            termId: term?.id ?? null,
            capability: asked.capability,
            pattern: words === '' ? null : containing(words),
            after: asked.after === null ? null : placeOf(asked.after),
            limit: first + 1,
          });
    return Object.assign(
      new ResultConnection(),
      toPage(
        found,
        first,
        asked.after,
        ({ studyNumber, termCode, courseNumber }) => toCursor([studyNumber, termCode, courseNumber]),
        (one) => this.#result(one),
      ),
    );
  }

  /** Begins to make either as a file, and writes into the audit who asked for it. */
  async export({ kind, termId, capability }: ExportResultsInput): Promise<Task> {
    const { db, actor, locale, now } = this.scope;
    const term = await this.terms.chosen(termId);
    if (term === null)
      throw badInput({ zh: '没有这一期，请重新选择。', en: 'There is no such term: choose again.' });
    const { organisationId, accountId: requestedBy } = actor;
    const id = await db.work(async (tx) => {
      const taskId = await startTask(tx, {
        kind: exportResults,
        payload: { kind, organisationId, termId: term.id, capability, locale },
        requestedBy,
        now,
      });
      await this.scope.audit(tx, 'list.export', {
        subject: { type: 'Task', id: taskId },
        facts: { kind, term: term.code },
      });
      return taskId;
    });
    const task = await this.tasks.existing(id);
    if (task === null) throw new Error('a task was started and not found');
    return task;
  }

  #rate(one: RateRecord, studyOver: boolean): PassRate {
    return Object.assign(new PassRate(), {
      ...outcomeOf(one.total, one.passed, studyOver),
      id: one.number,
      number: one.number,
      course: this.#said(one.title, one.titleEn),
      organisation: this.#said(one.organisation, one.organisationEn),
    });
  }

  #result(one: ResultRecord): Result {
    return Object.assign(new Result(), {
      id: [one.studyNumber, one.termCode, one.courseNumber].join('/'),
      term: one.termCode,
      courseNumber: one.courseNumber,
      course: this.#said(one.title, one.titleEn),
      subject: one.subject,
      hourKind: one.hourKind,
      organisation: this.#said(one.organisation, one.organisationEn),
      hours: one.hours,
      studyNumber: one.studyNumber,
      name: one.name,
      school: this.#said(one.school, one.schoolEn),
    });
  }

  #said(zh: string, en: string | null): string {
    return this.scope.locale === 'en' ? (en ?? zh) : zh;
  }
}

const placeOf = (after: string): ResultPlace => {
  const [studyNumber, termCode, courseNumber] = fromCursor(after, 3).map(String);
  return { studyNumber: studyNumber ?? '', termCode: termCode ?? '', courseNumber: courseNumber ?? '' };
};
