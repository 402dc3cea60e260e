import { hourKinds, sumHours } from '@xueshi/schema/kernel/hours';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { PickedRecord } from '@xueshi/schema/selection/desk.store';
import { paymentOf } from '@xueshi/schema/selection/unpaid.rules';
import { mayDrop } from '@xueshi/schema/selection/rules';
import { nextTurn } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Scope } from '../platform/scope.js';
import { presentTerm } from '../terms/terms.present.js';
import { selectionRefusals } from './selection.refusals.js';
import type { InRoom } from './selection.batch.js';
import { CourseList, InWaitingRoom, KindHours, MySelection } from './selection.type.js';

export const presentSelectionRefusal = presentRefusal(selectionRefusals);

export const presentSelection = (
  picked: PickedRecord,
  term: TermRecord,
  locale: Locale,
  now: Date,
): MySelection => {
  const refused = mayDrop(picked, term, now);
  return Object.assign(new MySelection(), {
    id: toGlobalId('MySelection', picked.id),
    record: picked,
    pickedAt: picked.pickedAt,
    source: picked.source,
    payment: paymentOf(picked, term, now),
    viewerCanDrop: refused === null,
    dropRefusal: refused === null ? null : presentSelectionRefusal(refused, locale),
  });
};

/** The list of a term with its sums. */
export const presentCourseList = (
  term: TermRecord,
  picked: readonly PickedRecord[],
  scope: Pick<Scope, 'locale' | 'now' | 'viewer'>,
): CourseList =>
  Object.assign(new CourseList(), {
    termId: term.id,
    term: presentTerm(term, scope),
    selections: picked.map((one) => presentSelection(one, term, scope.locale, scope.now)),
    hours: hourKinds.map((kind) =>
      Object.assign(new KindHours(), {
        kind,
        hours: sumHours(picked.filter(({ hourKind }) => hourKind === kind).map(({ hours }) => hours)),
      }),
    ),
    totalHours: sumHours(picked.map(({ hours }) => hours)),
    trainingFeeFen: picked.reduce((sum, { trainingFeeFen }) => sum + trainingFeeFen, 0),
    materialFeeFen: picked.reduce((sum, { materialFeeFen }) => sum + materialFeeFen, 0),
    nextInstant: nextTurn(term, scope.now),
  });

/** Asked again when the turn is near, at least every ten seconds, so that a place that moves is seen to move. */
export const presentRoom = ({ number, seconds }: InRoom): InWaitingRoom =>
  Object.assign(new InWaitingRoom(), {
    number,
    aboutSeconds: seconds,
    askAgainInSeconds: Math.min(10, Math.max(2, seconds)),
  });
