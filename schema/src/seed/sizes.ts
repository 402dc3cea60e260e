/** How large a seeded world is. `small` is for tests, `demo` for a first look, `city` for measurements. */
export const SIZES = {
  small: { teachers: 60, schoolsPerDistrict: 5 },
  demo: { teachers: 1_500, schoolsPerDistrict: 6 },
  city: { teachers: 135_323, schoolsPerDistrict: 136 },
} as const;

export type WorldSize = keyof typeof SIZES;
