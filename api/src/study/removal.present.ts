import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import { yuan } from '@xueshi/schema/selection/bill.rules';
import { paymentOf } from '@xueshi/schema/selection/unpaid.rules';
import {
  seatKept,
  sumRemoval,
  type JudgedSeat,
  type RemovalEffect,
} from '@xueshi/schema/study/removal.rules';
import type { RemovalRecord, SeatedClass, SeatRecord } from '@xueshi/schema/study/removal.store';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Scope } from '../platform/scope.js';
import { removalRefusals } from './removal.refusals.js';
import {
  ClassRemoval,
  ClassSeat,
  ClassSeats,
  RemovalLine,
  RemovalReview,
  RemovalSums,
} from './removal.type.js';

export const presentRemovalRefusal = presentRefusal(removalRefusals);

export const presentClassSeats = (
  record: SeatedClass,
  refused: Refused | null,
  { locale }: Pick<Scope, 'locale'>,
): ClassSeats =>
  Object.assign(new ClassSeats(), {
    record,
    holders: record.holders,
    viewerCanRemove: refused === null,
    removeRefusal: refused && presentRemovalRefusal(refused, locale),
  });

export const presentSeat = (
  seat: SeatRecord,
  term: TermRecord,
  { locale, now }: Pick<Scope, 'locale' | 'now'>,
): ClassSeat => {
  const kept = seatKept(seat);
  return Object.assign(new ClassSeat(), {
    id: toGlobalId('ClassSeat', seat.selectionId),
    studyNumber: seat.studyNumber,
    name: seat.name,
    school: locale === 'en' ? (seat.schoolNameEn ?? seat.schoolName) : seat.schoolName,
    pickedAt: seat.pickedAt,
    payment: paymentOf(seat, term, now),
    keptBecause: kept && presentRemovalRefusal(kept, locale),
  });
};

export const presentSums = (judged: readonly JudgedSeat[]): RemovalSums =>
  Object.assign(new RemovalSums(), sumRemoval(judged));

const effects: Readonly<Record<RemovalEffect, Bilingual>> = {
  none: { zh: '将从班里删除，不涉及账单。', en: 'Would be deleted; no bill changes.' },
  credit: {
    zh: '将从班里删除，学校账单应缴减少 {yuan} 元。',
    en: 'Would be deleted; the school’s bill falls by {yuan} yuan.',
  },
  refund: {
    zh: '将从班里删除，已缴的 {yuan} 元应退还学校。',
    en: 'Would be deleted; the {yuan} yuan that were paid are to be given back to the school.',
  },
};

/** Who stays comes first: it is what somebody must know. */
export const presentReview = (
  judged: readonly JudgedSeat<SeatRecord>[],
  term: TermRecord,
  scope: Pick<Scope, 'locale' | 'now'>,
): RemovalReview =>
  Object.assign(new RemovalReview(), {
    sums: presentSums(judged),
    lines: judged
      .toSorted((a, b) => Number(a.kept === null) - Number(b.kept === null))
      .map(({ seat, kept, effect }) =>
        Object.assign(new RemovalLine(), {
          seat: presentSeat(seat, term, scope),
          sentence:
            kept === null
              ? effects[effect][scope.locale].replace('{yuan}', yuan(seat.feeFen))
              : presentRemovalRefusal(kept, scope.locale).why,
        }),
      ),
  });

export const presentRemoval = ({ at, by, reason, teachers }: RemovalRecord): ClassRemoval =>
  Object.assign(new ClassRemoval(), { at, by, reason, teachers });
