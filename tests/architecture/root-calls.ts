import { randomUUID } from 'node:crypto';
import { newContent } from '@xueshi/schema/publishing/content.rules';
import { demoLogins } from '../support/seed.js';
import { calendarInstants } from '@xueshi/schema/terms/calendar.rules';
import type { Belongings } from './belongings.js';

type Variables = Readonly<Record<string, unknown>>;

/** The calls that try a root field with the ids of somebody else: one, or one a type of node. */
export const argumentsOf = (field: string, theirs: Belongings): [name: string, variables: Variables][] => {
  if (field === 'node')
    return Object.entries(theirs)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([kind, id]) => [`node ${kind}`, { id }]);
  const given = calls(theirs)[field];
  if (given === undefined)
    throw new Error(`tell in root-calls.ts how ${field} is called with somebody else’s ids`);
  return [[field, given]];
};

/** A change of a term that does not exist. */
const plannedTerm = {
  id: 'no-such-term',
  revision: 1,
  calendar: Object.fromEntries(calendarInstants.map((name) => [name, '2027-01-01'])),
  minimumClass: 30,
  tvLimitHours: 5,
  riskDays: 3,
};

/** What somebody else wrote, written anew. */
const foreignAnnouncement = (theirs: Belongings): Variables => ({
  id: theirs.writtenAnnouncement,
  revision: 1,
  title: 'mine now',
  body: 'mine now',
  from: '2026-11-21',
  until: '2026-11-30',
  roles: ['TEACHER'],
  groupId: theirs.offering,
});

