import { randomUUID } from 'node:crypto';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { startTask } from '@xueshi/schema/platform/task';
import { newContent } from '@xueshi/schema/publishing/content.rules';
import { organisationId } from '@xueshi/schema/seed/build-organisations';
import type { Client } from '../support/client.js';
import type { World } from '../support/world.js';
import { confirm, electives, proposal } from '../acceptance/selection/bundle.js';
import { noticeOf, textMessageOf } from './messages.js';
import { verificationRunOf } from './verification-run.js';
import { capability, confirmDiagnosis, takeDiagnostic } from '../acceptance/programme/capability.js';

/** What a teacher has that nobody else may see or touch. */
export interface Belongings {
  readonly sitting: string;
  readonly question: string;
  readonly option: string;
  readonly programme: string;
  readonly elective: string;
  readonly selection: string;
  readonly enrolment: string;
  readonly lesson: string;
  readonly checkQuestion: string;
  readonly watchSession: string;
  readonly signInSession: string;
  readonly entry: string;
  readonly bundle: string;
  readonly waitingPlace: string;
  readonly offering: string;
  readonly draft: string;
  readonly course: string;
  readonly task: string;
  readonly courseInsight: string;
  readonly taughtClass: string;
  readonly classSheet: string;
  readonly bill: string;
  readonly paymentSheet: string;
  readonly block: string;
  readonly lift: string;
  readonly bulkSelection: string;
  readonly staffSelection: string;
  readonly mediaAsset: string;
  readonly notice: string;
  readonly textMessage: string;
  readonly announcement: string;
  readonly writtenAnnouncement: string;
  readonly courseComment: string;
  readonly verificationRun: string;
  readonly unchanged: { readonly sitting: string; readonly bundle: string; readonly selection: string };
}

/** Takes a teacher through the whole main job once; a second call reads what is there. */
export const belongingsOf = async (owner: Client, world: World): Promise<Belongings> => {
  const standing = await capability(owner);
  if (standing?.bundle === null) {
    const { id } = await takeDiagnostic(world, owner);
    await confirmDiagnosis(owner, id);
    const offered = await proposal(owner);
    await confirm(
      owner,
      electives(offered).map(({ offering }) => offering.id),
    );
    await world.settle();
  }
  return read(owner, world);
};

const read = async (owner: Client, world: World): Promise<Belongings> => {
  const now = await capability(owner);
  const sitting = now?.sittings.at(-1)?.id ?? '';
  const asked = await owner.ask<{
    sitting: { questions: { id: string; options: { id: string }[] }[] };
    viewer: { sessions: { id: string; current: boolean }[] };
    courseList: { selections: { id: string; offering: { id: string } }[] };
    learning: {
      edges: { node: { id: string; lessons: { id: string; ready: boolean; check: { id: string }[] }[] } }[];
    };
    year: { entries: { edges: { node: { id: string } }[] } };
  }>(
    `query ($sitting: ID!) {
       sitting(id: $sitting) { questions { id options { id } } }
       viewer { sessions { id current } }
       courseList { selections { id offering { id } } }
       learning(first: 50) { edges { node { id lessons { id ready check { id } } } } }
       year { entries(first: 1) { edges { node { id } } } }
     }`,
    { sitting },
  );
  const studied = asked.learning.edges
    .map(({ node }) => ({ enrolment: node.id, lesson: node.lessons.find(({ ready }) => ready) }))
    .find(({ lesson }) => lesson !== undefined);
  if (studied?.lesson === undefined) throw new Error('the seed has no lesson that can be watched');
  const selection = asked.courseList.selections.at(-1);
  const question = asked.sitting.questions[0];
  const known = {
    sitting,
    selection: selection?.id ?? '',
    bundle: now?.bundle?.id ?? '',
  };
  return {
    ...known,
    question: question?.id ?? '',
    option: question?.options[0]?.id ?? '',
    programme: now?.programme.id ?? '',
    elective: selection?.offering.id ?? '',
    enrolment: studied.enrolment,
    lesson: studied.lesson.id,
    checkQuestion: studied.lesson.check[0]?.id ?? '',
    watchSession: await watching(owner, studied.enrolment, studied.lesson.id),
    signInSession: asked.viewer.sessions.find(({ current }) => current)?.id ?? '',
    entry: asked.year.entries.edges[0]?.node.id ?? '',
    offering: toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing')),
    waitingPlace: await waitingPlaceOf(owner, world),
    draft: await foreignDraft(world),
    course: toGlobalId('Course', world.courseId('preschool-play')),
    task: await taskOf(owner, world),
    // another organisation's than that of the demo's trainer and tutor
    courseInsight: toGlobalId('CourseInsight', world.offeringId('homeroom-dialogue', 'choosing')),
    taughtClass: toGlobalId('TaughtClass', world.offeringId('homeroom-dialogue', 'choosing')),
    classSheet: toGlobalId('ClassSheet', randomUUID()),
    ...(await otherSchools(world)),
    ...(await liftOf(world)),
    verificationRun: await verificationRunOf(world),
    mediaAsset: await mediaAssetOf(world),
    notice: await noticeOf(owner, world),
    textMessage: await textMessageOf(world),
    ...(await announcementOf(owner, world)),
    courseComment: await commentOf(world),
    unchanged: known,
  };
};

