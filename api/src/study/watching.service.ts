import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import { meters } from '@xueshi/schema/platform/metrics';
import { append } from '@xueshi/schema/platform/outbox';
import { markCheck } from '@xueshi/schema/study/check.rules';
import { keepAttempt, readChecks } from '@xueshi/schema/study/check.store';
import { rollUp } from '@xueshi/schema/study/jobs';
import { resumeAt } from '@xueshi/schema/study/rules';
import {
  findLesson,
  findSession,
  keepEdition,
  keepReport,
  openSession,
  startSession,
  type LessonOfMine,
} from '@xueshi/schema/study/store';
import { acceptReport, studyRefusal } from '@xueshi/schema/study/watching.rules';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { AnswerCheckInput, ReportPlayedInput, StartWatchingInput } from './study.input.js';
import { presentStudyRefusal } from './study.present.js';
import { lessonPlace } from './study.service.js';
import { BeatAcknowledged, CheckAnswer, CheckMarked, WatchSession } from './watching.type.js';

const deviceShape = /^[\w.:-]{1,64}$/;

/** Watching and answering: facts go in, each acknowledged after it is kept for good (L1, L2). */
export class WatchingService {
  constructor(private readonly scope: Scope) {}

  async start(actor: Actor, input: StartWatchingInput): Promise<WatchSession | Refusal> {
    const place = lessonPlace(input.enrolmentId, input.lessonId);
    if (place === null) return this.#refusal(noSuchLesson);
    if (!deviceShape.test(input.device)) return this.#refusal(refuse('L2', 'deviceUnnamed'));
    const { now } = this.scope;
    const started = await this.scope.db.work(async (tx) => {
      const lesson = await findLesson(tx, actor.accountId, place.enrolmentId, place.lessonId);
      if (lesson === null) return noSuchLesson;
      if (!lesson.ready) return refuse('L1', 'lessonNotReady');
      const closed = studyRefusal(lesson, now);
      if (closed) return closed;
      if (!(await settleEdition(tx, place, lesson))) return noSuchLesson;
      const start = {
        ...place,
        teacherId: actor.accountId,
        device: input.device,
        terminal: input.terminal ?? actor.terminal,
      };
      return presentSession(await startSession(tx, start, now), place, now, lesson);
    });
    return isRefused(started) ? this.#refusal(started) : started;
  }

  /** Three statements, whatever the length of the session: its facts, the report, the work it asks for. */
  async report(actor: Actor, input: ReportPlayedInput): Promise<BeatAcknowledged | Refusal> {
    const sessionId = uuidOf('WatchSession', input.sessionId);
    if (sessionId === null) return this.#refusal(noSuchSession);
    const { now } = this.scope;
    const kept = await this.scope.db.work(async (tx) => {
      const session = await openSession(tx, actor.accountId, sessionId, input.sequence);
      if (session === null) return noSuchSession;
      const { enrolmentId, lessonId, facts } = session;
      const report = acceptReport(facts, input, now);
      if (isRefused(report)) return report;
      if (report.repeats === null) {
        if (!(await keepReport(tx, sessionId, report, now)))
          return refuse('L2', 'reportChanged', { sequence: report.sequence });
        await append(tx, rollUp, [{ enrolmentId, lessonId }], now);
      }
      return Object.assign(new BeatAcknowledged(), {
        place: { enrolmentId, lessonId },
        sequence: report.sequence,
        receivedAt: report.repeats ?? now,
      });
    });
    meters.report.record({
      outcome: isRefused(kept) ? 'refused' : kept.receivedAt === now ? 'kept' : 'repeated',
    });
    return isRefused(kept) ? this.#refusal(kept) : kept;
  }

  async answer(actor: Actor, input: AnswerCheckInput): Promise<CheckMarked | Refusal> {
    const place = lessonPlace(input.enrolmentId, input.lessonId);
    if (place === null) return this.#refusal(noSuchLesson);
    const { now, locale } = this.scope;
    const answers = input.answers.map(({ questionId, option }) => ({
      questionId: uuidOf('CheckQuestion', questionId) ?? '',
      option,
    }));
    const marked = await this.scope.db.work(async (tx) => {
      const lesson = await findLesson(tx, actor.accountId, place.enrolmentId, place.lessonId);
      if (lesson === null) return noSuchLesson;
      const closed = studyRefusal(lesson, now);
      if (closed) return closed;
      const questions = await readChecks(tx, [place.lessonId]);
      const marks = markCheck(
        questions.map(({ id, answer, options }) => ({ questionId: id, answer, options: options.length })),
        answers,
      );
      if (isRefused(marks)) return marks;
      if (!(await settleEdition(tx, place, lesson))) return noSuchLesson;
      await keepAttempt(tx, place, marks, now);
      await append(tx, rollUp, [place], now);
      const explanations = new Map(
        questions.map(({ id, explanation, explanationEn }) => [
          id,
          locale === 'en' ? explanationEn : explanation,
        ]),
      );
      return Object.assign(new CheckMarked(), {
        place,
        correct: marks.filter(({ correct }) => correct).length,
        total: marks.length,
        answers: marks.map(({ questionId, correct, rightOption }) =>
          Object.assign(new CheckAnswer(), {
            questionId: toGlobalId('CheckQuestion', questionId),
            correct,
            rightOption,
            explanation: explanations.get(questionId) ?? '',
          }),
        ),
      });
    });
    return isRefused(marked) ? this.#refusal(marked) : marked;
  }

  /** A session of mine by its uuid, or null when it is not the viewer's. */
  async session(sessionId: string): Promise<WatchSession | null> {
    const { db, actor } = this.scope;
    const session = await findSession(db.read(), actor.accountId, sessionId);
    if (session === null) return null;
    const { enrolmentId, lessonId, startedAt } = session;
    const lesson = await findLesson(db.read(), actor.accountId, enrolmentId, lessonId);
    return lesson === null ? null : presentSession(sessionId, { enrolmentId, lessonId }, startedAt, lesson);
  }

  #refusal(refused: Refused): Refusal {
    return presentStudyRefusal(refused, this.scope.locale);
  }
}

const noSuchLesson = refuse('L1', 'noSuchLesson');
const noSuchSession = refuse('L2', 'noSuchSession');

/** The first watching or check settles the edition; afterwards it costs nothing. */
const settleEdition = async (tx: Tx, place: WatchSession['place'], lesson: LessonOfMine): Promise<boolean> =>
  lesson.begun || keepEdition(tx, place.enrolmentId, place.lessonId);

const presentSession = (
  id: string,
  place: WatchSession['place'],
  startedAt: Instant,
  { positionMs, durationMs }: { readonly positionMs: number; readonly durationMs: number },
): WatchSession =>
  Object.assign(new WatchSession(), {
    id: toGlobalId('WatchSession', id),
    place,
    startedAt,
    resumeAtMs: resumeAt(positionMs, durationMs),
  });