const calls = (theirs: Belongings): Readonly<Record<string, Variables>> => ({
  viewer: {},
  figures: { measure: 'IN_SERVICE', first: 1 },
  figureDictionary: {},
  figureMembers: { dimension: 'YEAR', first: 1 },
  apiTokens: {},
  makeToken: { input: { name: 'x', scopes: ['FIGURES_READ'], expiresAt: '2026-12-01T00:00:00Z' } },
  revokeToken: { id: theirs.signInSession },
  courseInsights: { first: 1 },
  courseInsight: { id: theirs.courseInsight },
  classes: { first: 1 },
  taughtClass: { id: theirs.taughtClass },
  reviewClassResults: { input: { classId: theirs.taughtClass, entries: [] } },
  registerClassResults: { input: { classId: theirs.taughtClass, entries: [] } },
  classSheet: { id: theirs.classSheet },
  registerClassSheet: { id: theirs.classSheet },
  serverTime: {},
  myNotices: { first: 1 },
  markNoticesRead: { input: { ids: [theirs.notice], upTo: null } },
  announcements: { first: 1 },
  newAnnouncements: { first: 1 },
  announcement: { id: theirs.announcement },
  markAnnouncementRead: { id: theirs.announcement },
  writtenAnnouncements: { first: 1 },
  writtenAnnouncement: { id: theirs.writtenAnnouncement },
  audienceChoices: {},
  textMessages: { first: 1 },
  previewAnnouncement: { input: foreignAnnouncement(theirs) },
  saveAnnouncement: { input: foreignAnnouncement(theirs) },
  publishAnnouncement: { input: { id: theirs.writtenAnnouncement, revision: 1 } },
  withdrawAnnouncement: { id: theirs.writtenAnnouncement },
  terms: {},
  termPlans: {},
  termPlan: { id: 'no-such-term' },
  nextTermPlan: {},
  previewTerm: { input: plannedTerm },
  saveTerm: { input: plannedTerm },
  classesAtRisk: { first: 1 },
  capability: {},
  task: { id: theirs.task },
  mediaAssets: { first: 1 },
  mediaAsset: { id: theirs.mediaAsset },
  renameMediaAsset: { input: { id: theirs.mediaAsset, title: 'mine now' } },
  cancelMediaAsset: { id: theirs.mediaAsset },
  retryMediaAsset: { id: theirs.mediaAsset },
  deleteMediaAsset: { id: theirs.mediaAsset },
  chooseMediaPoster: { input: { id: theirs.mediaAsset, atMs: 0 } },
  cancelTask: { id: theirs.task },
  bundleProposal: {},
  supermarket: { first: 1 },
  bills: { first: 1 },
  blockedTeachers: { first: 1 },
  bill: { id: theirs.bill },
  handInForm: { billId: theirs.bill },
  registerPayment: { input: { billId: theirs.bill, amountFen: 1, reference: 'none' } },
  reversePayment: { input: { billId: theirs.bill, reason: 'none of mine' } },
  paymentSheets: { first: 1 },
  paymentSheet: { id: theirs.paymentSheet },
  applyPayments: { id: theirs.paymentSheet },
  undoPayments: { id: theirs.paymentSheet },
  liftRequests: { first: 1 },
  liftRequest: { id: theirs.lift },
  openLift: { input: { blockIds: [theirs.block] } },
  submitLift: { input: { id: theirs.lift, reason: 'none of mine' } },
  returnLift: { input: { id: theirs.lift, reason: 'none of mine' } },
  liftBlocks: { id: theirs.lift },
  bulkSelections: { first: 1 },
  bulkSelection: { id: theirs.bulkSelection },
  planBulk: { input: { offeringIds: ['no-such-course'], studyNumbers: ['0'] } },
  applyBulk: { id: theirs.bulkSelection },
  undoBulk: { id: theirs.bulkSelection },
  standingCounts: {},
  teacherStandings: { first: 1 },
  admissions: { first: 1 },
  selectionDistribution: { first: 1, by: 'COURSE' },
  listExports: { first: 1 },
  exportList: { input: { kind: 'BY_COURSE', termId: 'no-such-term' } },
  dropForTeacher: { selectionId: theirs.staffSelection },
  offering: { id: theirs.offering },
  courseList: {},
  recommendations: {},
  rateCourse: { input: { offeringId: theirs.offering, stars: 5 } },
  ruleOnComment: { input: { commentId: theirs.courseComment, hidden: true, reason: 'x' } },
  sitting: { id: theirs.sitting },
  learning: { first: 1 },
  enrolment: { id: theirs.enrolment },
  year: {},
  lockedAccounts: { first: 1 },
  auditEvents: { first: 1 },
  auditActions: {},
  signIn: { input: { login: `nobody-${randomUUID()}`, password: 'Xueshi-2026' } },
  signOut: {},
  signOutEverywhere: {},
  switchRole: { input: { role: 'TEACHER', organisationId: theirs.offering } },
  endSession: { id: theirs.signInSession },
  unlockAccount: { input: { login: demoLogins.teacher } },
  pickCourse: { input: { offeringId: theirs.offering } },
  planCourse: { input: { offeringId: theirs.offering } },
  unplanCourse: { input: { offeringId: theirs.offering } },
  submitPlan: {},
  waitForSeat: { input: { offeringId: theirs.offering } },
  leaveLine: { input: { placeId: theirs.waitingPlace } },
  dropCourse: { input: { selectionId: theirs.selection } },
  startSitting: {},
  answerQuestion: {
    input: { sittingId: theirs.sitting, questionId: theirs.question, optionId: theirs.option },
  },
  submitSitting: { sittingId: theirs.sitting },
  confirmDiagnosis: { input: { sittingId: theirs.sitting } },
  confirmBundle: { input: { programmeId: theirs.programme, electiveOfferingIds: [theirs.elective] } },
  startWatching: {
    input: { enrolmentId: theirs.enrolment, lessonId: theirs.lesson, terminal: 'PC', device: 'a stranger' },
  },
  reportPlayed: {
    input: {
      sessionId: theirs.watchSession,
      sequence: 0,
      spans: [{ fromMs: 0, toMs: 1000 }],
      positionMs: 1000,
    },
  },
  courseDraft: { id: theirs.draft },
  reviewQueue: { first: 1 },
  authoredCourses: { first: 1 },
  publishedCourses: { first: 1 },
  course: { id: theirs.course },
  createDraft: { input: { title: '长'.repeat(81) } },
  startRevision: { courseId: theirs.course },
  saveDraft: {
    input: {
      draftId: theirs.draft,
      revision: 1,
      content: {
        ...newContent('改成我的', '某人'),
        hourKind: 'PROFESSIONAL',
        delivery: 'REMOTE',
        chapters: [],
      },
    },
  },
  submitDraft: { input: { draftId: theirs.draft, revision: 1 } },
  withdrawDraft: { id: theirs.draft },
  discardDraft: { id: theirs.draft },
  uploadCaptions: { input: { fileName: 'a.vtt', lang: 'zh', base64: 'AAEC' } },
  approveDraft: { input: { draftId: theirs.draft, revision: 1 } },
  returnDraft: { input: { draftId: theirs.draft, revision: 1, reason: '退回' } },
  offerCourse: {
    input: {
      courseId: theirs.course,
      termId: 'no-such-term',
      hours: 1,
      board: 'CITY',
      terminals: ['PC'],
      trainingFeeFen: 0,
      materialFeeFen: 0,
    },
  },
  withdrawOffer: { id: theirs.elective },
  answerCheck: {
    input: {
      enrolmentId: theirs.enrolment,
      lessonId: theirs.lesson,
      answers: [{ questionId: theirs.checkQuestion, option: 0 }],
    },
  },
});
