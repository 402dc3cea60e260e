import { checkCharacter } from '../accounts/national-id.rules.js';

/**
 * A synthetic national id (A3): region, birthday as YYYYMMDD, serial 0-999 (odd for men, even for women), check
 * character.
 */
export const makeNationalId = (regionCode: string, birthday: string, serial: number): string => {
  const digits = `${regionCode}${birthday}${String(serial).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
};
