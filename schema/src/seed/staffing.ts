import type { StageCode } from './content/codes.js';
import type { Random } from './random.js';
import type { SeededSchool } from './world.js';

/** Where the teacher of this place in the list works. */
export type House = (index: number, random: Random) => SeededSchool;

/** Every school gets somebody. */
export const inTurn =
  (schools: readonly SeededSchool[]): House =>
  (index, random) =>
    schools[index % schools.length] ?? random.pick(schools);

/** Teachers of a school of the stage, on average; directly affiliated ones are twice as large. */
const STAFF: Readonly<Record<StageCode, number>> = {
  kindergarten: 45,
  primary: 110,
  junior: 110,
  senior: 130,
  vocational: 35,
};

/** As many as a school of its stage has, which no two schools have alike. */
export const bySize = (schools: readonly SeededSchool[]): House => {
  let sum = 0;
  const upTo = schools.map(({ stage, districtId }, index) => {
    const own = 0.5 + ((index * 61) % 100) / 100;
    sum += STAFF[stage] * own * (districtId === null ? 2 : 1);
    return sum;
  });
  return (index, random) => {
    const wanted = (random.integer(0, 999_999) / 1_000_000) * sum;
    // everybody has at least one: an empty school would be a closed one
    const at = index < 2 * schools.length ? index % schools.length : lowerBound(upTo, wanted);
    return schools[at] ?? random.pick(schools);
  };
};

/** The first place whose value is above the wanted one. */
const lowerBound = (ascending: readonly number[], wanted: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
};