/** A draft of an organisation that none of the demo's people act for. */
const foreignDraft = async (world: World): Promise<string> => {
  const [made] = await world.rows<{ id: string }>(
    `insert into course_draft (organisation_id, content, created_by, created_at, saved_by, saved_at)
     values ($1, $2, $3, $4, $3, $4) returning id`,
    [
      organisationId('kapok'),
      JSON.stringify(newContent('木棉的课程稿', '欧阳敏')),
      world.seeded.accounts.trainer.id,
      world.clock.now(),
    ],
  );
  return toGlobalId('CourseDraft', made?.id ?? '');
};

const watching = async (owner: Client, enrolmentId: string, lessonId: string): Promise<string> => {
  const { startWatching } = await owner.ask<{ startWatching: { id?: string; key?: string } }>(
    `mutation ($input: StartWatchingInput!) {
       startWatching(input: $input) { ... on WatchSession { id } ... on Refusal { key } }
     }`,
    { input: { enrolmentId, lessonId, terminal: 'PC', device: 'belongings' } },
  );
  if (startWatching.id === undefined) throw new Error(`not watching: ${startWatching.key ?? ''}`);
  return startWatching.id;
};

/** A place in a line that they took, whether or not the class is full. */
const waitingPlaceOf = async (owner: Client, world: World): Promise<string> => {
  const { viewer } = await owner.ask<{ viewer: { id: string } }>(`{ viewer { id } }`);
  const [place] = await world.rows<{ id: string }>(
    `insert into waiting_place (teacher_id, term_id, offering_id, joined_at) values ($1, $2, $3, $4)
     on conflict (teacher_id, offering_id) where ended_at is null do update set joined_at = excluded.joined_at
     returning id`,
    [
      uuidOf('Viewer', viewer.id),
      world.termId('choosing'),
      world.offeringId('ai-classroom-day', 'choosing'),
      world.clock.now(),
    ],
  );
  return toGlobalId('WaitingPlace', place?.id ?? '');
};

/** A video in the library of an organisation in which nobody of the walk is a trainer. */
const mediaAssetOf = async (world: World): Promise<string> => {
  const [made] = await world.rows<{ id: string }>(
    `insert into media_asset (organisation_id, uploaded_by, title, filename, bytes, state, created_at, received_at)
     select o.id, a.id, 'theirs', 'theirs.mp4', 1, 'cancelled', now(), now() from account a, organisation o
     where o.kind = 'training' and o.id not in (select organisation_id from role_grant where role = 'trainer')
     limit 1 returning id`,
  );
  return toGlobalId('MediaAsset', made?.id ?? '');
};

/** What an organisation that none of the demo's people act for told one course's learners. */
const announcementOf = async (
  owner: Client,
  world: World,
): Promise<Pick<Belongings, 'announcement' | 'writtenAnnouncement'>> => {
  const { viewer } = await owner.ask<{ viewer: { id: string } }>(`{ viewer { id } }`);
  const [made] = await world.rows<{ id: string }>(
    `insert into announcement (organisation_id, written_by, title, body, from_at, until_at, important, roles,
       group_kind, group_id, saved_at, published_at, reached)
     values ($1, $2, 'theirs', 'theirs', now() - interval '1 year', now() + interval '1 year', false, '{teacher}',
       'course', $3, $4, $4, 1) returning id`,
    [organisationId('kapok'), uuidOf('Viewer', viewer.id), randomUUID(), world.clock.now()],
  );
  const id = made?.id ?? '';
  return {
    announcement: toGlobalId('Announcement', id),
    writtenAnnouncement: toGlobalId('WrittenAnnouncement', id),
  };
};

