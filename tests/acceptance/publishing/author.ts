import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { organisationId } from '@xueshi/schema/seed/build-organisations';
import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface RefusalShown {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export interface QuestionWritten {
  readonly id: string;
  readonly prompt: string;
  readonly promptEn?: string | null;
  readonly options: readonly { readonly text: string; readonly textEn?: string | null }[];
  readonly answer: number | null;
  readonly explanation: string;
  readonly explanationEn?: string | null;
}

export interface LessonWritten {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string | null;
  readonly kind: 'VIDEO' | 'QUIZ';
  readonly assetId: string | null;
  readonly keptLessonId: string | null;
  readonly captionIds: readonly string[];
  readonly questions: readonly QuestionWritten[];
}

export interface ContentWritten {
  readonly title: string;
  readonly titleEn: string | null;
  readonly introduction: string;
  readonly introductionEn: string | null;
  readonly lecturer: string;
  readonly lecturerTitle: string | null;
  readonly hourKind: string | null;
  readonly publicTopic: string | null;
  readonly hours: number | null;
  readonly delivery: string;
  readonly stages: readonly string[];
  readonly subjects: readonly string[];
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly titleEn?: string | null;
    readonly lessons: readonly LessonWritten[];
  }[];
}

export interface DraftShown {
  readonly __typename: 'CourseDraft';
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly revision: number;
  readonly courseId: string | null;
  readonly viewerCanEdit: boolean;
  readonly viewerCanDecide: boolean;
  readonly missing: readonly {
    readonly key: string;
    readonly part: string | null;
    readonly message: string;
  }[];
  readonly decisions: readonly {
    readonly step: string;
    readonly by: string;
    readonly reason: string | null;
    readonly edition: number | null;
  }[];
  readonly changes:
    | readonly {
        readonly kind: string;
        readonly part: string;
        readonly title: string;
        readonly fields: readonly string[];
      }[]
    | null;
  readonly content: Omit<ContentWritten, 'chapters'> & {
    readonly chapters: readonly {
      readonly id: string;
      readonly title: string;
      readonly titleEn: string | null;
      readonly lessons: readonly (Omit<LessonWritten, 'captionIds'> & {
        readonly video: { readonly state: string; readonly playlistUrl: string | null } | null;
        readonly captions: readonly { readonly id: string; readonly url: string }[];
      })[];
    }[];
  };
}

const refusal = `... on Refusal { rule key what why next facts { name value } }`;
const draftFields = `... on CourseDraft {
  id title state revision courseId viewerCanEdit viewerCanDecide
  missing { key part message } decisions { step by reason edition } changes { kind part title fields }
  content {
    title titleEn introduction introductionEn lecturer lecturerTitle hourKind publicTopic hours delivery stages subjects
    chapters { id title titleEn lessons {
      id title titleEn kind assetId keptLessonId video { state playlistUrl } captions { id url }
      questions { id prompt promptEn options { text textEn } answer explanation explanationEn } } }
  } }`;

const step =
  (field: string, argument: string) =>
  async (client: Client, variables: Record<string, unknown>): Promise<DraftShown | RefusalShown> =>
    (
      await client.ask<{ it: DraftShown | RefusalShown }>(
        `mutation (${argument}) { it: ${field}(${argument.includes('$input') ? 'input: $input' : argument.includes('courseId') ? 'courseId: $courseId' : 'id: $id'}) { __typename ${draftFields} ${refusal} } }`,
        variables,
      )
    ).it;

const createDraft = step('createDraft', '$input: CreateDraftInput!');
const saveDraft = step('saveDraft', '$input: SaveDraftInput!');
const submitDraft = step('submitDraft', '$input: DraftAtInput!');
const approveDraft = step('approveDraft', '$input: DraftAtInput!');
const returnDraft = step('returnDraft', '$input: ReturnDraftInput!');
const withdrawDraft = step('withdrawDraft', '$id: ID!');
const startRevision = step('startRevision', '$courseId: ID!');

type At = Pick<DraftShown, 'id' | 'revision'>;

export const create = (client: Client, title: string) => createDraft(client, { input: { title } });
export const save = (client: Client, at: At, content: ContentWritten) =>
  saveDraft(client, { input: { draftId: at.id, revision: at.revision, content } });
export const submit = (client: Client, at: At) =>
  submitDraft(client, { input: { draftId: at.id, revision: at.revision } });
export const approve = (client: Client, at: At) =>
  approveDraft(client, { input: { draftId: at.id, revision: at.revision } });
export const sendBack = (client: Client, at: At, reason: string) =>
  returnDraft(client, { input: { draftId: at.id, revision: at.revision, reason } });
export const withdraw = (client: Client, id: string) => withdrawDraft(client, { id });
export const revise = (client: Client, courseId: string) => startRevision(client, { courseId });

export const draft = async (client: Client, id: string): Promise<DraftShown | null> =>
  (
    await client.ask<{ courseDraft: DraftShown | null }>(
      `query ($id: ID!) { courseDraft(id: $id) { __typename ${draftFields} } }`,
      { id },
    )
  ).courseDraft;

