/** How large a seeded world is. `small` is for tests, `demo` for a first look, `city` for measurements. */
export const SIZES = {
  small: { teachers: 60, schoolsPerDistrict: 5 },
  demo: { teachers: 1_500, schoolsPerDistrict: 6 },
  city: { teachers: 135_323, schoolsPerDistrict: 136 },
} as const;

export type WorldSize = keyof typeof SIZES;

/** How many of everything a world has. */
export interface Extent {
  readonly teachers: number;
  readonly schoolsPerDistrict: number;
  /** at least so many courses are on offer; what nobody wrote is made from patterns */
  readonly courses: number;
  /** years before this one that left terms, enrolments and hours behind */
  readonly pastYears: number;
  /** last year's first term is there, passed and rated (S5): a city has terms enough of its own */
  readonly lastYear: boolean;
  /** a district runs training of its own (S14); tests make theirs themselves */
  readonly districtTraining: boolean;
}

const cityCourses = 5_000;
const cityYears = 4;

/** `share` takes a part of the city only, through the same code: for tests. */
export const extentOf = (size: WorldSize, share = 1): Extent => {
  const isDemo = size === 'demo';
  if (size !== 'city')
    return { ...SIZES[size], courses: 0, pastYears: 0, lastYear: isDemo, districtTraining: isDemo };
  const part = (whole: number, least: number): number => Math.max(least, Math.round(whole * share));
  return {
    teachers: part(SIZES.city.teachers, 150),
    schoolsPerDistrict: part(SIZES.city.schoolsPerDistrict, 6),
    courses: part(cityCourses, 260),
    pastYears: cityYears,
    lastYear: false,
    districtTraining: true,
  };
};
