import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportResults, type ResultsMade, type ResultsOrder } from '@xueshi/schema/analytics/results.jobs';
import { outcomeOf, passRateHead, resultHead } from '@xueshi/schema/analytics/results.rules';
import {
  countResults,
  pageRates,
  pageResults,
  type RatePlace,
  type RateRecord,
  type ResultPlace,
  type ResultRecord,
} from '@xueshi/schema/analytics/results.store';
import { isSubject } from '@xueshi/schema/catalogue/rules';
import { hourKindWords, subjectWords } from '@xueshi/schema/catalogue/words.rules';
import type { Cell } from '@xueshi/schema/platform/cell';
import { writeWorkbook } from '@xueshi/schema/platform/workbook';
import { listKeptUntil } from '@xueshi/schema/selection/list-export.store';
import { termsByIds } from '@xueshi/schema/terms/store';
import { defineTask, type Task, type TaskContext } from '../platform/task.js';

type Context = TaskContext<ResultsOrder>;

const linesAPage = 2_000;

/** S15: makes results or pass rates of a term as an Excel file and puts it into the storage. */
export const exportResultsTask: Task = defineTask<ResultsOrder, ResultsMade>(
  exportResults,
  async (context) => {
    const { payload, taskId, scratch, storage, db } = context;
    const [term] = await termsByIds(db.read(), [payload.termId]);
    const name = `${payload.kind.replaceAll('_', '-')}${term === undefined ? '' : `-${term.code}`}.xlsx`;
    await mkdir(scratch, { recursive: true });
    const path = join(scratch, `${taskId}.xlsx`);
    try {
      const over = term !== undefined && term.studyCloses <= context.clock.now();
      const results = payload.kind === 'results';
      const heads = results ? resultHead : passRateHead;
      const lines = results ? resultPages(context) : ratePages(context, over);
      const rows = await writeWorkbook(
        path,
        heads.map((head) => head[payload.locale]),
        lines,
      );
      const key = `exports/${taskId}.xlsx`;
      await storage.putFile(key, path);
      const keptUntil = (await listKeptUntil(db.read(), context.clock.now())).toISOString();
      return { rows, keptUntil, file: { key, name, organisationId: payload.organisationId } };
    } finally {
      await rm(path, { force: true });
    }
  },
);

async function* resultPages({ payload, db, signal, progress }: Context): AsyncGenerator<Cell[][]> {
  const { organisationId, termId, capability, locale } = payload;
  const asked = { organisationId, termId, capability, pattern: null };
  const all = await countResults(db.replica(), asked);
  let after: ResultPlace | null = null;
  for (let made = 0; ;) {
    signal.throwIfAborted();
    const found: ResultRecord[] = await pageResults(db.replica(), { ...asked, after, limit: linesAPage });
    yield found.map((one) => [
      one.termCode,
      one.courseNumber,
      said(one.title, one.titleEn, locale),
      one.subject !== null && isSubject(one.subject) ? subjectWords[one.subject][locale] : one.subject,
      hourKindWords[one.hourKind][locale],
      said(one.organisation, one.organisationEn, locale),
      one.hours,
      one.studyNumber,
      one.name,
      said(one.school, one.schoolEn, locale),
    ]);
    made += found.length;
    progress(all === 0 ? 1 : Math.min(1, made / all));
    after = found.at(-1) ?? null;
    if (found.length < linesAPage) return;
  }
}

async function* ratePages({ payload, db, signal }: Context, studyOver: boolean): AsyncGenerator<Cell[][]> {
  const { organisationId, termId, locale } = payload;
  let after: RatePlace | null = null;
  for (;;) {
    signal.throwIfAborted();
    const asked = { organisationId, termId, after, limit: linesAPage };
    const found: RateRecord[] = await pageRates(db.replica(), asked);
    yield found.map((one) => {
      const { passed, failed, studying, total, rate } = outcomeOf(one.total, one.passed, studyOver);
      const percent = rate === null ? null : Math.round(rate * 10_000) / 100;
      return [
        one.number,
        said(one.title, one.titleEn, locale),
        said(one.organisation, one.organisationEn, locale),
        passed,
        failed,
        studying,
        total,
        percent,
      ];
    });
    after = found.at(-1) ?? null;
    if (found.length < linesAPage) return;
  }
}

const said = (zh: string, en: string | null, locale: 'zh' | 'en'): string =>
  locale === 'en' ? (en ?? zh) : zh;
