import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFigures, type FiguresMade, type FiguresOrder } from '@xueshi/schema/analytics/figures.jobs';
import { figureLines } from '@xueshi/schema/analytics/figure-lines.rules';
import { figureRows, type FigureRow } from '@xueshi/schema/analytics/figure-rows.rules';
import { figuresIn, readFigureText } from '@xueshi/schema/analytics/figures.store';
import { dimensions, measures, type Dimension } from '@xueshi/schema/analytics/measures.rules';
import { planFigures, type FigurePlan } from '@xueshi/schema/analytics/plan.rules';
import { isRefused } from '@xueshi/schema/kernel/refusals';
import type { Cell } from '@xueshi/schema/platform/cell';
import { writeCsv } from '@xueshi/schema/platform/csv-file';
import { listKeptUntil } from '@xueshi/schema/selection/list-export.store';
import { defineTask, TaskFault, type Task, type TaskContext } from '../platform/task.js';

type Context = TaskContext<FiguresOrder>;

const linesAPage = 1_000;

/** N1: makes the whole answer to a question about figures as CSV, with the same rows and the same hidden groups as its page. */
export const exportFiguresTask: Task = defineTask<FiguresOrder, FiguresMade>(
  exportFigures,
  async (context) => {
    const { payload, taskId, scratch, storage, db } = context;
    const plan = planOf(payload);
    await mkdir(scratch, { recursive: true });
    const path = join(scratch, `${taskId}.csv`);
    try {
      const raw = figuresIn(await readFigureText(db.replica(), plan, { reach: payload.reach }));
      const found = figureRows(raw, plan, payload.smallestGroup, payload.order);
      const { head, line } = figureLines(plan.measure, plan.by, found, payload.locale);
      const rows = await writeCsv(path, head, pages(context, found, line));
      const key = `exports/${taskId}.csv`;
      await storage.putFile(key, path);
      const keptUntil = (await listKeptUntil(db.read(), context.clock.now())).toISOString();
      const name = `${[plan.measure, ...plan.by].join('-').replaceAll('_', '-')}.csv`;
      return { rows, keptUntil, file: { key, name, organisationId: payload.organisationId } };
    } finally {
      await rm(path, { force: true });
    }
  },
);

/** The API has planned it before; a release that knows other words may have taken the task over. */
const planOf = ({ measure, by, slices }: FiguresOrder): FigurePlan => {
  const known = (word: string): Dimension | undefined => dimensions.find((one) => one === word);
  const asked = measures.find((one) => one === measure);
  if (asked === undefined) throw new Error(`no such figure: ${measure}`);
  const plan = planFigures({
    measure: asked,
    by: by.flatMap((word) => known(word) ?? []),
    slices: slices.flatMap(({ dimension, member }) => {
      const named = known(dimension);
      return named === undefined ? [] : [{ dimension: named, member }];
    }),
  });
  if (isRefused(plan)) throw new TaskFault(plan);
  return plan;
};

async function* pages(
  { signal, progress }: Context,
  rows: readonly FigureRow[],
  line: (row: FigureRow) => Cell[],
): AsyncGenerator<Cell[][]> {
  for (let start = 0; start < rows.length; start += linesAPage) {
    signal.throwIfAborted();
    yield rows.slice(start, start + linesAPage).map(line);
    progress(Math.min(1, (start + linesAPage) / rows.length));
  }
}
