import { MEN_GIVEN, SURNAMES, WOMEN_GIVEN } from './content/people-names.js';
import type { Random } from './random.js';

export interface Person {
  readonly name: string;
  readonly woman: boolean;
}

/** Two teachers in three are women, as in the city. */
export const makePerson = (random: Random): Person => {
  const woman = random.chance(0.66);
  return { name: random.pick(SURNAMES) + random.pick(woman ? WOMEN_GIVEN : MEN_GIVEN), woman };
};

/** Mobiles 199 00xx xxxx: well formed, and all of them ours. */
export const makeMobile = (serial: number): string => `19900${String(serial % 1_000_000).padStart(6, '0')}`;
