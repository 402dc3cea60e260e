import { uuidOf } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

/** Documents and steps of the capability programme, shared by the tests of programme, assessment and bundle. */

export interface Refusal {
  __typename: 'Refusal';
  rule: string;
  key: string;
  what: string;
  why: string;
  next: string;
  availableAt: string | null;
  facts: { name: string; value: string }[];
}

export interface Sitting {
  __typename: 'Sitting';
  id: string;
  ordinal: number;
  submittedAt: string | null;
  answeredCount: number;
  confirmed: boolean;
  questions: Question[];
  report: {
    dimensions: {
      dimension: { code: string; name: string };
      points: number;
      maxPoints: number;
      level: number;
      levelName: string;
    }[];
    themes: { code: string; name: string; because: { code: string; name: string }; reason: string }[];
  } | null;
}

export interface Question {
  id: string;
  position: number;
  prompt: string;
  dimension: { code: string };
  options: { id: string; text: string }[];
  answer: string | null;
}

export interface Capability {
  __typename: 'Capability';
  step: string;
  profileReady: boolean;
  sittingsLeft: number;
  programme: { id: string; name: string; totalHours: number; sittingsAllowed: number; term: { id: string } };
  sittings: { id: string; ordinal: number; confirmed: boolean }[];
  confirmed: { id: string } | null;
  bundle: { id: string } | null;
}

export const refusalFields = `... on Refusal { rule key what why next availableAt facts { name value } }`;

const sittingFields = `id ordinal submittedAt answeredCount confirmed
  questions { id position prompt dimension { code } options { id text } answer }
  report {
    dimensions { dimension { code name } points maxPoints level levelName }
    themes { code name because { code name } reason }
  }`;

const capabilityFields = `step profileReady sittingsLeft
  programme { id name totalHours sittingsAllowed term { id } }
  sittings { id ordinal confirmed } confirmed { id } bundle { id }`;

export const capability = async (client: Client): Promise<Capability | null> =>
  (await client.ask<{ capability: Capability | null }>(`{ capability { ${capabilityFields} } }`)).capability;

export const startSitting = async (client: Client): Promise<Sitting | Refusal> =>
  (
    await client.ask<{ startSitting: Sitting | Refusal }>(
      `mutation { startSitting { __typename ... on Sitting { ${sittingFields} } ${refusalFields} } }`,
    )
  ).startSitting;

export const readSitting = async (client: Client, id: string): Promise<Sitting | null> =>
  (
    await client.ask<{ sitting: Sitting | null }>(
      `query ($id: ID!) { sitting(id: $id) { __typename ${sittingFields} } }`,
      { id },
    )
  ).sitting;

export const answerQuestion = async (
  client: Client,
  input: { sittingId: string; questionId: string; optionId: string },
): Promise<Sitting | Refusal> =>
  (
    await client.ask<{ answerQuestion: Sitting | Refusal }>(
      `mutation ($input: AnswerQuestionInput!) {
         answerQuestion(input: $input) { __typename ... on Sitting { id answeredCount } ${refusalFields} }
       }`,
      { input },
    )
  ).answerQuestion;

export const submitSitting = async (client: Client, sittingId: string): Promise<Sitting | Refusal> =>
  (
    await client.ask<{ submitSitting: Sitting | Refusal }>(
      `mutation ($sittingId: ID!) {
         submitSitting(sittingId: $sittingId) { __typename ... on Sitting { ${sittingFields} } ${refusalFields} }
       }`,
      { sittingId },
    )
  ).submitSitting;

export const confirmDiagnosis = async (client: Client, sittingId: string): Promise<Capability | Refusal> =>
  (
    await client.ask<{ confirmDiagnosis: Capability | Refusal }>(
      `mutation ($input: ConfirmDiagnosisInput!) {
         confirmDiagnosis(input: $input) { __typename ... on Capability { ${capabilityFields} } ${refusalFields} }
       }`,
      { input: { sittingId } },
    )
  ).confirmDiagnosis;

/** What must be a sitting. */
export const sittingOf = (outcome: Sitting | Refusal): Sitting => {
  if (outcome.__typename !== 'Sitting') throw new Error(`refused: ${outcome.key}`);
  return outcome;
};

/** Answers every question of a sitting, by default with its first option. */
export const answerAll = async (
  client: Client,
  sitting: Sitting,
  choose: (question: Question) => string | undefined = ({ options }) => options[0]?.id,
): Promise<void> => {
  await Promise.all(
    sitting.questions.map((question) =>
      answerQuestion(client, {
        sittingId: sitting.id,
        questionId: question.id,
        optionId: choose(question) ?? '',
      }),
    ),
  );
};

/** A whole sitting with every first option, the answers put where the API keeps them: 32 requests are one statement. */
export const takeDiagnostic = async (world: World, client: Client): Promise<Sitting> => {
  const { id } = sittingOf(await startSitting(client));
  await world.rows(
    `insert into sitting_answer (sitting_id, question_id, option_id, answered_at)
     select s.id, q.id, o.id, s.started_at from sitting s
     join programme p on p.id = s.programme_id
     join question q using (questionnaire_id)
     join question_option o on o.question_id = q.id and o.position = 1
     where s.id = $1`,
    [uuidOf('Sitting', id)],
  );
  return sittingOf(await submitSitting(client, id));
};

/** Someone with a confirmed result. */
export const diagnosed = async (world: World, client: Client): Promise<Client> => {
  const { id } = await takeDiagnostic(world, client);
  await confirmDiagnosis(client, id);
  return client;
};

/** Signs in a teacher of a subject whose profile has been approved. */
export const teacherOf = async (
  world: World,
  subject: string,
  nth = 0,
  language?: string,
): Promise<Client> => {
  const teacher = world.seeded.teachers.filter((one) => one.subject === subject)[nth];
  if (teacher === undefined) throw new Error(`the seed has no teacher ${nth} of ${subject}`);
  await world.rows(`update teacher set profile_state = 'approved' where account_id = $1`, [teacher.id]);
  return world.signedIn({ login: teacher.studyNumber }, language);
};

/** The same thing so many times at once. */
export const atOnce = <Outcome>(
  times: number,
  run: (index: number) => Promise<Outcome>,
): Promise<Outcome[]> => Promise.all(Array.from({ length: times }, (_, index) => run(index)));
