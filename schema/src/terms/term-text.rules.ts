import { refuse, type Refused } from '../kernel/refusals.js';

/** What a new term is called. */
export interface TermNames {
  readonly code: string;
  readonly year: number;
  readonly name: string;
  readonly nameEn: string;
}

const nameLength = 40;

/** Why a term may not be called so, all reasons; codes read like 1702: the year's last two digits and the number. */
export const nameFaults = (
  { code, year, name, nameEn }: TermNames,
  others: readonly { readonly code: string }[],
  openingYear: number,
): Refused[] => [
  ...(/^\d{4}$/.test(code) ? [] : [refuse('S1', 'codeNotFourDigits')]),
  // S14: a district's stands before the digits
  ...(others.some((other) => other.code === code || other.code.endsWith(`-${code}`))
    ? [refuse('S1', 'codeTaken', { code })]
    : []),
  // 1702 was chosen and studied in 2017; a term of January may be chosen in the year before
  ...(year === openingYear || year === openingYear + 1
    ? []
    : [refuse('H1', 'yearOfAnother', { year: String(openingYear), next: String(openingYear + 1) })]),
  ...[name, nameEn]
    .flatMap((text) =>
      text.trim() === '' || text.length > nameLength
        ? [refuse('S1', 'nameLength', { most: nameLength })]
        : [],
    )
    .slice(0, 1),
];
