import { containing } from '@xueshi/schema/catalogue/rules';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { readTasks, startTask, tasksOf } from '@xueshi/schema/platform/task';
import {
  pageAdmissions,
  type AdmissionPlace,
  type AdmissionRecord,
} from '@xueshi/schema/selection/admission.store';
import type { DistributionGroup } from '@xueshi/schema/selection/distribution.rules';
import { distribution, type DistributionRecord } from '@xueshi/schema/selection/distribution.store';
import { exportList, listTasks, type ListMade } from '@xueshi/schema/selection/list-export.jobs';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import type { TaskService } from '../platform/task.service.js';
import type { Task } from '../platform/task.type.js';
import type { TermsService } from '../terms/terms.service.js';
import {
  Admission,
  AdmissionConnection,
  Distribution,
  DistributionConnection,
  type ExportListInput,
} from './admission.type.js';

/** A list whose file is still kept. */
type KeptList = Required<Pick<ListMade, 'rows' | 'file'>>;

/** Lists of who selected what, for the viewer's own school, district or city (S12, S15). */
export class AdmissionService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly tasks: TaskService,
  ) {}

  async admissions(asked: {
    readonly termId: string | null;
    readonly search: string | null;
    readonly first: number;
    readonly after: string | null;
  }): Promise<AdmissionConnection> {
    const { db, actor, locale, now } = this.scope;
    const first = pageSize(asked.first);
    const after = asked.after === null ? null : placeOf(asked.after);
    const term = asked.termId === null ? null : await this.terms.chosen(asked.termId);
    const words = asked.search?.replaceAll('\0', '').trim().slice(0, 50) ?? '';
    const found =
      asked.termId !== null && term === null
        ? []
        : await pageAdmissions(db.replica(), {
            organisationId: actor.organisationId,
            termId: term?.id ?? null,
            finalBy: now,
            pattern: words === '' ? null : containing(words),
            after,
            limit: first + 1,
          });
    return Object.assign(
      new AdmissionConnection(),
      toPage(
        found,
        first,
        asked.after,
        ({ studyNumber, termCode, courseNumber }) => toCursor([studyNumber, termCode, courseNumber]),
        (record) => presentAdmission(record, locale),
      ),
    );
  }

  async distribution(asked: {
    readonly termId: string | null;
    readonly by: DistributionGroup;
    readonly first: number;
    readonly after: string | null;
  }): Promise<DistributionConnection> {
    const { db, actor, locale } = this.scope;
    const first = pageSize(asked.first);
    const [selections, code] = asked.after === null ? [] : fromCursor(asked.after, 2);
    const term = await this.terms.chosen(asked.termId);
    const found =
      term === null
        ? []
        : await distribution(db.replica(), {
            organisationId: actor.organisationId,
            termId: term.id,
            by: asked.by,
            after: asked.after === null ? null : { selections: Number(selections) || 0, code: String(code) },
            limit: first + 1,
          });
    return Object.assign(
      new DistributionConnection(),
      toPage(
        found,
        first,
        asked.after,
        (one) => toCursor([one.selections, one.code]),
        (record) => presentDistribution(record, locale),
      ),
    );
  }

  /** Begins to make a list as a file, and writes into the audit who asked for it. */
  async export({ kind, termId }: ExportListInput): Promise<Task> {
    const { db, actor, locale, now } = this.scope;
    const term = termId === null || termId === undefined ? null : await this.terms.chosen(termId);
    if (term === null && (kind !== 'admissions' || (termId ?? null) !== null))
      throw badInput({ zh: '没有这一期，请重新选择。', en: 'There is no such term: choose again.' });
    const id = await db.work(async (tx) => {
      const taskId = await startTask(tx, {
        kind: exportList,
        payload: { kind, organisationId: actor.organisationId, termId: term?.id ?? null, locale },
        requestedBy: actor.accountId,
        now,
      });
      await this.scope.audit(tx, 'list.export', {
        subject: { type: 'Task', id: taskId },
        facts: { kind, term: term?.code ?? '' },
      });
      return taskId;
    });
    const task = await this.tasks.existing(id);
    if (task === null) throw new Error('a task was started and not found');
    return task;
  }

  /** The newest lists the viewer asked for. */
  async exports(first: number): Promise<Task[]> {
    const { db, actor } = this.scope;
    const ids = await tasksOf(db.read(), actor.accountId, listTasks, pageSize(first));
    return (await Promise.all(ids.map((id) => this.tasks.existing(id)))).filter((task) => task !== null);
  }

  /** A finished list that the viewer asked for in the place where they act now; null otherwise. */
  async made(id: string): Promise<KeptList | null> {
    const { db, actor } = this.scope;
    const taskId = uuidOf('Task', id);
    const [task] = taskId === null ? [] : await readTasks(db.read(), [taskId]);
    if (task === undefined || !listTasks.includes(task.kind)) return null;
    if (task.requestedBy !== actor.accountId || task.result === null) return null;
    // The kind is the contract: what its handler gave is its result.
    const made = task.result as unknown as ListMade;
    // without a file its time is over
    const { file, rows } = made;
    return file?.organisationId === actor.organisationId ? { rows, file } : null;
  }
}

const placeOf = (after: string): AdmissionPlace => {
  const [studyNumber, termCode, courseNumber] = fromCursor(after, 3).map(String);
  return { studyNumber: studyNumber ?? '', termCode: termCode ?? '', courseNumber: courseNumber ?? '' };
};

const presentAdmission = (one: AdmissionRecord, locale: Locale): Admission => {
  const said = (zh: string | null, en: string | null): string | null => (locale === 'en' ? (en ?? zh) : zh);
  return Object.assign(new Admission(), {
    id: toGlobalId('StaffSelection', one.selectionId),
    term: one.termCode,
    district: said(one.districtName, one.districtNameEn),
    school: said(one.schoolName, one.schoolNameEn),
    charging: said(one.chargingName, one.chargingNameEn),
    subject: one.subject,
    studyNumber: one.studyNumber,
    name: one.name,
    courseNumber: one.courseNumber,
    course: said(one.title, one.titleEn),
    attribute: one.attribute,
    hourKind: one.hourKind,
    hours: one.hours,
    trainingFeeFen: one.trainingFeeFen,
    materialFeeFen: one.materialFeeFen,
    paid: one.paid,
  });
};

const presentDistribution = (one: DistributionRecord, locale: Locale): Distribution =>
  Object.assign(new Distribution(), {
    id: one.code,
    code: one.code,
    name: locale === 'en' ? (one.nameEn ?? one.name) : one.name,
    selections: one.selections,
    teachers: one.teachers,
    paid: one.paid,
    seats: one.seats,
  });
