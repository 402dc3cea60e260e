import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import type { BulkLineRecord, BulkRecord } from '@xueshi/schema/selection/bulk.store';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { bulkLineText } from './bulk-line.texts.js';
import { bulkRefusals } from './bulk.refusals.js';
import { BulkCounts, BulkLine, BulkSelection } from './bulk.type.js';
import { selectionRefusals } from './selection.refusals.js';

const inPlace = {
  '/school': presentRefusal({ ...selectionRefusals, ...bulkRefusals('/school') }),
  '/office': presentRefusal({ ...selectionRefusals, ...bulkRefusals('/office') }),
} as const;

/** Why not, with a way on among the reader's own pages: a school's, or those of the district and the city. */
export const presentBulkRefusal = (refused: Refused, { viewer, locale }: Reader): Refusal =>
  inPlace[viewer?.role === 'school_admin' ? '/school' : '/office'](refused, locale);

type Reader = Pick<Scope, 'viewer' | 'locale'>;

export const presentBulk = (
  record: BulkRecord,
  refused: { readonly apply: Refused | null; readonly undo: Refused | null },
  reader: Reader,
): BulkSelection => {
  const { way, fileName, createdAt, createdBy, appliedAt, undoneAt, counts } = record;
  return Object.assign(new BulkSelection(), {
    id: toGlobalId('BulkSelection', record.id),
    record,
    way,
    fileName,
    createdAt,
    createdBy,
    appliedAt,
    undoneAt,
    counts: Object.assign(new BulkCounts(), {
      ...counts,
      lines: Object.values(counts).reduce((sum, count) => sum + count, 0),
    }),
    applyRefusal: refused.apply && presentBulkRefusal(refused.apply, reader),
    undoRefusal: refused.undo && presentBulkRefusal(refused.undo, reader),
  });
};

export const presentBulkLine = (line: BulkLineRecord, locale: Locale): BulkLine =>
  Object.assign(new BulkLine(), {
    line: line.line,
    studyNumber: line.studyNumber,
    name: line.teacherName ?? line.name ?? '',
    courseNumber: line.courseNumber,
    courseTitle: locale === 'en' ? (line.courseTitleEn ?? line.courseTitle) : line.courseTitle,
    verdict: line.verdict,
    rule: line.rule,
    key: line.key,
    sentence: bulkLineText(line, locale),
  });
