import { hourKinds, sumHours, type HourKind, type Hours } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { yearBalance, type KindHours, type YearNeeds } from '../ledger/ledger.rules.js';
import { mayPick, type Pickable, type Picker, type PickingTerm } from '../selection/selection.rules.js';
import { nextInstantToPick, pickingOpen } from '../terms/terms.rules.js';

/** S7 */
export const recommendedAtLeast = 5;
export const recommendedAtMost = 8;

/** A course of the term with what decides whether it suits. */
export interface Candidate extends Pickable {
  readonly courseId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly hourKind: HourKind;
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  /** by how many teachers of the same subject it was chosen */
  readonly chosenByMine: number;
  /** steadied mean of its stars; null without a vote */
  readonly rating: number | null;
}

/** Where a teacher stands: needs of the year and what is earned, under way or picked towards them. */
export interface Standing {
  readonly stage: string | null;
  readonly subject: string | null;
  readonly picker: Picker;
  readonly needs: YearNeeds;
  readonly earned: readonly KindHours[];
  /** studied and not passed yet, or picked and not studied yet */
  readonly ahead: readonly KindHours[];
  /** courses passed ever, or under way */
  readonly known: ReadonlySet<string>;
  /** public topics that counted this year already (S9) */
  readonly topics: ReadonlySet<string>;
}

export interface Recommended<One extends Candidate = Candidate> {
  readonly candidate: One;
  /** what the year still lacks of which kind, as it stands now; null when it lacks nothing this course would fill */
  readonly gap: { readonly kind: HourKind; readonly hours: Hours } | null;
}

/** What is missing by kind once all that is ahead is passed; `elective` is what any kind may fill (H1). */
export type Gaps = Readonly<Record<HourKind, Hours>>;

export const gapsOf = (needs: YearNeeds, earned: readonly KindHours[], ahead: readonly KindHours[]): Gaps => {
  const { needs: balances } = yearBalance(needs, [...earned, ...ahead], []);
  const missing = (kind: HourKind): Hours => balances.find((one) => one.kind === kind)?.missing ?? 0;
  return { public: missing('public'), professional: missing('professional'), elective: missing('elective') };
};

const largestFirst = (gaps: Gaps): HourKind[] =>
  hourKinds.filter((kind) => gaps[kind] > 0).toSorted((a, b) => gaps[b] - gaps[a]);

/** A course fills the need of its own kind, and beyond it the hours of any kind. */
const fills = (candidate: Candidate, kind: HourKind): boolean =>
  kind === 'elective' || candidate.hourKind === kind;

/** A4: meant for this stage and this subject; whoever has told neither is offered what is there. */
export const suits = (
  { stages, subjects }: Pick<Candidate, 'stages' | 'subjects'>,
  { stage, subject }: Pick<Standing, 'stage' | 'subject'>,
): boolean => (stage === null || stages.includes(stage)) && (subject === null || subjects.includes(subject));

/** Few subjects make a course this subject's own. */
export const isOwn = ({ subjects }: Pick<Candidate, 'subjects'>): boolean => subjects.length <= 3;

/** S7: for whoever lacks an hour, a week's workshop is too much: beyond twice what is missing a course does not fit. */
const tooLong = 2;

/** Whether a course fits what the year still lacks in all; who lacks nothing is offered any. */
export const fitsMissing = ({ hours }: Pick<Candidate, 'hours'>, gaps: Gaps): boolean => {
  const missing = sumHours(hourKinds.map((kind) => gaps[kind]));
  return missing === 0 || hours <= tooLong * missing;
};

/** What suits best comes first. */
export const byWorth = (a: Candidate, b: Candidate): number =>
  Number(isOwn(b)) - Number(isOwn(a)) ||
  b.chosenByMine - a.chosenByMine ||
  (b.rating ?? 0) - (a.rating ?? 0) ||
  (a.number < b.number ? -1 : 1);

/** The instant for which it is asked what may be picked: now, or when the next round opens; null when none does. */
export const pickingInstant = (term: PickingTerm, now: Instant): Instant | null =>
  pickingOpen(term, now) ? now : nextInstantToPick(term, now);

/**
 * S7: five to eight courses, the first of them for what is missing most, of a kind those first that are not far longer than
 * what is missing. All of them together may be picked: each is judged by the rules of picking as if those before it were on
 * the list, so that neither the TV limit (S8) nor a public topic (S9) is passed by following the whole advice. Fewer than
 * five only when fewer fit.
 */
export const recommend = <One extends Candidate>(
  candidates: readonly One[],
  standing: Standing,
  term: PickingTerm,
  now: Instant,
): Recommended<One>[] => {
  const at = pickingInstant(term, now);
  if (at === null) return [];
  const { known, topics } = standing;
  const lacking = gapsOf(standing.needs, standing.earned, standing.ahead);
  const suitable = candidates
    .filter(
      (one) =>
        suits(one, standing) &&
        !known.has(one.courseId) &&
        (one.publicTopic === null || !topics.has(one.publicTopic)),
    )
    .toSorted(byWorth);
  const fits = (one: One): boolean => fitsMissing(one, lacking);
  const left = new Set([...suitable.filter(fits), ...suitable.filter((one) => !fits(one))]);
  const chosen: Recommended<One>[] = [];
  const picked = [...standing.picker.picked];
  const picker = { ...standing.picker, picked };
  const ahead = [...standing.ahead];
  const next = (kind: HourKind | null): One | null => {
    for (const one of left) {
      if (kind !== null && !fills(one, kind)) continue;
      if (mayPick(one, term, picker, at) === null) return one;
    }
    return null;
  };
  while (chosen.length < recommendedAtMost) {
    const gaps = gapsOf(standing.needs, standing.earned, ahead);
    const wanted = largestFirst(gaps);
    if (wanted.length === 0 && chosen.length >= recommendedAtLeast) break;
    let found: One | null = null;
    for (const kind of wanted) found ??= next(kind);
    found ??= chosen.length < recommendedAtLeast ? next(null) : null;
    if (found === null) break;
    left.delete(found);
    chosen.push({ candidate: found, gap: gapFilled(found, lacking) });
    ahead.push({ kind: found.hourKind, hours: found.hours });
    picked.push(pickedAs(found, term));
  }
  return chosen;
};

const gapFilled = ({ hourKind }: Candidate, gaps: Gaps): Recommended['gap'] => {
  if (gaps[hourKind] > 0) return { kind: hourKind, hours: gaps[hourKind] };
  return gaps.elective > 0 ? { kind: 'elective', hours: gaps.elective } : null;
};

const pickedAs = (one: Candidate, term: PickingTerm): Picker['picked'][number] => ({
  offeringId: one.id,
  termId: term.id,
  year: term.year,
  hours: one.hours,
  terminals: one.terminals,
  publicTopic: one.publicTopic,
  title: one.title,
  titleEn: one.titleEn,
});
