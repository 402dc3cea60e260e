import type { Crowd } from './crowd.js';
import type { OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import { steadiedMean, type SupermarketQuery } from '@xueshi/schema/catalogue/supermarket.rules';

/** Beyond every mean of stars: what nobody voted for comes last. */
const unrated = 0;

/**
 * What each order goes by: whole numbers, ascending, so that one comparison serves every order and a cursor survives
 * courses that come and go. Whatever is popular is the more so the smaller its number.
 */
export const sortKeys = (
  offerings: readonly ShelvedOffering[],
  query: SupermarketQuery,
  crowd: Crowd | null,
  ranks: Int16Array | null,
): ((place: number) => number) => {
  const at = (place: number): ShelvedOffering => {
    const offering = offerings[place];
    if (offering === undefined) throw new RangeError(`no place ${place} on the shelf`);
    return offering;
  };
  const { subjectOfMine } = query;
  const keys: Readonly<Record<OfferingOrder, (place: number) => number>> = {
    best_match: (place) => ranks?.[place] ?? 0,
    chosen_in_subject: (place) => {
      const { id } = at(place);
      return 0 - (subjectOfMine === null ? selected(crowd, id) : (crowd?.chosenBy(id, subjectOfMine) ?? 0));
    },
    newest: (place) => at(place).newestKey,
    best_rated: (place) => {
      const standing = crowd?.standing(at(place).courseId);
      const mean = standing === undefined ? null : steadiedMean(standing, crowd?.meanOfAll ?? 0);
      return 0 - Math.round((mean ?? unrated) * 1_000);
    },
    most_popular: (place) => 0 - selected(crowd, at(place).id),
    hours: (place) => Math.round(at(place).hours * 10),
    fee: (place) => at(place).trainingFeeFen + at(place).materialFeeFen,
  };
  return keys[query.order];
};

const selected = (crowd: Crowd | null, id: string): number => crowd?.selected(id) ?? 0;

/** All places in the order of a key, equals as they stand. */
export const orderedPlaces = (size: number, key: (place: number) => number): Uint32Array => {
  const keys = Float64Array.from({ length: size }, (_, place) => key(place));
  return Uint32Array.from({ length: size }, (_, place) => place).toSorted(
    (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b,
  );
};