/** What they said of a course. */
const commentOf = async (world: World): Promise<string> => {
  const [made] = await world.rows<{ id: string }>(
    `with made as (insert into course_rating (course_id, teacher_id, revision, stars, comment, rated_at)
     values ($1, $2, 1, 4, 'theirs', now()) on conflict do nothing returning id)
     select id from made union all select id from course_rating where course_id = $1 and teacher_id = $2 limit 1`,
    [world.courseId('homeroom-dialogue'), world.seeded.teachers[0]?.id],
  );
  return toGlobalId('CourseComment', made?.id ?? '');
};

/** Long work they asked for, of a kind that no worker knows. */
const taskOf = async (owner: Client, world: World): Promise<string> => {
  const { viewer } = await owner.ask<{ viewer: { id: string } }>(`{ viewer { id } }`);
  const requestedBy = uuidOf('Viewer', viewer.id);
  const [known] = await world.rows<{ id: string }>(`select id from task where requested_by = $1`, [
    requestedBy,
  ]);
  const kind = { name: 'test.wait', atOnce: 1, attempts: 1 };
  const started = { kind, payload: {}, requestedBy, now: world.clock.now() };
  return toGlobalId('Task', known?.id ?? (await world.db.work((tx) => startTask(tx, started))));
};

/** A block of a teacher of another school, and a request to lift it. */
const liftOf = async (world: World): Promise<Pick<Belongings, 'block' | 'lift'>> => {
  const [whose] = await world.rows<{ teacher: string; school: string }>(
    `select account_id as teacher, school_id as school from teacher
     where school_id <> (select school_id from teacher where account_id = $1) and account_id <> all($2::uuid[])
     order by account_id limit 1`,
    [world.seeded.teachers[0]?.id, world.seeded.teachers.slice(0, 2).map(({ id }) => id)],
  );
  const values = [whose?.teacher, world.termId('studying')];
  await world.rows(
    `insert into user_block (teacher_id, term_id, at) values ($1, $2, now()) on conflict do nothing`,
    values,
  );
  const [block] = await world.rows<{ id: string }>(
    `select id from user_block where teacher_id = $1 and term_id = $2`,
    values,
  );
  const [made] = await world.rows<{ id: string }>(
    `with request as (insert into lift_request (school_id, opened_by, opened_at) values ($1, $2, now()) returning id)
     insert into lift_case (request_id, block_id, courses) select id, $3, '[]' from request returning request_id as id`,
    [whose?.school, whose?.teacher, block?.id],
  );
  return {
    block: toGlobalId('UserBlock', block?.id ?? ''),
    lift: toGlobalId('LiftRequest', made?.id ?? ''),
  };
};

/** Schools of other districts than the demo's. */
const farSchools = `select id from organisation where kind = 'school' and parent_id <> (
  select o.parent_id from teacher t join organisation o on o.id = t.school_id where t.account_id = $1)`;

/** A dry run and a bill of another district's school, and a course on the list of one of its teachers. */
const otherSchools = async (
  world: World,
): Promise<Pick<Belongings, 'bill' | 'bulkSelection' | 'paymentSheet' | 'staffSelection'>> => {
  const [made] = await world.rows<{ bill: string; bulk: string; sheet: string; selection: string }>(
    `with other as (
       select s.id, s.term_id, s.teacher_id, t.school_id from selection s join teacher t on t.account_id = s.teacher_id
       where s.dropped_at is null and t.school_id in (${farSchools}) order by s.id limit 1
     ), kept as (
       insert into bulk_selection (organisation_id, term_id, way, created_by, created_at)
       select school_id, term_id, 'list', teacher_id, $2 from other returning id
     ), sheet as (
       insert into payment_sheet (organisation_id, file_name, created_by, created_at)
       select school_id, 'theirs.csv', teacher_id, $2 from other returning id
     ), billed as (
       select b.id from bill b where b.school_id in (${farSchools}) order by b.id limit 1
     ) select kept.id as bulk, other.id as selection, billed.id as bill, sheet.id as sheet
     from kept, other, billed, sheet`,
    [world.seeded.teachers[0]?.id, world.clock.now()],
  );
  return {
    bill: toGlobalId('Bill', made?.bill ?? ''),
    bulkSelection: toGlobalId('BulkSelection', made?.bulk ?? ''),
    paymentSheet: toGlobalId('PaymentSheet', made?.sheet ?? ''),
    staffSelection: toGlobalId('StaffSelection', made?.selection ?? ''),
  };
};
