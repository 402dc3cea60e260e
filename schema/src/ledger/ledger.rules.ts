import { hourKinds, missingHours, sumHours, type HourKind, type Hours } from '../kernel/hours.js';

/** Where an entry comes from (H2). */
export const ledgerSources = [
  'course',
  'face_to_face',
  'research',
  'school_based',
  'special',
  'declaration',
  'carry_over',
  'attribution',
  'correction',
] as const;
export type LedgerSource = (typeof ledgerSources)[number];

/** Why an entry counted, down to the spans watched; kept with the entry as it was on that day. */
export interface Receipt {
  readonly rule: string;
  readonly ruleVersion: string;
  readonly score: number;
  readonly passMark: number;
  readonly parts: readonly { key: string; weight: number; share: number; points: number }[];
  readonly lessons: readonly ReceiptLesson[];
  /** of hours that an organisation registered: who, when, for which class, with which result (H2) */
  readonly registration?: ReceiptRegistration;
  /** of hours carried over: from which year, and how they came out (H4) */
  readonly carryOver?: ReceiptCarryOver;
}

/** H4: min(total − needed, professional − needed) of a year; `before` of it had been carried over already. */
export interface ReceiptCarryOver {
  readonly year: number;
  /** which verification of that year */
  readonly run: number;
  readonly total: Hours;
  readonly professional: Hours;
  readonly neededTotal: Hours;
  readonly neededProfessional: Hours;
  /** of the professional ones, those that had been carried into that year */
  readonly brought: Hours;
  readonly carriesAgain: boolean;
  readonly surplus: Hours;
  readonly before: Hours;
}

export interface ReceiptRegistration {
  readonly registeredBy: string;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly termCode: string;
  /** RFC 3339 */
  readonly registeredAt: string;
  readonly attended: boolean;
  readonly passed: boolean;
}

export interface ReceiptLesson {
  readonly lessonId: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly durationMs: number;
  readonly learningMs: number;
  readonly spans: readonly { fromMs: number; toMs: number }[];
  readonly devices: number;
  /** RFC 3339 instants of the first session and the last report */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** What a year asks for (H1); data, by year. */
export interface YearNeeds {
  readonly total: Hours;
  readonly public: Hours;
  readonly professional: Hours;
}

export interface KindHours {
  readonly kind: HourKind;
  readonly hours: Hours;
}

/** One need of the year; the elective one takes hours of any kind beyond the other two. */
export interface NeedBalance {
  readonly kind: HourKind;
  readonly needed: Hours;
  readonly earned: Hours;
  readonly underWay: Hours;
  readonly missing: Hours;
}

export interface YearBalance {
  readonly needs: readonly NeedBalance[];
  readonly totalNeeded: Hours;
  readonly totalEarned: Hours;
  readonly totalUnderWay: Hours;
  /** H1: three numbers, each max(0, …) */
  readonly totalMissing: Hours;
  readonly missingPublic: Hours;
  readonly missingProfessional: Hours;
}

type ByKind = Readonly<Record<HourKind, Hours>>;

const byKind = (hours: readonly KindHours[]): ByKind => {
  const of = (kind: HourKind): Hours =>
    sumHours(hours.filter((one) => one.kind === kind).map((one) => one.hours));
  return { public: of('public'), professional: of('professional'), elective: of('elective') };
};

/** Fills the public and the professional need first; what is over goes to the hours of any kind. */
const allocate = (hours: ByKind, needs: YearNeeds): ByKind => {
  const publicHours = Math.min(hours.public, needs.public);
  const professional = Math.min(hours.professional, needs.professional);
  const rest = sumHours([hours.public, hours.professional, hours.elective, -publicHours, -professional]);
  return { public: publicHours, professional, elective: rest };
};

/** H1: where a year stands. `underWay` is what is being studied and not yet earned. */
export const yearBalance = (
  needs: YearNeeds,
  earned: readonly KindHours[],
  underWay: readonly KindHours[],
): YearBalance => {
  const has = byKind(earned);
  const may = byKind([...earned, ...underWay]);
  const now = allocate(has, needs);
  const then = allocate(may, needs);
  const needed: ByKind = {
    public: needs.public,
    professional: needs.professional,
    elective: missingHours(needs.total, sumHours([needs.public, needs.professional])),
  };
  const total = sumHours(hourKinds.map((kind) => has[kind]));
  return {
    needs: hourKinds.map((kind) => ({
      kind,
      needed: needed[kind],
      earned: now[kind],
      underWay: sumHours([then[kind], -now[kind]]),
      missing: missingHours(needed[kind], now[kind]),
    })),
    totalNeeded: needs.total,
    totalEarned: total,
    totalUnderWay: sumHours(underWay.map(({ hours }) => hours)),
    totalMissing: missingHours(needs.total, total),
    missingPublic: missingHours(needs.public, has.public),
    missingProfessional: missingHours(needs.professional, has.professional),
  };
};

/** What makes an entry of a passed course one and only (L3); S9: a public topic counts once a year. */
export const courseEntryKey = (passed: {
  readonly teacherId: string;
  readonly offeringId: string;
  readonly year: number;
  readonly publicTopic: string | null;
}): string =>
  passed.publicTopic === null
    ? `course:${passed.offeringId}:${passed.teacherId}`
    : `public:${passed.year}:${passed.publicTopic}:${passed.teacherId}`;
