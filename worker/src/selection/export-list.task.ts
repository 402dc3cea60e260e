import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSubject } from '@xueshi/schema/catalogue/rules';
import { hourKindWords, subjectWords } from '@xueshi/schema/catalogue/words.rules';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Cell } from '@xueshi/schema/platform/cell';
import { writeWorkbook } from '@xueshi/schema/platform/workbook';
import {
  countAdmissions,
  pageAdmissions,
  type AdmissionPlace,
  type AdmissionRecord,
} from '@xueshi/schema/selection/admission.store';
import type { DistributionGroup } from '@xueshi/schema/selection/distribution.rules';
import {
  distribution,
  type DistributionPlace,
  type DistributionRecord,
} from '@xueshi/schema/selection/distribution.store';
import { exportList, type ListMade, type ListOrder } from '@xueshi/schema/selection/list-export.jobs';
import { admissionHead, distributionHead, paidWord } from '@xueshi/schema/selection/list-export.rules';
import { listKeptUntil } from '@xueshi/schema/selection/list-export.store';
import { termsByIds } from '@xueshi/schema/terms/store';
import { defineTask, type Task, type TaskContext } from '../platform/task.js';

type Context = TaskContext<ListOrder>;

const linesAPage = 2_000;

/** S12, S15: makes a list as an Excel file and puts it into the storage. */
export const exportListTask: Task = defineTask<ListOrder, ListMade>(exportList, async (context) => {
  const { payload, taskId, scratch, storage, db } = context;
  const [term] = payload.termId === null ? [] : await termsByIds(db.read(), [payload.termId]);
  const name = `${payload.kind.replaceAll('_', '-')}${term === undefined ? '' : `-${term.code}`}.xlsx`;
  await mkdir(scratch, { recursive: true });
  const path = join(scratch, `${taskId}.xlsx`);
  try {
    const heads = isAdmissions(payload.kind) ? admissionHead : distributionHead;
    const rows = await writeWorkbook(
      path,
      heads.map((head) => head[payload.locale]),
      isAdmissions(payload.kind) ? admissions(context) : counted(context),
    );
    const key = `exports/${taskId}.xlsx`;
    await storage.putFile(key, path);
    const keptUntil = (await listKeptUntil(db.read(), context.clock.now())).toISOString();
    return { rows, keptUntil, file: { key, name, organisationId: payload.organisationId } };
  } finally {
    await rm(path, { force: true });
  }
});

const isAdmissions = (kind: ListOrder['kind']): boolean => kind === 'selections' || kind === 'admissions';

async function* admissions({ payload, db, clock, signal, progress }: Context): AsyncGenerator<Cell[][]> {
  const { organisationId, termId, locale } = payload;
  const finalBy = payload.kind === 'admissions' ? clock.now() : null;
  const all = await countAdmissions(db.replica(), { organisationId, termId, finalBy });
  let after: AdmissionPlace | null = null;
  for (let made = 0; ;) {
    signal.throwIfAborted();
    const found: AdmissionRecord[] = await pageAdmissions(db.replica(), {
      organisationId,
      termId,
      finalBy,
      pattern: null,
      after,
      limit: linesAPage,
    });
    yield found.map((one) => admissionLine(one, locale));
    made += found.length;
    progress(all === 0 ? 1 : Math.min(1, made / all));
    after = found.at(-1) ?? null;
    if (found.length < linesAPage) return;
  }
}

const admissionLine = (one: AdmissionRecord, locale: Locale): Cell[] => {
  const said = (zh: string | null, en: string | null): string | null => (locale === 'en' ? (en ?? zh) : zh);
  return [
    one.termCode,
    said(one.districtName, one.districtNameEn),
    said(one.schoolName, one.schoolNameEn),
    said(one.chargingName, one.chargingNameEn),
    one.subject !== null && isSubject(one.subject) ? subjectWords[one.subject][locale] : one.subject,
    one.studyNumber,
    one.name,
    one.courseNumber,
    said(one.title, one.titleEn),
    one.attribute,
    hourKindWords[one.hourKind][locale],
    one.hours,
    one.trainingFeeFen / 100,
    one.materialFeeFen / 100,
    (one.trainingFeeFen + one.materialFeeFen) / 100,
    paidWord(one)[locale],
  ];
};

const groups: Readonly<Record<string, DistributionGroup>> = {
  by_course: 'course',
  by_district: 'district',
  by_school: 'school',
};

async function* counted({ payload, db, signal }: Context): AsyncGenerator<Cell[][]> {
  const { organisationId, termId, locale, kind } = payload;
  if (termId === null) return;
  let after: DistributionPlace | null = null;
  for (;;) {
    signal.throwIfAborted();
    const found: DistributionRecord[] = await distribution(db.replica(), {
      organisationId,
      termId,
      by: groups[kind] ?? 'course',
      after,
      limit: linesAPage,
    });
    yield found.map((one) => [
      one.code,
      locale === 'en' ? (one.nameEn ?? one.name) : one.name,
      one.selections,
      one.teachers,
      one.paid,
      one.seats,
    ]);
    after = found.at(-1) ?? null;
    if (found.length < linesAPage) return;
  }
}
