import { ApiFailure } from '#lib/platform/failure.js';
import { LessonState, ReportPlayed, StartWatching } from '#lib/platform/generated/study.js';
import type {
  LessonLineFragment,
  RefusedFragment,
  Terminal,
  VerdictFragment,
} from '#lib/platform/generated/types.js';
import { send } from '#lib/platform/send.js';
import type { Beat, KeptBeats } from './kept-beats.js';
import type { PlayedSpan } from './played.js';

export interface WatchedLesson {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly device: string;
  readonly terminal: Terminal;
}

/** What the line beneath the player says of the last seconds. */
export type Saving = 'idle' | 'counting' | 'saving' | 'saved' | 'waiting';

const RETRY_FIRST = 2_000;
const RETRY_LONGEST = 30_000;
const LOOK_AGAIN = 1_000;
const LOOKS = 30;

/**
 * One viewing of a lesson: opens the watch session, reports what was played until it is acknowledged, and follows
 * what the platform made of it. Nothing is dropped that was not answered.
 */
export class Watching {
  saving = $state<Saving>('idle');
  refusal = $state.raw<RefusedFragment | null>(null);
  lesson: LessonLineFragment;
  verdict: VerdictFragment;
  /** Hours that have arrived while this page was open. */
  arrived = $state<number | null>(null);

  #session: string | null = null;
  #sequence = 0;
  #sending = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = RETRY_FIRST;
  #looks: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly watched: WatchedLesson,
    private readonly kept: KeptBeats,
    lesson: LessonLineFragment,
    verdict: VerdictFragment,
  ) {
    this.lesson = $state.raw(lesson);
    this.verdict = $state.raw(verdict);
  }

  get open(): boolean {
    return this.#session !== null;
  }

  /** Opens a session on this device; another one's ends there (L2). False when watching would not count. */
  async start(): Promise<boolean> {
    this.refusal = null;
    try {
      const { startWatching } = await send(StartWatching, { input: this.watched });
      if (startWatching.__typename === 'Refusal') {
        this.refusal = startWatching;
        return false;
      }
      this.#session = startWatching.id;
      this.#sequence = 0;
      this.saving = 'counting';
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      this.saving = 'waiting';
      return false;
    }
  }

  /** Takes what was played since the last call; sent at once, and again until it is acknowledged. */
  report(spans: readonly PlayedSpan[], positionMs: number): void {
    const session = this.#session;
    if (session === null || spans.length === 0) return;
    const beat: Beat = { sequence: this.#sequence, spans, positionMs: Math.max(0, Math.round(positionMs)) };
    this.#sequence += 1;
    this.kept.keep(session, [...this.kept.of(session), beat]);
    void this.flush();
  }

  /** Sends everything this device still keeps, oldest first. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#retry);
    try {
      for (const session of this.kept.sessions()) await this.#sendSession(session);
      this.#pause = RETRY_FIRST;
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      this.saving = 'waiting';
      this.#retry = setTimeout(() => void this.flush(), this.#pause);
      this.#pause = Math.min(RETRY_LONGEST, this.#pause * 2);
    } finally {
      this.#sending = false;
    }
    // Whatever was reported while the last answer was under way.
    if (this.saving === 'saved' && this.kept.sessions().length > 0) await this.flush();
  }

  stop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#looks);
  }

  async #sendSession(session: string): Promise<void> {
    for (let beat = this.kept.of(session)[0]; beat !== undefined; beat = this.kept.of(session)[0]) {
      this.saving = 'saving';
      const { reportPlayed } = await send(ReportPlayed, { input: { sessionId: session, ...beat } });
      this.kept.keep(session, this.kept.of(session).slice(1));
      this.saving = 'saved';
      if (reportPlayed.__typename === 'Refusal') this.#refused(session, reportPlayed);
      else if (reportPlayed.lesson.id === this.lesson.id)
        this.#follow(reportPlayed.lesson, reportPlayed.enrolment);
    }
  }

  #refused(session: string, refusal: RefusedFragment): void {
    // A leftover of an earlier viewing is answered and done with; only this one's concerns the reader now.
    if (session !== this.#session) return;
    this.refusal = refusal;
    this.#session = null;
  }

  #follow(lesson: LessonLineFragment, verdict: VerdictFragment): void {
    if (this.verdict.state !== 'PASSED' && verdict.state === 'PASSED')
      this.arrived = verdict.verdict.hoursPosted;
    this.lesson = lesson;
    this.verdict = verdict;
    if (lesson.progress.pending || verdict.verdict.pending) this.#lookAgain(LOOKS);
  }

  /** The worker makes coverage, score and hours of what was acknowledged; usually within a second. */
  #lookAgain(left: number): void {
    clearTimeout(this.#looks);
    if (left === 0) return;
    this.#looks = setTimeout(() => void this.#look(left - 1), LOOK_AGAIN);
  }

  async #look(left: number): Promise<void> {
    try {
      const { enrolment } = await send(LessonState, { id: this.watched.enrolmentId });
      const lesson = enrolment?.lessons.find(({ id }) => id === this.watched.lessonId);
      if (!enrolment || !lesson) return;
      if (this.verdict.state !== 'PASSED' && enrolment.state === 'PASSED')
        this.arrived = enrolment.verdict.hoursPosted;
      this.lesson = lesson;
      this.verdict = enrolment;
      if (lesson.progress.pending || enrolment.verdict.pending) this.#lookAgain(left);
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure;
      this.#lookAgain(left);
    }
  }
}