/** A step that must succeed. */
export const done = (answer: DraftShown | RefusalShown): DraftShown => {
  if (answer.__typename === 'Refusal') throw new Error(`refused: ${answer.key}: ${answer.why}`);
  return answer;
};

export const keyOf = (answer: { readonly __typename: string }): string =>
  answer.__typename === 'Refusal' ? (answer as RefusalShown).key : answer.__typename;

/** A video of the trainer's library that is ready, as the encoder leaves it; gives its global id. */
export const asset = async (
  world: World,
  state = 'ready',
  organisation = 'suiyuan',
  durationMs = 90_000,
): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    `insert into media_asset (organisation_id, uploaded_by, title, filename, bytes, received_bytes, state, media_key,
       poster_key, duration_ms, created_at, received_at)
     values ($1, $2, '斜率.mp4', '斜率.mp4', 1000, 1000, $3,
       case when $3 = 'ready' then 'lessons/' || gen_random_uuid() end, null,
       case when $3 = 'ready' then $4::int end, $5, $5) returning id`,
    [organisationId(organisation), world.seeded.accounts.trainer.id, state, durationMs, world.clock.now()],
  );
  return toGlobalId('MediaAsset', row?.id ?? '');
};

export const question = (id: string, prompt = '图象越陡说明什么？'): QuestionWritten => ({
  id,
  prompt,
  options: [{ text: '变化越快' }, { text: '变化越慢' }],
  answer: 0,
  explanation: '斜率的绝对值越大，变化越快。',
});

/** A course that lacks nothing: one chapter with a video that has a check. */
export const whole = (assetId: string, part: Partial<ContentWritten> = {}): ContentWritten => ({
  title: '函数图象的读法',
  titleEn: 'Reading the graph of a function',
  introduction: '从图象读出变化的快慢。',
  introductionEn: null,
  lecturer: '容嘉杰',
  lecturerTitle: null,
  hourKind: 'PROFESSIONAL',
  publicTopic: null,
  hours: 2,
  delivery: 'REMOTE',
  stages: ['JUNIOR'],
  subjects: ['mathematics'],
  chapters: [{ id: 'c1', title: '读图', lessons: [lesson('l1', assetId, [question('q1')])] }],
  ...part,
});

export const lesson = (
  id: string,
  assetId: string | null,
  questions: readonly QuestionWritten[] = [],
  title = '斜率',
): LessonWritten => ({ id, title, kind: 'VIDEO', assetId, keptLessonId: null, captionIds: [], questions });

/** What is shown, as it would be sent again. */
export const again = ({ content }: DraftShown): ContentWritten => ({
  ...content,
  chapters: content.chapters.map((chapter) => ({
    ...chapter,
    lessons: chapter.lessons.map((shown) => ({
      id: shown.id,
      title: shown.title,
      titleEn: shown.titleEn ?? null,
      kind: shown.kind,
      assetId: shown.assetId,
      keptLessonId: shown.keptLessonId,
      captionIds: shown.captions.map(({ id }) => id),
      questions: shown.questions,
    })),
  })),
});

/** Written, submitted and approved; gives the course's global id. */
export const publish = async (trainer: Client, city: Client, content: ContentWritten): Promise<string> => {
  const made = done(await save(trainer, done(await create(trainer, content.title)), content));
  const approved = done(await approve(city, done(await submit(trainer, made))));
  if (approved.courseId === null) throw new Error('approved, and no course');
  return approved.courseId;
};

export const offerInput = (world: World, courseId: string, part: object = {}): object => ({
  courseId,
  termId: toGlobalId('Term', world.termId('choosing')),
  hours: 2,
  board: 'CITY',
  terminals: ['PC', 'MOBILE'],
  trainingFeeFen: 4_000,
  materialFeeFen: 0,
  seats: 30,
  ...part,
});

export const offer = async (
  city: Client,
  input: object,
): Promise<{ readonly __typename: 'Offering'; readonly id: string } | RefusalShown> =>
  (
    await city.ask<{ offerCourse: { readonly __typename: 'Offering'; readonly id: string } | RefusalShown }>(
      `mutation ($input: OfferCourseInput!) { offerCourse(input: $input) { __typename ... on Offering { id } ${refusal} } }`,
      { input },
    )
  ).offerCourse;

/** Enrols somebody in an offering for study at once; gives the global id. */
export const enrolIn = async (world: World, teacherId: string, offeringId: string): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    `insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
     select $1, id, course_id, $3::timestamptz - interval '1 day', $3::timestamptz + interval '30 days', $3
     from offering where id = $2 returning id`,
    [teacherId, uuidOf('Offering', offeringId), world.clock.now()],
  );
  return toGlobalId('Enrolment', row?.id ?? '');
};

/** Another organisation's trainer: the analyst's account, given another post. */
export const otherTrainer = async (world: World): Promise<Client> => {
  await world.rows(`update role_grant set role = 'trainer', organisation_id = $1 where account_id = $2`, [
    organisationId('kapok'),
    world.seeded.accounts.analyst.id,
  ]);
  return world.signedIn('analyst');
};
