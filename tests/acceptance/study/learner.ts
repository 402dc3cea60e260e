import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { lessonId } from '@xueshi/schema/seed/build-catalogue';
import type { Span } from '@xueshi/schema/study/rules';
import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface RefusalShown {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly availableAt: string | null;
}

export interface EnrolmentShown {
  readonly id: string;
  readonly state: string;
  readonly score: number | null;
  readonly passedAt: string | null;
  readonly studyOpen: boolean;
  readonly lastWatchedAt: string | null;
  readonly resumeLesson: { readonly id: string } | null;
  readonly verdict: {
    counted: boolean;
    pending: boolean;
    key: string;
    message: string;
    hoursPosted: number | null;
  };
  readonly lessons: readonly LessonShown[];
}

export interface LessonShown {
  readonly id: string;
  readonly durationMs: number;
  readonly ready: boolean;
  readonly playlistUrl: string | null;
  readonly captions: readonly { lang: string; label: string; url: string }[];
  readonly markers: readonly { startMs: number; title: string }[];
  readonly check: readonly { id: string; prompt: string; options: string[] }[];
  readonly progress: {
    positionMs: number;
    coveredMs: number;
    learningMs: number;
    coverage: Span[];
    pending: boolean;
    checkScore: number | null;
  };
}

const refusal = `... on Refusal { rule key what why next availableAt }`;
const enrolment = `
  id state score passedAt studyOpen lastWatchedAt resumeLesson { id }
  verdict { counted pending key message hoursPosted }
  lessons {
    id durationMs ready playlistUrl captions { lang label url } markers { startMs title } check { id prompt options }
    progress { positionMs coveredMs learningMs coverage { fromMs toMs } pending checkScore }
  }`;

export const startDocument = `mutation ($input: StartWatchingInput!) {
  startWatching(input: $input) { __typename ... on WatchSession { id resumeAtMs startedAt lesson { id } } ${refusal} } }`;
export const reportDocument = `mutation ($input: ReportPlayedInput!) {
  reportPlayed(input: $input) {
    __typename ... on BeatAcknowledged { sequence receivedAt enrolment { verdict { key } } } ${refusal} } }`;
export const bareReportDocument = `mutation ($input: ReportPlayedInput!) { reportPlayed(input: $input) { __typename } }`;

export interface Started {
  readonly __typename: 'WatchSession';
  readonly id: string;
  readonly resumeAtMs: number;
}

export interface Acknowledged {
  readonly __typename: 'BeatAcknowledged';
  readonly sequence: number;
  readonly receivedAt: string;
  readonly enrolment: { readonly verdict: { readonly key: string } };
}

/** Enrols a teacher in a course of the seed as a confirmed bundle would; gives the global id. */
export const enrol = async (world: World, teacherId: string, course: string): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    `insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
     values ($1, $2, $3, $4::timestamptz - interval '1 day', $4::timestamptz + interval '30 days', $4) returning id`,
    [teacherId, world.offeringId(course, 'choosing'), world.courseId(course), world.clock.now()],
  );
  return toGlobalId('Enrolment', row?.id ?? '');
};

export const lessonOf = (enrolmentId: string, course: string, ordinal = 1): string =>
  toGlobalId('Lesson', `${uuidOf('Enrolment', enrolmentId) ?? ''}.${lessonId(course, ordinal)}`);

export const start = async (
  client: Client,
  enrolmentId: string,
  lesson: string,
  device = 'desk',
): Promise<Started | RefusalShown> =>
  (
    await client.ask<{ startWatching: Started | RefusalShown }>(startDocument, {
      input: { enrolmentId, lessonId: lesson, device, terminal: 'PC' },
    })
  ).startWatching;

/** A session that must begin. */
export const watch = async (...of: Parameters<typeof start>): Promise<Started> => {
  const started = await start(...of);
  if (started.__typename === 'Refusal') throw new Error(`refused: ${started.why}`);
  return started;
};

export const report = async (
  client: Client,
  sessionId: string,
  sequence: number,
  spans: readonly Span[],
  positionMs = spans.at(-1)?.toMs ?? 0,
): Promise<Acknowledged | RefusalShown> =>
  (
    await client.ask<{ reportPlayed: Acknowledged | RefusalShown }>(reportDocument, {
      input: { sessionId, sequence, spans, positionMs },
    })
  ).reportPlayed;

/** Plays on at a rate, reporting every 15 seconds of the clock as the player does. */
export const play = async (
  world: World,
  client: Client,
  sessionId: string,
  { fromMs, toMs, rate = 1, sequence = 0 }: Span & { readonly rate?: number; readonly sequence?: number },
): Promise<number> => {
  let next = sequence;
  for (let at = fromMs; at < toMs; at += 15_000 * rate, next += 1) {
    const piece = { fromMs: at, toMs: Math.min(toMs, at + 15_000 * rate) };
    world.clock.advance(Math.ceil((piece.toMs - piece.fromMs) / rate));
    const answer = await report(client, sessionId, next, [piece]);
    if (answer.__typename === 'Refusal') throw new Error(`refused: ${answer.key} ${answer.why}`);
  }
  return next;
};

export const look = async (client: Client, id: string): Promise<EnrolmentShown | null> =>
  (
    await client.ask<{ enrolment: EnrolmentShown | null }>(
      `query ($id: ID!) { enrolment(id: $id) { ${enrolment} } }`,
      { id },
    )
  ).enrolment;

export interface CheckMarked {
  readonly __typename: 'CheckMarked';
  readonly correct: number;
  readonly total: number;
  readonly answers: readonly {
    questionId: string;
    correct: boolean;
    rightOption: number;
    explanation: string;
  }[];
}

export const answer = async (
  client: Client,
  enrolmentId: string,
  lesson: string,
  answers: readonly { questionId: string; option: number }[],
): Promise<CheckMarked | RefusalShown> =>
  (
    await client.ask<{ answerCheck: CheckMarked | RefusalShown }>(
      `mutation ($input: AnswerCheckInput!) { answerCheck(input: $input) {
        __typename ... on CheckMarked { correct total answers { questionId correct rightOption explanation } } ${refusal} } }`,
      { input: { enrolmentId, lessonId: lesson, answers } },
    )
  ).answerCheck;
