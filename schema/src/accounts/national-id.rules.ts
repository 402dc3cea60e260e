/** A3: 18 characters: region (6), birth date (8), sequence (3), check character; the last may be X, in upper case. */
const shape = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;

/** ISO 7064 MOD 11-2 as GB 11643 uses it. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** The last character of the id whose first seventeen digits are given. */
export const checkCharacter = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return checkCharacters[sum % 11] ?? '';
};

/** The id as it is stored (half-width, no spaces, X in upper case), or null when it cannot be anybody's (A3). */
export const parseNationalId = (typed: string): string | null => {
  const id = typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const [, year, month, dayOfMonth] = shape.exec(id) ?? [];
  if (!isDay(Number(year), Number(month), Number(dayOfMonth))) return null;
  return id.endsWith(checkCharacter(id.slice(0, 17))) ? id : null;
};

/** Enough for its owner to recognise, too little to guess: the city and the last two characters (A9). */
export const maskNationalId = (id: string): string => `${id.slice(0, 4)}${'*'.repeat(12)}${id.slice(-2)}`;

/** `138****5678`: the form people know from every counter (A9). */
export const maskMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

const isDay = (year: number, month: number, dayOfMonth: number): boolean =>
  year >= 1900 && year <= 2099 && dayOfMonth >= 1 && dayOfMonth <= daysOf(year, month);

const daysOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if ([4, 6, 9, 11].includes(month)) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
};
