// Written by `npm run generate`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An announcement as it is written (C1). */
export type AnnouncementInput = {
  /** Text in Chinese, 1 to 4,000 characters; a small part of Markdown. */
  readonly body: string;
  /** Text in English, at most 8,000 characters. */
  readonly bodyEn?: string | null | undefined;
  /** Shown from here on. On the city’s clock, `2026-11-22T08:30` or `2026-11-22`. */
  readonly from: string;
  /** Id of an Offering or a Term: only those who have it on their list. */
  readonly groupId?: string | number | null | undefined;
  /** Id of the WrittenAnnouncement it changes; none: a new one. */
  readonly id?: string | number | null | undefined;
  /** Whether it stands before others. */
  readonly important?: boolean;
  /** Id of the Organisation within which it is for them; none: everywhere. */
  readonly placeId?: string | number | null | undefined;
  /** The revision that was read; required with an id. */
  readonly revision?: number | null | undefined;
  /** The roles it is for, at least one. */
  readonly roles: ReadonlyArray<Role>;
  /** Title in Chinese, 1 to 60 characters. */
  readonly title: string;
  /** Title in English, at most 120; with a text, or not at all. */
  readonly titleEn?: string | null | undefined;
  /** Shown until then. On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a day is included whole (S16). */
  readonly until: string;
};

/** An announcement as it was read. */
export type AnnouncementRevisionInput = {
  /** Id of the WrittenAnnouncement. */
  readonly id: string | number;
  /** The revision that was read: what was changed since is not published unseen. */
  readonly revision: number;
};

/** Where an announcement stands. */
export type AnnouncementState =
  /** Published; its first day is still to come. */
  | 'COMING'
  /** Only its organisation sees it. */
  | 'DRAFT'
  /** Its last day has passed. */
  | 'OVER'
  /** Its audience sees it. */
  | 'SHOWN'
  /** Taken back by its organisation. */
  | 'WITHDRAWN';

/** A whole check, every question once. */
export type AnswerCheckInput = {
  /** One answer a question. */
  readonly answers: ReadonlyArray<CheckAnswerInput>;
  /** Id of an Enrolment of mine. */
  readonly enrolmentId: string | number;
  /** Id of a Lesson of it. */
  readonly lessonId: string | number;
};

/** An answer to keep. */
export type AnswerQuestionInput = {
  /** An option of that question; another one later replaces it. */
  readonly optionId: string | number;
  /** A question of that sitting. */
  readonly questionId: string | number;
  /** The viewer's open sitting. */
  readonly sittingId: string | number;
};

/** What of the audit to show; what is left out does not narrow. */
export type AuditFilterInput = {
  /** One action, as `auditActions` names it. */
  readonly action?: string | null | undefined;
  /** Who acted: the whole name, account name or study number. */
  readonly actor?: string | null | undefined;
  /** From this instant on. */
  readonly from?: string | null | undefined;
  /** Part of the name of the organisation it concerns, or of one above it. */
  readonly organisation?: string | null | undefined;
  /** How it ended. */
  readonly outcome?: AuditOutcome | null | undefined;
  /** Up to, not including, this instant. */
  readonly until?: string | null | undefined;
};

/** How an act ended: it happened, a rule of the domain refused it, or a policy denied it. */
export type AuditOutcome =
  | 'DENIED'
  | 'DONE'
  | 'REFUSED';

/** What a lesson that is written here can be (L1): a video with an optional check, or a check alone. */
export type AuthoredKind =
  | 'QUIZ'
  | 'VIDEO';

/** What became of a bill (S13). */
export type BillState =
  /** Paid, whole. */
  | 'PAID'
  /** Nothing was paid for it. */
  | 'UNPAID'
  /** Every course on it was deleted afterwards: nothing is left to pay. */
  | 'VOID';

/** Where a course stands in the supermarket (S6). District courses are seen by their district only. */
export type Board =
  | 'CAPABILITY'
  | 'CITY'
  | 'DISTRICT'
  | 'SPECIAL';

/** What becomes, or became, of a line of a bulk (S11). */
export type BulkVerdict =
  /** Was on the list already. */
  | 'ALREADY'
  /** Not taken back, since somebody had changed it. */
  | 'CHANGED'
  /** Would be selected; of a bulk that was ended half way: was not reached. */
  | 'PLANNED'
  /** Not selected; the sentence says why. */
  | 'REFUSED'
  /** Selected. */
  | 'SELECTED'
  /** Selected, and taken back since. */
  | 'UNDONE';

/** How a bulk was put together: by picking in a list, or with a spreadsheet. */
export type BulkWay =
  | 'LIST'
  | 'SPREADSHEET';

/** A part of the bundle; the first three are assigned, electives are ticked (D4). */
export type BundleCategory =
  | 'ELECTIVE'
  | 'GENERAL_REQUIRED'
  | 'PROFESSIONAL_REQUIRED'
  | 'SCHOOL_BASED';

/** What a teacher has to do next in the programme (D1-D5). */
export type CapabilityStep =
  | 'CHOOSE'
  | 'CONFIRM'
  | 'DIAGNOSE'
  | 'DONE'
  | 'PROFILE'
  | 'STUDY';

/** How a part differs from the last edition. */
export type ChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'MOVED'
  | 'REMOVED';

/** What part of a course it is. */
export type ChangedPart =
  | 'CHAPTER'
  | 'COURSE'
  | 'LESSON';

/** The answer to one question. */
export type CheckAnswerInput = {
  /** Index of the chosen option. */
  readonly option: number;
  /** Id of a CheckQuestion of the lesson. */
  readonly questionId: string | number;
};

/** Which frame of a video becomes its poster. */
export type ChooseMediaPosterInput = {
  /** Where the frame is, in milliseconds from the beginning. */
  readonly atMs: number;
  /** Id of the MediaAsset. */
  readonly id: string | number;
};

/** The result of one teacher, as it was entered. */
export type ClassEntryInput = {
  /** Whether the teacher was there; left out means yes. */
  readonly attended?: boolean | null | undefined;
  /** Left out means that the pass mark decides; false fails who reached it. */
  readonly passed?: boolean | null | undefined;
  /** Score, 0 to 100; asked for of whoever was there. */
  readonly score?: number | null | undefined;
  /** Study number of somebody on the roster. */
  readonly studyNumber: string;
};

/** What becomes of a line: NEW and CORRECTION are registered, UNCHANGED stands already, BLANK says nothing, REFUSED is left out. */
export type ClassLineVerdict =
  | 'BLANK'
  | 'CORRECTION'
  | 'NEW'
  | 'REFUSED'
  | 'UNCHANGED';

/** Results of a class, 500 at most at once. */
export type ClassResultsInput = {
  /** Id of a TaughtClass. */
  readonly classId: string | number;
  /** One entry a teacher. */
  readonly entries: ReadonlyArray<ClassEntryInput>;
};

/** The electives ticked; what is assigned is in the bundle anyway. */
export type ConfirmBundleInput = {
  /** Offerings of the proposal; one named twice counts once. */
  readonly electiveOfferingIds: ReadonlyArray<string | number>;
  /** The programme of the proposal. */
  readonly programmeId: string | number;
};

/** The result to make final. */
export type ConfirmDiagnosisInput = {
  /** One of the viewer's submitted sittings. */
  readonly sittingId: string | number;
};

/** Which comments; what is left out does not narrow. */
export type CourseCommentFilter = {
  /** Words of the course’s title, or its number; 100 characters at most. */
  readonly course?: string | null | undefined;
  /** True: hidden ones alone. */
  readonly hidden?: boolean | null | undefined;
};

/** What a new course is called. */
export type CreateDraftInput = {
  /** Title in Chinese, at most 80 characters; may be empty for now. */
  readonly title: string;
};

/** How a course is taught (S5). */
export type Delivery =
  | 'BLENDED'
  | 'FACE_TO_FACE'
  | 'REMOTE';

/** What selections are counted by: COURSE, DISTRICT or SCHOOL (S12). */
export type DistributionGroup =
  | 'COURSE'
  | 'DISTRICT'
  | 'SCHOOL';

/** A draft at the revision that was read. */
export type DraftAtInput = {
  /** Id of a CourseDraft. */
  readonly draftId: string | number;
  /** The revision that was read. */
  readonly revision: number;
};

/** A chapter of a draft. */
export type DraftChapterInput = {
  /** Its name within the draft. */
  readonly id: string;
  /** Its lessons in order. */
  readonly lessons: ReadonlyArray<DraftLessonInput>;
  /** Title in Chinese, at most 80 characters. */
  readonly title: string;
  /** Title in English. */
  readonly titleEn?: string | null | undefined;
};

/** A whole course as it is to be kept; what is missing may be missing. */
export type DraftContentInput = {
  /** Its chapters in order. */
  readonly chapters: ReadonlyArray<DraftChapterInput>;
  /** How it is taught. */
  readonly delivery: Delivery;
  /** Kind of its hours; settled with the first edition. */
  readonly hourKind?: HourKind | null | undefined;
  /** Hours, at most one decimal. */
  readonly hours?: number | null | undefined;
  /** What it is about, at most 4,000 characters. */
  readonly introduction: string;
  /** The same in English. */
  readonly introductionEn?: string | null | undefined;
  /** Who teaches it. */
  readonly lecturer: string;
  /** Post or title of that person. */
  readonly lecturerTitle?: string | null | undefined;
  /** Of a public course: its topic (S9). */
  readonly publicTopic?: string | null | undefined;
  /** Stages it is meant for. */
  readonly stages: ReadonlyArray<Stage>;
  /** Codes of subjects (A4). */
  readonly subjects: ReadonlyArray<string>;
  /** Title in Chinese, at most 80 characters. */
  readonly title: string;
  /** Title in English. */
  readonly titleEn?: string | null | undefined;
};

/** A lesson of a draft. */
export type DraftLessonInput = {
  /** Id of a MediaAsset of my organisation. */
  readonly assetId?: string | number | null | undefined;
  /** Ids of uploaded captions, as the player lists them. */
  readonly captionIds: ReadonlyArray<string | number>;
  /** Its name within the draft, unique over chapters, lessons, questions. */
  readonly id: string;
  /** Instead of it: the lesson of an earlier edition whose video is kept. */
  readonly keptLessonId?: string | number | null | undefined;
  /** What it is. */
  readonly kind: AuthoredKind;
  /** The questions of its check, in order. */
  readonly questions: ReadonlyArray<DraftQuestionInput>;
  /** Title in Chinese, at most 80 characters. */
  readonly title: string;
  /** Title in English. */
  readonly titleEn?: string | null | undefined;
};

/** An answer to choose. */
export type DraftOptionInput = {
  /** In Chinese. */
  readonly text: string;
  /** In English. */
  readonly textEn?: string | null | undefined;
};

/** A question of a check (L1). */
export type DraftQuestionInput = {
  /** Index of the right answer. */
  readonly answer?: number | null | undefined;
  /** Why it is right, in Chinese. */
  readonly explanation: string;
  /** In English. */
  readonly explanationEn?: string | null | undefined;
  /** Its name within the draft: letters, digits and hyphens, at most 40. */
  readonly id: string;
  /** What can be answered: 2 to 6. */
  readonly options: ReadonlyArray<DraftOptionInput>;
  /** What is asked, in Chinese. */
  readonly prompt: string;
  /** In English. */
  readonly promptEn?: string | null | undefined;
};

/** Where a course being made or changed stands. */
export type DraftState =
  /** It was published. */
  | 'APPROVED'
  /** Its organisation writes it. */
  | 'EDITING'
  /** It came back with a reason, and may be mended and submitted again. */
  | 'RETURNED'
  /** It waits for the city to decide. */
  | 'SUBMITTED';

/** Whether the video of a lesson can be played. */
export type DraftVideoState =
  /** It could not be encoded, or was cancelled. */
  | 'FAILED'
  /** It is no longer in the library. */
  | 'GONE'
  /** It is still coming in or being encoded. */
  | 'MAKING'
  /** It plays. */
  | 'READY';

/** Which course to take off my list. */
export type DropCourseInput = {
  /** Id of a MySelection. */
  readonly selectionId: string | number;
};

/** How far a learner is in a course (L3). */
export type EnrolmentState =
  /** Nothing was watched or answered yet. */
  | 'NOT_STARTED'
  /** Passed; that is final. */
  | 'PASSED'
  /** Begun and not passed. */
  | 'UNDER_WAY';

/** What a request to lift a block carries (A10). */
export type EvidenceKind =
  /** A scan of the id document. */
  | 'ID_SCAN'
  /** The school’s sealed letter: from the second time on. */
  | 'SEALED_LETTER'
  /** The school’s sealed list: for several teachers at once. */
  | 'SEALED_LIST'
  /** The signed form. */
  | 'SIGNED_FORM';

/** A list to be made as an Excel file in the background. */
export type ExportListInput = {
  /** Which list. */
  readonly kind: ListExportKind;
  /** Term; admissions may leave it out for all terms. */
  readonly termId?: string | number | null | undefined;
};

/** Results or pass rates of a term, to be made as an Excel file in the background. */
export type ExportResultsInput = {
  /** Of the capability programme alone (S15). */
  readonly capability?: boolean;
  /** Which of the two. */
  readonly kind: ResultKind;
  /** Of this term. */
  readonly termId: string | number;
};

/** What a figure can be told by. Places are where a teacher is now; a subject is the teacher’s. */
export type FigureDimension =
  | 'COURSE'
  | 'DISTRICT'
  | 'HOUR_KIND'
  | 'LEARNING_TIME'
  | 'PROGRAMME'
  | 'SCHOOL'
  | 'SCORE'
  | 'STAGE'
  | 'SUBJECT'
  | 'TERM'
  | 'YEAR';

/** What is counted; `figureDictionary` says exactly what each means (N1). */
export type FigureMeasure =
  | 'COMPLETION'
  | 'ENROLMENTS'
  | 'HOURS'
  | 'IN_SERVICE'
  | 'LEARNING_TIME'
  | 'PAID_SELECTIONS'
  | 'PARTICIPATION'
  | 'PASSINGS'
  | 'PASSING_TEACHERS'
  | 'PASS_RATE'
  | 'PAYING_TEACHERS'
  | 'SCORES'
  | 'SELECTING_TEACHERS'
  | 'SELECTIONS'
  | 'STUDYING_TEACHERS'
  | 'VERIFIED_TEACHERS';

/** By the members in their own order, or by the value; what is suppressed comes last. */
export type FigureOrder =
  | 'MEMBERS'
  | 'VALUE_ASC'
  | 'VALUE_DESC';

/** One of the questions of a page of figures. */
export type FigureQuestionInput = {
  /** What it is told by. */
  readonly by?: ReadonlyArray<FigureDimension>;
  /** What it is cut to. */
  readonly filter?: ReadonlyArray<FigureSlice>;
  /** What is counted. */
  readonly measure: FigureMeasure;
  /** In which order. */
  readonly orderBy?: FigureOrder;
};

/** One member of a dimension, and nothing else of it. */
export type FigureSlice = {
  /** Of which dimension; not one of `by`. */
  readonly dimension: FigureDimension;
  /** The `key` of a member as `figureMembers` and results give it, e.g. `2026` or `mathematics`. */
  readonly member: string;
};

/** PEOPLE are counted once; ENTRIES once a course; HOURS are credit hours; a SHARE is 0 to 1. */
export type FigureUnit =
  | 'ENTRIES'
  | 'HOURS'
  | 'PEOPLE'
  | 'SHARE';

/** Kind of credit hours (H1). */
export type HourKind =
  | 'ELECTIVE'
  | 'PROFESSIONAL'
  | 'PUBLIC';

/** Which place in a line to give up. */
export type LeaveLineInput = {
  /** Id of a WaitingPlace. */
  readonly placeId: string | number;
};

/** Where an entry comes from (H2). */
export type LedgerSource =
  | 'ATTRIBUTION'
  | 'CARRY_OVER'
  | 'CORRECTION'
  | 'COURSE'
  | 'DECLARATION'
  | 'FACE_TO_FACE'
  | 'RESEARCH'
  | 'SCHOOL_BASED'
  | 'SPECIAL';

/** What an activity of a course is (L1). */
export type LessonKind =
  | 'DOCUMENT'
  | 'QUIZ'
  | 'VIDEO';

/** A request to lift a block, with what is said about it (A10). */
export type LiftReasonInput = {
  /** Id of the LiftRequest. */
  readonly id: string | number;
  /** Why, 2 to 500 characters. */
  readonly reason: string;
};

/** Where a request to lift a block stands (A10). */
export type LiftState =
  /** Begun; evidence is being put together. */
  | 'DRAFT'
  /** The blocks were lifted. */
  | 'LIFTED'
  /** Returned with a reason; to be mended and handed in again. */
  | 'RETURNED'
  /** The city’s centre looks at it. */
  | 'SUBMITTED';

/** What happened to a request to lift a block. */
export type LiftStepKind =
  | 'LIFTED'
  | 'RETURNED'
  | 'SUBMITTED';

/** What is exported to Excel (S12, S15). */
export type ListExportKind =
  /** Admissions of a term, or of all, whose results are final. */
  | 'ADMISSIONS'
  /** The selections of a term by course. */
  | 'BY_COURSE'
  /** The selections of a term by district. */
  | 'BY_DISTRICT'
  /** The selections of a term by school. */
  | 'BY_SCHOOL'
  /** What everybody has on the list of a term. */
  | 'SELECTIONS';

/** A language the product speaks. */
export type Locale =
  | 'EN'
  | 'ZH';

/** A token to be made. */
export type MakeTokenInput = {
  /** When it ends; at most 366 days ahead. */
  readonly expiresAt: string;
  /** What it is for, at most 60 characters. */
  readonly name: string;
  /** What it may do; at least one. */
  readonly scopes: ReadonlyArray<TokenScope>;
};

/** Which notices were read: single ones, or all up to one. */
export type MarkNoticesReadInput = {
  /** These notices, at most 100. */
  readonly ids?: ReadonlyArray<string | number> | null | undefined;
  /** This notice and all before it; what came later stays unread. */
  readonly upTo?: string | number | null | undefined;
};

/** Where an uploaded video stands. */
export type MediaState =
  /** Somebody stopped its preparation; it can be begun again. */
  | 'CANCELLED'
  /** It is being prepared for playing; the task tells how far it is. */
  | 'ENCODING'
  /** It could not be prepared; the fault says why and what to do. */
  | 'FAILED'
  /** It plays. */
  | 'READY'
  /** Its bytes are coming in, or wait to be resumed. */
  | 'UPLOADING';

/** What a new term is called. */
export type NewTermInput = {
  /** Four digits, e.g. `1702`. */
  readonly code: string;
  /** Its name in Chinese. */
  readonly name: string;
  /** Its name in English. */
  readonly nameEn: string;
  /** The year its hours count for (H1). */
  readonly year: number;
};

/** What a term adds to a course (S5). */
export type OfferCourseInput = {
  /** Where it stands in the supermarket (S6). */
  readonly board: Board;
  /** Id of a Course. */
  readonly courseId: string | number;
  /** Hours it brings there, at most one decimal. */
  readonly hours: number;
  /** Material fee in fen. */
  readonly materialFeeFen: number;
  /** Seats; left out means no limit (S4). */
  readonly seats?: number | null | undefined;
  /** Id of a Term whose last round is not over. */
  readonly termId: string | number;
  /** What it can be studied on. */
  readonly terminals: ReadonlyArray<Terminal>;
  /** Training fee in fen. */
  readonly trainingFeeFen: number;
};

/** What to keep of a list of courses; left out means any (S6). */
export type OfferingFilter = {
  /** How it is taught. */
  readonly delivery?: Delivery | null | undefined;
  /** Kind of hours. */
  readonly hourKind?: HourKind | null | undefined;
  /** At most so many hours. */
  readonly hoursMax?: number | null | undefined;
  /** At least so many hours. */
  readonly hoursMin?: number | null | undefined;
  /** Went online in the last so many days, 1 to 3660. */
  readonly onlineDays?: number | null | undefined;
  /** True: only what I have picked; false: only what I have not. */
  readonly selected?: boolean | null | undefined;
  /** A stage it is meant for. */
  readonly stage?: Stage | null | undefined;
  /** Code of a subject it is meant for (A4). */
  readonly subject?: string | null | undefined;
  /** A terminal it can be studied on. */
  readonly terminal?: Terminal | null | undefined;
};

/** How the supermarket is sorted (S6); equals by course number. */
export type OfferingOrder =
  /** Start of a title before its middle, written before pinyin, then lecturer, series, introduction; the default of a search. */
  | 'BEST_MATCH'
  /** Best rated first: the mean after ten further votes of the average of all courses, so that one vote of five does not win; without a vote last. */
  | 'BEST_RATED'
  /** Most chosen by teachers of my subject this term first, counted anew every minute; by everybody when I have no subject. */
  | 'CHOSEN_IN_SUBJECT'
  /** Lowest training and material fee first. */
  | 'FEE'
  /** Fewest hours first. */
  | 'HOURS'
  /** Most chosen first, as of two seconds ago at most. */
  | 'MOST_POPULAR'
  /** Latest published first. */
  | 'NEWEST';

/** Where a course in a term stands (S5). */
export type OfferingStatus =
  /** Too few chose it in the first round (S2). */
  | 'CANCELLED'
  /** Selection is open and no seat is left (S4). */
  | 'FULL'
  /** It can be chosen. */
  | 'OPEN'
  /** Selection is over. */
  | 'SETTLED'
  /** Selection has not opened, or not again. */
  | 'UPCOMING';

/** Whose blocks are to be lifted (A10). */
export type OpenLiftInput = {
  /** Ids of BlockedTeachers, 1 to 100. */
  readonly blockIds: ReadonlyArray<string | number>;
};

/** What an organisation is (A1). */
export type OrganisationKind =
  | 'CITY'
  | 'DISTRICT'
  | 'SCHOOL'
  | 'TRAINING';

/** What becomes, or became, of a line of a bank’s file (S13). */
export type PaymentVerdict =
  /** The same payment had been registered before. */
  | 'ALREADY'
  /** Not taken back with the file, since somebody had taken it back before. */
  | 'CHANGED'
  /** Would be registered; of a file that was ended half way: was not reached. */
  | 'PLANNED'
  /** Not registered; the sentence says why. */
  | 'REFUSED'
  /** The payment was registered. */
  | 'REGISTERED'
  /** Registered, and taken back since. */
  | 'UNDONE';

/** Which course to put on my list, to plan, or to wait for. */
export type PickCourseInput = {
  /** Id of an Offering. */
  readonly offeringId: string | number;
};

/** Courses for teachers of my school: every one of the courses for every one of them. */
export type PlanBulkInput = {
  /** Ids of Offerings of one term. */
  readonly offeringIds: ReadonlyArray<string | number>;
  /** Study numbers of teachers of my school. */
  readonly studyNumbers: ReadonlyArray<string>;
};

/** Where a teacher's profile stands (A5). */
export type ProfileState =
  | 'APPROVED'
  | 'OPEN'
  | 'REOPENED'
  | 'SUBMITTED';

/** What I say of a course I passed (S5). */
export type RateCourseInput = {
  /** Plain text, 500 characters at most; none takes it back. */
  readonly comment?: string | null | undefined;
  /** The course in any term. */
  readonly offeringId: string | number;
  /** 1 to 5. */
  readonly stars: number;
};

/** A payment for a bill (S13). */
export type RegisterPaymentInput = {
  /** What was paid, in fen; it must be what is due. */
  readonly amountFen: number;
  /** Id of the Bill. */
  readonly billId: string | number;
  /** The payment's number at the bank, 1 to 60 characters. */
  readonly reference: string;
};

/** Money that was given back to a school (S3, S13). */
export type RegisterRefundInput = {
  /** What was given back, in fen; it must be what is to be given back. */
  readonly amountFen: number;
  /** Id of the Bill. */
  readonly billId: string | number;
  /** The transfer’s number, or how it was given back; 1 to 200 characters. */
  readonly note: string;
  /** The day the money went back, YYYY-MM-DD in the city. */
  readonly refundedOn: string;
};

/** How results were entered: one by one in the list, or with a spreadsheet. */
export type RegistrationWay =
  | 'LIST'
  | 'SPREADSHEET';

/** Which seats of a class to take away, and why (S3). */
export type RemoveFromClassInput = {
  /** Id of an Offering of my organisation. */
  readonly offeringId: string | number;
  /** Why, 2 to 200 characters: the teachers and their schools are told. */
  readonly reason: string;
  /** Ids of ClassSeats, 1 to 200. */
  readonly seatIds: ReadonlyArray<string | number>;
};

/** A title for a video. */
export type RenameMediaAssetInput = {
  /** Id of the MediaAsset. */
  readonly id: string | number;
  /** The title, 1 to 120 characters. */
  readonly title: string;
};

/** What was played since the last report. */
export type ReportPlayedInput = {
  /** Where the player stands, in milliseconds. */
  readonly positionMs: number;
  /** Counts up from 0 in a session; sending the same report again is harmless. */
  readonly sequence: number;
  /** Id of my WatchSession. */
  readonly sessionId: string | number;
  /** In the order played; at most 500. */
  readonly spans: ReadonlyArray<SpanInput>;
};

/** RESULTS, who passed what, or PASS_RATES, how each course went (S15). */
export type ResultKind =
  | 'PASS_RATES'
  | 'RESULTS';

/** A draft to send back. */
export type ReturnDraftInput = {
  /** Id of a CourseDraft. */
  readonly draftId: string | number;
  /** What to mend, at most 1,000 characters; its organisation reads it. */
  readonly reason: string;
  /** The revision that was read. */
  readonly revision: number;
};

/** A payment that was registered by mistake (S13). */
export type ReversePaymentInput = {
  /** Id of the Bill. */
  readonly billId: string | number;
  /** Why it is taken back, 2 to 200 characters. */
  readonly reason: string;
};

/** A refund that was registered by mistake (S13). */
export type ReverseRefundInput = {
  /** Id of the Bill. */
  readonly billId: string | number;
  /** Which refund of the bill, counted from 1. */
  readonly number: number;
  /** Why it does not stand, 2 to 200 characters; the school is told. */
  readonly reason: string;
};

/** Which seats of a class to look at before they are taken away (S3). */
export type ReviewRemovalInput = {
  /** Id of an Offering of my organisation. */
  readonly offeringId: string | number;
  /** Ids of ClassSeats, 1 to 200. */
  readonly seatIds: ReadonlyArray<string | number>;
};

/** What was done in a review. */
export type ReviewStep =
  | 'APPROVED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** A role a person can act in (A7, A11, A12). */
export type Role =
  | 'ANALYST'
  | 'CITY_ADMIN'
  | 'DISTRICT_ADMIN'
  | 'SCHOOL_ADMIN'
  | 'TEACHER'
  | 'TRAINER'
  | 'TUTOR';

/** Which part of a roster: EVERYBODY, WAITING for a result, with one REGISTERED, or PASSED. */
export type RosterPart =
  | 'EVERYBODY'
  | 'PASSED'
  | 'REGISTERED'
  | 'WAITING';

/** The city hides an unfit comment, or shows it again. */
export type RuleOnCommentInput = {
  /** The comment. */
  readonly commentId: string | number;
  /** True hides it, also when its author words it anew. */
  readonly hidden: boolean;
  /** Why; its author reads it. 1 to 500 characters. */
  readonly reason: string;
};

/** A draft as it is to be kept, whole. */
export type SaveDraftInput = {
  /** All of it. */
  readonly content: DraftContentInput;
  /** Id of a CourseDraft of my organisation. */
  readonly draftId: string | number;
  /** The revision it was read with: what another tab saved since is never overwritten. */
  readonly revision: number;
};

/** What of a course a search reads. Pinyin finds titles, lecturers and series. */
export type SearchField =
  | 'INTRODUCTION'
  | 'INTRODUCTION_EN'
  | 'LECTURER'
  | 'NUMBER'
  /** The title of its series, in Chinese. */
  | 'SERIES'
  | 'TITLE'
  | 'TITLE_EN';

/** Whether a course on a list is paid (S13). */
export type SelectionPayment =
  /** On the bill of the school, to be paid until payment closes. */
  | 'DUE'
  /** It costs nothing. */
  | 'FREE'
  /** Its bill comes when lists are final. */
  | 'LATER'
  /** Not paid when payment closed: it is not studied, and a city-wide one blocks (A10). */
  | 'OVERDUE'
  /** Paid. */
  | 'PAID';

/** Who put a course on the list: the teacher, the school, or the confirmed bundle. */
export type SelectionSource =
  | 'BUNDLE'
  | 'SCHOOL'
  | 'TEACHER';

/** Who wants to sign in, and on what. */
export type SignInInput = {
  /** Study number or account name; case, spaces and full-width characters do not matter. */
  readonly login: string;
  /** The password. */
  readonly password: string;
  /** What a `RobotChallenge` asked for: base64 of {algorithm, challenge, number, salt, signature} as JSON; good for one try. */
  readonly proof?: string | null | undefined;
  /** What the session runs on; PC when left out (L5). */
  readonly terminal?: Terminal | null | undefined;
};

/** A stretch that was played. */
export type SpanInput = {
  /** Where it began, in milliseconds. */
  readonly fromMs: number;
  /** Where it ended, this millisecond not included. */
  readonly toMs: number;
};

/** Teaching stage (A4). */
export type Stage =
  | 'JUNIOR'
  | 'KINDERGARTEN'
  | 'PRIMARY'
  | 'SENIOR'
  | 'VOCATIONAL';

/** By study NUMBER, by NAME, by HOURS selected (the fewest first), or by what is MISSING of the year (the most first). */
export type StandingOrder =
  | 'HOURS'
  | 'MISSING'
  | 'NAME'
  | 'NUMBER';

/** Which part of the teachers (S12). */
export type StandingPart =
  /** Everybody in service. */
  | 'EVERYBODY'
  /** Has selected nothing in the term. */
  | 'NOT_SELECTED'
  /** Is enrolled in the term and has begun nothing of it. */
  | 'NOT_STARTED'
  /** Misses hours of the year (H1). */
  | 'SHORT'
  /** Has selected something of the term that costs and is not paid. */
  | 'UNPAID';

/** Which lesson to watch, and on what. */
export type StartWatchingInput = {
  /** A random name the browser keeps; at most 64 characters. */
  readonly device: string;
  /** Id of an Enrolment of mine. */
  readonly enrolmentId: string | number;
  /** Id of a Lesson of it. */
  readonly lessonId: string | number;
  /** What it plays on; the session's terminal when left out (L5). */
  readonly terminal?: Terminal | null | undefined;
};

/** In which of the roles one holds to go on (A12). */
export type SwitchRoleInput = {
  /** Id of the organisation where one holds it. */
  readonly organisationId: string | number;
  /** The role, as `Viewer.roles` names it. */
  readonly role: Role;
};

/** Where a piece of long work stands. */
export type TaskState =
  /** Ended because somebody asked for it. */
  | 'CANCELLED'
  /** Finished; the result is there. */
  | 'DONE'
  /** Ended without a result; the fault says why. */
  | 'FAILED'
  /** Waits for a worker, or for another try. */
  | 'QUEUED'
  /** A worker is on it. */
  | 'RUNNING';

/** The twelve instants of a term (S1), on the city’s clock. */
export type TermCalendarInput = {
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly finalPublished: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly firstCloses: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly firstOpens: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly firstPublished: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly makeupCloses: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly makeupOpens: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly noticeAvailable: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly paymentCloses: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly paymentOpens: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly resultsArranged: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly studyCloses: string;
  /** On the city’s clock, `2026-11-22T08:30` or `2026-11-22`; a closing day is included whole (S16). */
  readonly studyOpens: string;
};

/** Where a term stands at this moment (S1). */
export type TermPhase =
  /** Between the rounds: results are arranged, nothing changes. */
  | 'ARRANGING'
  /** Study has closed. */
  | 'CLOSED'
  /** Everyone adds and deletes freely (S2). */
  | 'FIRST_ROUND'
  /** Everyone adds, only the school admin deletes (S3). */
  | 'MAKEUP_ROUND'
  /** Selection is over, study has not opened. */
  | 'SETTLED'
  /** Study is open. */
  | 'STUDY'
  /** The first round has not opened. */
  | 'UPCOMING';

/** A term as it is to be: a changed one, or a new one. */
export type TermPlanInput = {
  /** Its calendar. */
  readonly calendar: TermCalendarInput;
  /** What the new one is called; without an id only. */
  readonly fresh?: NewTermInput | null | undefined;
  /** The term to change; null for a new one. */
  readonly id?: string | number | null | undefined;
  /** Face-to-face classes with fewer selections are cancelled (S2). */
  readonly minimumClass: number;
  /** The revision that was read; with an id only. */
  readonly revision?: number | null | undefined;
  /** Days before the first round closes from which classes are shown as at risk. */
  readonly riskDays: number;
  /** Hours of TV-only courses a teacher may pick (S8). */
  readonly tvLimitHours: number;
};

/** An instant of a term’s calendar (S1), in the order of the year. */
export type TermTurnName =
  | 'FINAL_PUBLISHED'
  | 'FIRST_CLOSES'
  | 'FIRST_OPENS'
  | 'FIRST_PUBLISHED'
  | 'MAKEUP_CLOSES'
  | 'MAKEUP_OPENS'
  | 'NOTICE_AVAILABLE'
  | 'PAYMENT_CLOSES'
  | 'PAYMENT_OPENS'
  | 'RESULTS_ARRANGED'
  | 'STUDY_CLOSES'
  | 'STUDY_OPENS';

/** What somebody studies on (L5). */
export type Terminal =
  | 'MOBILE'
  | 'PC'
  | 'TV';

/** Where a text message stands (C1). */
export type TextState =
  /** The gateway refused it, or was away too often. */
  | 'FAILED'
  /** It stays here to be read: no gateway was set when it was written. */
  | 'KEPT'
  /** It would have come too late and was not sent. */
  | 'LATE'
  /** It will be sent, or tried again. */
  | 'QUEUED'
  /** The gateway has taken it. */
  | 'SENT';

/** FIGURES_READ reads figures; SCHEMA_READ only how the API is made, for tools that generate code. */
export type TokenScope =
  | 'FIGURES_READ'
  | 'SCHEMA_READ';

/** Whether a token still opens anything. */
export type TokenState =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'REVOKED';

/** Whether the platform has done what an instant asks for. */
export type TurnState =
  /** The instant is still to come. */
  | 'COMING'
  /** Done. */
  | 'DONE'
  /** The instant has passed; it is done in a moment. */
  | 'DUE';

/** Which account to unlock. */
export type UnlockAccountInput = {
  /** Study number or account name, typed as at sign-in. */
  readonly login: string;
};

/** A caption file. */
export type UploadCaptionsInput = {
  /** The bytes of the file in base64; WebVTT or SRT of at most 160 KB. */
  readonly base64: string;
  /** Length of the video in milliseconds, so that captions beyond its end are told. */
  readonly durationMs?: number | null | undefined;
  /** Name of the file. */
  readonly fileName: string;
  /** Language tag: zh, en, zh-Hant or yue. */
  readonly lang: string;
};

/** Which year to verify. */
export type VerifyYearInput = {
  /** Only try it: count what would come of it, and keep nothing. */
  readonly trial: boolean;
  /** A calendar year, from 2010 on. */
  readonly year: number;
};

/** How a search that finds nothing can be made to find something. */
export type WayOnKind =
  /** What is spelt or sounds most like a word that no course has. */
  | 'CLOSEST_SPELLING'
  /** The same filters with fewer words. */
  | 'FEWER_WORDS'
  /** The same words with fewer filters. */
  | 'WITHOUT_FILTER';

export type AuditQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilterInput | null | undefined;
}>;


export type AuditQuery = { readonly auditEvents: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly label: string, readonly outcome: AuditOutcome, readonly sentence: string, readonly actorName: string | null, readonly actorRole: Role | null, readonly organisationName: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly auditActions: ReadonlyArray<{ readonly action: string, readonly label: string }> };

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { readonly serverTime: string, readonly viewer: { readonly id: string, readonly name: string, readonly role: Role, readonly unreadNotices: number, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind } }>, readonly teacher: { readonly studyNumber: string, readonly stage: Stage | null, readonly subject: string | null, readonly profileState: ProfileState, readonly school: { readonly id: string, readonly name: string } } | null } | null };

export type LearnShellQueryVariables = Exact<{ [key: string]: never; }>;


export type LearnShellQuery = { readonly serverTime: string, readonly viewer: { readonly id: string, readonly name: string, readonly role: Role, readonly unreadNotices: number } | null, readonly capability: { readonly profileReady: boolean } | null };

export type TeacherShellQueryVariables = Exact<{ [key: string]: never; }>;


export type TeacherShellQuery = { readonly serverTime: string, readonly viewer: { readonly id: string, readonly name: string, readonly role: Role, readonly unreadNotices: number, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind } }>, readonly teacher: { readonly studyNumber: string, readonly stage: Stage | null, readonly subject: string | null, readonly profileState: ProfileState, readonly school: { readonly id: string, readonly name: string } } | null } | null, readonly capability: { readonly profileReady: boolean } | null };

export type LockedAccountsQueryVariables = Exact<{
  first: number;
}>;


export type LockedAccountsQuery = { readonly lockedAccounts: ReadonlyArray<{ readonly login: string, readonly name: string, readonly lockedAt: string }> };

export type UnlockAccountMutationVariables = Exact<{
  input: UnlockAccountInput;
}>;


export type UnlockAccountMutation = { readonly unlockAccount:
    | { readonly __typename: 'AccountUnlocked', readonly name: string, readonly hadWrongTries: boolean }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type PersonFragment = { readonly id: string, readonly name: string, readonly role: Role, readonly unreadNotices: number, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind } }>, readonly teacher: { readonly studyNumber: string, readonly stage: Stage | null, readonly subject: string | null, readonly profileState: ProfileState, readonly school: { readonly id: string, readonly name: string } } | null };

export type ViewerSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerSessionsQuery = { readonly viewer: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly terminal: Terminal, readonly userAgent: string, readonly createdAt: string, readonly seenAt: string }>, readonly teacher: { readonly studyNumber: string, readonly nationalIdMasked: string, readonly mobileMasked: string | null, readonly district: { readonly id: string, readonly name: string } | null } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'RobotChallenge', readonly algorithm: string, readonly challenge: string, readonly salt: string, readonly signature: string, readonly maxNumber: number }
    | { readonly __typename: 'SignedIn', readonly viewer: { readonly id: string, readonly role: Role } }
   };

export type SwitchRoleMutationVariables = Exact<{
  input: SwitchRoleInput;
}>;


export type SwitchRoleMutation = { readonly switchRole:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'SignedIn', readonly viewer: { readonly id: string, readonly role: Role } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly endedSessions: number } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: { readonly endedSessions: number } };

export type FigureExplorerQueryVariables = Exact<{
  measure: FigureMeasure;
  by: ReadonlyArray<FigureDimension> | FigureDimension;
  filter: ReadonlyArray<FigureSlice> | FigureSlice;
  orderBy: FigureOrder;
  first: number;
}>;


export type FigureExplorerQuery = { readonly figures: { readonly unit: FigureUnit, readonly asOf: string | null, readonly totalCount: number, readonly suppressedCount: number, readonly smallestGroup: number, readonly edges: ReadonlyArray<{ readonly node: { readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly suppressed: boolean, readonly members: ReadonlyArray<{ readonly key: string, readonly name: string, readonly nameEn: string | null }> } }> } };

export type FigureRowFragment = { readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly suppressed: boolean, readonly members: ReadonlyArray<{ readonly key: string, readonly name: string, readonly nameEn: string | null }> };

export type FigureTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type FigureTermsQuery = { readonly terms: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly ofDistrict: boolean, readonly viewerRuns: boolean, readonly phase: TermPhase, readonly firstOpens: string, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly finalPublished: string, readonly paymentCloses: string, readonly studyOpens: string, readonly studyCloses: string }> };

export type MakeFigureFileMutationVariables = Exact<{
  input: FigureQuestionInput;
}>;


export type MakeFigureFileMutation = { readonly exportFigures: { readonly createdAt: string, readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } };

export type OwnFiguresQueryVariables = Exact<{
  questions: ReadonlyArray<FigureQuestionInput> | FigureQuestionInput;
}>;


export type OwnFiguresQuery = { readonly ownFigures: ReadonlyArray<{ readonly unit: FigureUnit, readonly asOf: string | null, readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly suppressed: boolean, readonly members: ReadonlyArray<{ readonly key: string, readonly name: string, readonly nameEn: string | null }> } }> }>, readonly figureDictionary: ReadonlyArray<{ readonly measure: FigureMeasure, readonly name: string, readonly definition: string, readonly unit: FigureUnit, readonly rule: string }> };

export type OwnFigureFragment = { readonly unit: FigureUnit, readonly asOf: string | null, readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly suppressed: boolean, readonly members: ReadonlyArray<{ readonly key: string, readonly name: string, readonly nameEn: string | null }> } }> };

export type FigureDictionaryQueryVariables = Exact<{ [key: string]: never; }>;


export type FigureDictionaryQuery = { readonly figureDictionary: ReadonlyArray<{ readonly measure: FigureMeasure, readonly name: string, readonly definition: string, readonly unit: FigureUnit, readonly rule: string, readonly dimensions: ReadonlyArray<FigureDimension>, readonly once: boolean, readonly example: string }> };

export type FigureEntryFragment = { readonly measure: FigureMeasure, readonly name: string, readonly definition: string, readonly unit: FigureUnit, readonly rule: string, readonly dimensions: ReadonlyArray<FigureDimension>, readonly once: boolean, readonly example: string };

export type FigureMembersQueryVariables = Exact<{
  dimension: FigureDimension;
  search?: string | null | undefined;
  first: number;
}>;


export type FigureMembersQuery = { readonly figureMembers: ReadonlyArray<{ readonly key: string, readonly name: string, readonly nameEn: string | null }> };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { readonly apiTokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<TokenScope>, readonly state: TokenState, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null }> };

export type TokenFragment = { readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<TokenScope>, readonly state: TokenState, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null };

export type MakeTokenMutationVariables = Exact<{
  input: MakeTokenInput;
}>;


export type MakeTokenMutation = { readonly makeToken:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'TokenMade', readonly secret: string, readonly token: { readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<TokenScope>, readonly state: TokenState, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null } }
   };

export type RevokeTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeTokenMutation = { readonly revokeToken:
    | { readonly __typename: 'ApiToken', readonly id: string, readonly name: string, readonly scopes: ReadonlyArray<TokenScope>, readonly state: TokenState, readonly createdAt: string, readonly expiresAt: string, readonly usedAt: string | null, readonly revokedAt: string | null }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReportPartsFragment = { readonly dimensions: ReadonlyArray<{ readonly points: number, readonly maxPoints: number, readonly level: number, readonly levelName: string, readonly dimension: { readonly code: string, readonly name: string } }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly reason: string }> };

export type SittingLineFragment = { readonly id: string, readonly ordinal: number, readonly startedAt: string, readonly submittedAt: string | null, readonly answeredCount: number, readonly confirmed: boolean, readonly report: { readonly dimensions: ReadonlyArray<{ readonly points: number, readonly maxPoints: number, readonly level: number, readonly levelName: string, readonly dimension: { readonly code: string, readonly name: string } }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly reason: string }> } | null };

export type SittingPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SittingPageQuery = { readonly sitting: { readonly id: string, readonly ordinal: number, readonly submittedAt: string | null, readonly answeredCount: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly position: number, readonly prompt: string, readonly answer: string | null, readonly dimension: { readonly code: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly text: string }> }> } | null };

export type StartSittingMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSittingMutation = { readonly startSitting:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'Sitting', readonly id: string }
   };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { readonly answerQuestion:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'Sitting', readonly id: string, readonly answeredCount: number }
   };

export type SubmitSittingMutationVariables = Exact<{
  sittingId: string | number;
}>;


export type SubmitSittingMutation = { readonly submitSitting:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'Sitting', readonly id: string, readonly ordinal: number }
   };

export type ConfirmDiagnosisMutationVariables = Exact<{
  input: ConfirmDiagnosisInput;
}>;


export type ConfirmDiagnosisMutation = { readonly confirmDiagnosis:
    | { readonly __typename: 'Capability', readonly step: CapabilityStep }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type OfferingCardCommonFragment = { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null };

export type OfferingCardChineseFragment = { readonly title: string, readonly introduction: string, readonly seriesTitle: string | null };

export type OfferingCardEnglishFragment = { readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null };

export type OfferingCardUntranslatedFragment = { readonly titleUntranslated: string | null, readonly introductionUntranslated: string | null, readonly seriesTitleUntranslated: string | null };

export type OfferingCardMarksFragment = { readonly id: string, readonly selectedCount: number, readonly seatsLeft: number | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null };

export type OfferingCardPartsFragment = { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly title: string, readonly introduction: string, readonly seriesTitle: string | null, readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null };

export type SupermarketCommonFragment = { readonly totalCount: number, readonly facets: { readonly hourKinds: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly subjects: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly stages: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly terminals: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly boards: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly hourRanges: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly deliveries: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly online: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly waysOn: ReadonlyArray<{ readonly kind: WayOnKind, readonly search: string, readonly withoutFilters: ReadonlyArray<string>, readonly withoutWords: ReadonlyArray<string>, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly matched: ReadonlyArray<{ readonly field: SearchField, readonly start: number, readonly end: number }>, readonly node: { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null } }> };

export type SupermarketChineseFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly title: string, readonly introduction: string, readonly seriesTitle: string | null } }> };

export type SupermarketUntranslatedFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly titleUntranslated: string | null, readonly introductionUntranslated: string | null, readonly seriesTitleUntranslated: string | null } }> };

export type SupermarketEnglishFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null } }> };

export type SupermarketMarksFragment = { readonly facets: { readonly selected: number }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly selectedCount: number, readonly seatsLeft: number | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null } }> };

export type SupermarketQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  board?: Board | null | undefined;
  filter?: OfferingFilter | null | undefined;
  search?: string | null | undefined;
  order?: OfferingOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SupermarketQuery = { readonly supermarket: { readonly totalCount: number, readonly facets: { readonly hourKinds: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly subjects: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly stages: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly terminals: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly boards: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly hourRanges: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly deliveries: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly online: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly waysOn: ReadonlyArray<{ readonly kind: WayOnKind, readonly search: string, readonly withoutFilters: ReadonlyArray<string>, readonly withoutWords: ReadonlyArray<string>, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly matched: ReadonlyArray<{ readonly field: SearchField, readonly start: number, readonly end: number }>, readonly node: { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly title: string, readonly introduction: string, readonly seriesTitle: string | null } }> } };

export type SupermarketInEnglishQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  board?: Board | null | undefined;
  filter?: OfferingFilter | null | undefined;
  search?: string | null | undefined;
  order?: OfferingOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SupermarketInEnglishQuery = { readonly supermarket: { readonly totalCount: number, readonly facets: { readonly hourKinds: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly subjects: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly stages: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly terminals: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly boards: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly hourRanges: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly deliveries: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly online: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly waysOn: ReadonlyArray<{ readonly kind: WayOnKind, readonly search: string, readonly withoutFilters: ReadonlyArray<string>, readonly withoutWords: ReadonlyArray<string>, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly matched: ReadonlyArray<{ readonly field: SearchField, readonly start: number, readonly end: number }>, readonly node: { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null, readonly titleUntranslated: string | null, readonly introductionUntranslated: string | null, readonly seriesTitleUntranslated: string | null } }> } };

export type MySupermarketQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  board?: Board | null | undefined;
  filter?: OfferingFilter | null | undefined;
  search?: string | null | undefined;
  order?: OfferingOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MySupermarketQuery = { readonly supermarket: { readonly facets: { readonly selected: number }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly selectedCount: number, readonly seatsLeft: number | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null } }> } };

export type WholeSupermarketQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  board?: Board | null | undefined;
  filter?: OfferingFilter | null | undefined;
  search?: string | null | undefined;
  order?: OfferingOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WholeSupermarketQuery = { readonly supermarket: { readonly totalCount: number, readonly facets: { readonly selected: number, readonly hourKinds: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly subjects: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly stages: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly terminals: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly boards: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly hourRanges: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly deliveries: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly online: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly waysOn: ReadonlyArray<{ readonly kind: WayOnKind, readonly search: string, readonly withoutFilters: ReadonlyArray<string>, readonly withoutWords: ReadonlyArray<string>, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly matched: ReadonlyArray<{ readonly field: SearchField, readonly start: number, readonly end: number }>, readonly node: { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly title: string, readonly introduction: string, readonly seriesTitle: string | null, readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null } }> } };

export type OfferingPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferingPageQuery = { readonly offering: { readonly waitingLength: number, readonly lecturerTitle: string | null, readonly attribute: string | null, readonly status: OfferingStatus, readonly publishedAt: string, readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly title: string, readonly introduction: string, readonly seriesTitle: string | null, readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly myPlace: { readonly id: string, readonly place: number, readonly length: number } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean, readonly risk: { readonly missing: number, readonly needed: number, readonly decidedAt: string } | null } | null, readonly myRating: { readonly mayRate: boolean, readonly stars: number | null, readonly comment: string | null, readonly ratedAt: string | null, readonly hiddenBecause: string | null } | null, readonly comments: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly stars: number, readonly comment: string, readonly ratedAt: string, readonly stage: Stage | null, readonly subject: string | null, readonly hiddenBecause: string | null } }> }, readonly declaring: { readonly id: string, readonly name: string }, readonly charging: { readonly id: string, readonly name: string } | null, readonly term: { readonly id: string, readonly name: string, readonly phase: TermPhase, readonly firstCloses: string, readonly studyOpens: string, readonly studyCloses: string }, readonly chapters: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number | null, readonly ready: boolean }> }>, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null } | null };

export type TrainingFragment = { readonly id: string, readonly name: string, readonly phase: TermPhase, readonly ofDistrict: boolean };

export type TrainingsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainingsQuery = { readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string, readonly phase: TermPhase, readonly ofDistrict: boolean }> };

export type ClassCardFragment = { readonly id: string, readonly members: number, readonly registered: number, readonly passed: number, readonly passMark: number, readonly year: number, readonly registrationEnds: string, readonly viewerCanRegister: boolean, readonly registerRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind, readonly term: { readonly id: string, readonly name: string } } };

export type StandingFragment = { readonly attended: boolean, readonly score: number | null, readonly passed: boolean };

export type ClassRowFragment = { readonly studyNumber: string, readonly name: string, readonly school: string, readonly rounds: number, readonly registeredAt: string | null, readonly registeredBy: string | null, readonly standing: { readonly attended: boolean, readonly score: number | null, readonly passed: boolean } | null };

export type LineToldFragment = { readonly line: number, readonly studyNumber: string, readonly name: string, readonly verdict: ClassLineVerdict, readonly sentence: string };

export type LineCountsFragment = { readonly lines: number, readonly fresh: number, readonly corrections: number, readonly unchanged: number, readonly blank: number, readonly refused: number, readonly passed: number };

export type ClassesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ClassesQuery = { readonly classes: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly members: number, readonly registered: number, readonly passed: number, readonly passMark: number, readonly year: number, readonly registrationEnds: string, readonly viewerCanRegister: boolean, readonly registerRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind, readonly term: { readonly id: string, readonly name: string } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ClassPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  part: RosterPart;
}>;


export type ClassPageQuery = { readonly taughtClass: { readonly id: string, readonly members: number, readonly registered: number, readonly passed: number, readonly passMark: number, readonly year: number, readonly registrationEnds: string, readonly viewerCanRegister: boolean, readonly roster: { readonly edges: ReadonlyArray<{ readonly node: { readonly studyNumber: string, readonly name: string, readonly school: string, readonly rounds: number, readonly registeredAt: string | null, readonly registeredBy: string | null, readonly standing: { readonly attended: boolean, readonly score: number | null, readonly passed: boolean } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly registrations: ReadonlyArray<{ readonly registeredAt: string, readonly registeredBy: string, readonly way: RegistrationWay, readonly results: number }>, readonly registerRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind, readonly term: { readonly id: string, readonly name: string } } } | null };

export type ReviewClassQueryVariables = Exact<{
  input: ClassResultsInput;
}>;


export type ReviewClassQuery = { readonly reviewClassResults:
    | { readonly __typename: 'ClassReview', readonly counts: { readonly lines: number, readonly fresh: number, readonly corrections: number, readonly unchanged: number, readonly blank: number, readonly refused: number, readonly passed: number }, readonly lines: ReadonlyArray<{ readonly line: number, readonly studyNumber: string, readonly name: string, readonly verdict: ClassLineVerdict, readonly sentence: string }> }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RegisterClassMutationVariables = Exact<{
  input: ClassResultsInput;
}>;


export type RegisterClassMutation = { readonly registerClassResults:
    | { readonly __typename: 'ClassResultsRegistered', readonly hoursPosted: number, readonly counts: { readonly lines: number, readonly fresh: number, readonly corrections: number, readonly unchanged: number, readonly blank: number, readonly refused: number, readonly passed: number } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SheetPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SheetPageQuery = { readonly classSheet: { readonly id: string, readonly fileName: string, readonly uploadedAt: string, readonly registeredAt: string | null, readonly counts: { readonly lines: number, readonly fresh: number, readonly corrections: number, readonly unchanged: number, readonly blank: number, readonly refused: number, readonly passed: number }, readonly taughtClass: { readonly id: string, readonly members: number, readonly registered: number, readonly passed: number, readonly passMark: number, readonly year: number, readonly registrationEnds: string, readonly viewerCanRegister: boolean, readonly registerRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind, readonly term: { readonly id: string, readonly name: string } } }, readonly lines: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly line: number, readonly studyNumber: string, readonly name: string, readonly verdict: ClassLineVerdict, readonly sentence: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type RegisterSheetMutationVariables = Exact<{
  id: string | number;
}>;


export type RegisterSheetMutation = { readonly registerClassSheet:
    | { readonly __typename: 'ClassResultsRegistered', readonly hoursPosted: number, readonly counts: { readonly lines: number, readonly fresh: number, readonly corrections: number, readonly unchanged: number, readonly blank: number, readonly refused: number, readonly passed: number } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type VerificationPageQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type VerificationPageQuery = { readonly verificationYear: { readonly year: number, readonly opens: string, readonly neededTotal: number, readonly neededPublic: number, readonly neededProfessional: number, readonly carriesAgain: boolean, readonly refusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly trialRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly runs: ReadonlyArray<{ readonly id: string, readonly number: number, readonly trial: boolean, readonly complete: boolean, readonly ruleVersion: string, readonly startedBy: string, readonly startedAt: string, readonly people: number, readonly teachers: number, readonly passed: number, readonly shortTotal: number, readonly shortPublic: number, readonly shortProfessional: number, readonly changed: number, readonly carrying: number, readonly carried: number, readonly entries: number, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null }> } };

export type VerifyYearMutationVariables = Exact<{
  input: VerifyYearInput;
}>;


export type VerifyYearMutation = { readonly verifyYear:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'VerificationRun', readonly id: string }
   };

export type RunOfYearFragment = { readonly id: string, readonly number: number, readonly trial: boolean, readonly complete: boolean, readonly ruleVersion: string, readonly startedBy: string, readonly startedAt: string, readonly people: number, readonly teachers: number, readonly passed: number, readonly shortTotal: number, readonly shortPublic: number, readonly shortProfessional: number, readonly changed: number, readonly carrying: number, readonly carried: number, readonly entries: number, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null };

export type YearTotalsFragment = { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> };

export type YearAtAGlanceQueryVariables = Exact<{ [key: string]: never; }>;


export type YearAtAGlanceQuery = { readonly year: { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> } };

export type YearWithReceiptsQueryVariables = Exact<{
  year?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type YearWithReceiptsQuery = { readonly year: { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly verification: { readonly run: number, readonly verifiedAt: string, readonly ruleVersion: string, readonly passed: boolean, readonly total: number, readonly public: number, readonly professional: number, readonly elective: number, readonly brought: number, readonly neededTotal: number, readonly neededPublic: number, readonly neededProfessional: number, readonly missingTotal: number, readonly missingPublic: number, readonly missingProfessional: number, readonly carriedOver: number, readonly since: number } | null, readonly entries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly year: number, readonly kind: HourKind, readonly hours: number, readonly source: LedgerSource, readonly title: string, readonly titleEn: string | null, readonly postedAt: string, readonly rule: string, readonly receipt: { readonly rule: string, readonly ruleVersion: string, readonly score: number, readonly passMark: number, readonly parts: ReadonlyArray<{ readonly key: string, readonly weight: number, readonly share: number, readonly points: number }>, readonly lessons: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly durationMs: number, readonly learningMs: number, readonly devices: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly spans: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> }>, readonly registration: { readonly registeredBy: string, readonly organisation: string, readonly organisationEn: string | null, readonly termCode: string, readonly registeredAt: string, readonly attended: boolean, readonly passed: boolean } | null, readonly carryOver: { readonly year: number, readonly run: number, readonly total: number, readonly professional: number, readonly neededTotal: number, readonly neededProfessional: number, readonly brought: number, readonly carriesAgain: boolean, readonly surplus: number, readonly before: number } | null } | null } }> }, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> } };

export type YearVerificationFragment = { readonly run: number, readonly verifiedAt: string, readonly ruleVersion: string, readonly passed: boolean, readonly total: number, readonly public: number, readonly professional: number, readonly elective: number, readonly brought: number, readonly neededTotal: number, readonly neededPublic: number, readonly neededProfessional: number, readonly missingTotal: number, readonly missingPublic: number, readonly missingProfessional: number, readonly carriedOver: number, readonly since: number };

export type EntryWithReceiptFragment = { readonly id: string, readonly year: number, readonly kind: HourKind, readonly hours: number, readonly source: LedgerSource, readonly title: string, readonly titleEn: string | null, readonly postedAt: string, readonly rule: string, readonly receipt: { readonly rule: string, readonly ruleVersion: string, readonly score: number, readonly passMark: number, readonly parts: ReadonlyArray<{ readonly key: string, readonly weight: number, readonly share: number, readonly points: number }>, readonly lessons: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly durationMs: number, readonly learningMs: number, readonly devices: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly spans: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> }>, readonly registration: { readonly registeredBy: string, readonly organisation: string, readonly organisationEn: string | null, readonly termCode: string, readonly registeredAt: string, readonly attended: boolean, readonly passed: boolean } | null, readonly carryOver: { readonly year: number, readonly run: number, readonly total: number, readonly professional: number, readonly neededTotal: number, readonly neededProfessional: number, readonly brought: number, readonly carriesAgain: boolean, readonly surplus: number, readonly before: number } | null } | null };

export type AnnouncementLineFragment = { readonly id: string, readonly title: string, readonly language: Locale, readonly from: string, readonly shownFrom: string, readonly important: boolean, readonly read: boolean };

export type NewAnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type NewAnnouncementsQuery = { readonly newAnnouncements: ReadonlyArray<{ readonly id: string, readonly title: string, readonly language: Locale, readonly from: string, readonly shownFrom: string, readonly important: boolean, readonly read: boolean }> };

export type ReadAnnouncementQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadAnnouncementQuery = { readonly announcement: { readonly body: string, readonly shownUntil: string, readonly id: string, readonly title: string, readonly language: Locale, readonly from: string, readonly shownFrom: string, readonly important: boolean, readonly read: boolean } | null };

export type MarkAnnouncementReadMutationVariables = Exact<{
  id: string | number;
}>;


export type MarkAnnouncementReadMutation = { readonly markAnnouncementRead: { readonly unread: number } };

export type WrittenAnnouncementCardFragment = { readonly id: string, readonly state: AnnouncementState, readonly title: string, readonly audience: string, readonly shownFrom: string, readonly shownUntil: string, readonly important: boolean, readonly savedAt: string, readonly writer: string, readonly reached: number | null, readonly readers: number };

export type WrittenAnnouncementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WrittenAnnouncementsQuery = { readonly writtenAnnouncements: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: AnnouncementState, readonly title: string, readonly audience: string, readonly shownFrom: string, readonly shownUntil: string, readonly important: boolean, readonly savedAt: string, readonly writer: string, readonly reached: number | null, readonly readers: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type AudienceOfferedFragment = { readonly roles: ReadonlyArray<Role>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly courses: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type NewAnnouncementQueryVariables = Exact<{ [key: string]: never; }>;


export type NewAnnouncementQuery = { readonly audienceChoices: { readonly roles: ReadonlyArray<Role>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly courses: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type EditAnnouncementQueryVariables = Exact<{
  id: string | number;
}>;


export type EditAnnouncementQuery = { readonly audienceChoices: { readonly roles: ReadonlyArray<Role>, readonly places: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly courses: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly writtenAnnouncement: { readonly revision: number, readonly titleEn: string | null, readonly body: string, readonly bodyEn: string | null, readonly cityFrom: string, readonly cityUntil: string, readonly roles: ReadonlyArray<Role>, readonly placeId: string | null, readonly groupId: string | null, readonly publishedAt: string | null, readonly id: string, readonly state: AnnouncementState, readonly title: string, readonly audience: string, readonly shownFrom: string, readonly shownUntil: string, readonly important: boolean, readonly savedAt: string, readonly writer: string, readonly reached: number | null, readonly readers: number } | null };

export type AnnouncementWrongFragment = { readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> };

export type PreviewAnnouncementQueryVariables = Exact<{
  input: AnnouncementInput;
}>;


export type PreviewAnnouncementQuery = { readonly previewAnnouncement:
    | { readonly __typename: 'AnnouncementFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'AnnouncementPreview', readonly reaches: number, readonly audience: string }
   };

export type SaveAnnouncementMutationVariables = Exact<{
  input: AnnouncementInput;
}>;


export type SaveAnnouncementMutation = { readonly saveAnnouncement:
    | { readonly __typename: 'AnnouncementFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'WrittenAnnouncement', readonly id: string, readonly revision: number }
   };

export type PublishAnnouncementMutationVariables = Exact<{
  input: AnnouncementRevisionInput;
}>;


export type PublishAnnouncementMutation = { readonly publishAnnouncement:
    | { readonly __typename: 'AnnouncementFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'WrittenAnnouncement', readonly id: string, readonly reached: number | null }
   };

export type WithdrawAnnouncementMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawAnnouncementMutation = { readonly withdrawAnnouncement:
    | { readonly __typename: 'AnnouncementFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'WrittenAnnouncement', readonly id: string }
   };

export type NoticeLineFragment = { readonly id: string, readonly at: string, readonly title: string, readonly sentence: string, readonly read: boolean, readonly steps: ReadonlyArray<{ readonly label: string, readonly href: string }> };

export type MyNoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyNoticesQuery = { readonly announcements: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly language: Locale, readonly from: string, readonly shownFrom: string, readonly important: boolean, readonly read: boolean } }> }, readonly myNotices: { readonly unread: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly title: string, readonly sentence: string, readonly read: boolean, readonly steps: ReadonlyArray<{ readonly label: string, readonly href: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { readonly viewer: { readonly id: string, readonly unreadNotices: number } | null };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { readonly markNoticesRead: { readonly unread: number } };

export type TextLineFragment = { readonly id: string, readonly viewerCanSendAgain: boolean, readonly state: TextState, readonly body: string, readonly recipient: string | null, readonly school: string, readonly mobileMasked: string, readonly at: string, readonly settledAt: string | null, readonly nextTryAt: string | null, readonly tries: number, readonly reason: string | null };

export type TextMessagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state?: TextState | null | undefined;
}>;


export type TextMessagesQuery = { readonly textMessages: { readonly gatewaySet: boolean, readonly viewerCanSendAgain: boolean, readonly counts: ReadonlyArray<{ readonly state: TextState, readonly messages: number }>, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly viewerCanSendAgain: boolean, readonly state: TextState, readonly body: string, readonly recipient: string | null, readonly school: string, readonly mobileMasked: string, readonly at: string, readonly settledAt: string | null, readonly nextTryAt: string | null, readonly tries: number, readonly reason: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type SendTextAgainMutationVariables = Exact<{
  id: string | number;
}>;


export type SendTextAgainMutation = { readonly sendTextAgain:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'TextsQueued', readonly messages: number }
   };

export type SendFailedTextsAgainMutationVariables = Exact<{ [key: string]: never; }>;


export type SendFailedTextsAgainMutation = { readonly sendFailedTextsAgain:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'TextsQueued', readonly messages: number }
   };

export type TodoLineFragment = { readonly key: string, readonly title: string, readonly detail: string, readonly next: string, readonly href: string, readonly dueAt: string | null, readonly prompt: boolean };

export type TodosQueryVariables = Exact<{ [key: string]: never; }>;


export type TodosQuery = { readonly todos: ReadonlyArray<{ readonly key: string, readonly title: string, readonly detail: string, readonly next: string, readonly href: string, readonly dueAt: string | null, readonly prompt: boolean }> };

export type TeacherHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type TeacherHomeQuery = { readonly newAnnouncements: ReadonlyArray<{ readonly id: string, readonly title: string, readonly language: Locale, readonly from: string, readonly shownFrom: string, readonly important: boolean, readonly read: boolean }>, readonly myNotices: { readonly unread: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly title: string, readonly sentence: string, readonly read: boolean, readonly steps: ReadonlyArray<{ readonly label: string, readonly href: string }> } }> }, readonly year: { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> }, readonly resumable: ReadonlyArray<{ readonly id: string, readonly hours: number, readonly lastWatchedAt: string | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hourKind: HourKind, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null }, readonly lessons: ReadonlyArray<{ readonly id: string, readonly durationMs: number, readonly progress: { readonly coveredMs: number } }>, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly durationMs: number, readonly progress: { readonly positionMs: number } } | null }>, readonly recommendations: ReadonlyArray<{ readonly why: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly viewerCanPick: boolean } }>, readonly todos: ReadonlyArray<{ readonly key: string, readonly title: string, readonly detail: string, readonly next: string, readonly href: string, readonly dueAt: string | null, readonly prompt: boolean }> };

export type RefusedFragment = { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> };

export type TaskLineFragment = { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null };

export type FollowTaskQueryVariables = Exact<{
  id: string | number;
}>;


export type FollowTaskQuery = { readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null };

export type CancelTaskMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelTaskMutation = { readonly cancelTask:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'Task', readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null }
   };

export type TrainHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainHomeQuery = { readonly todos: ReadonlyArray<{ readonly key: string, readonly title: string, readonly detail: string, readonly next: string, readonly href: string, readonly dueAt: string | null, readonly prompt: boolean }>, readonly courseInsights: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly enrolled: number | null, readonly begun: number | null, readonly passed: number | null, readonly passRate: number | null, readonly averageScore: number | null, readonly hiddenBecause: string | null, readonly countedAt: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } } } }> } };

export type TrainDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type TrainDraftsQuery = { readonly authoredCourses: { readonly edges: ReadonlyArray<{ readonly node: { readonly title: string, readonly titleEn: string | null, readonly draftId: string | null, readonly draftState: DraftState | null, readonly changedAt: string } }> } };

export type TrainFallsQueryVariables = Exact<{
  id: string | number;
}>;


export type TrainFallsQuery = { readonly courseInsight: { readonly id: string, readonly lessonInsights: { readonly lessons: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly edition: number, readonly durationMs: number, readonly learners: number | null, readonly begunShare: number | null, readonly seenShare: number | null, readonly retention: ReadonlyArray<number> | null, readonly hiddenBecause: string | null, readonly fall: { readonly atMs: number, readonly lost: number } | null }> } } | null };

export type BundleCoursePartsFragment = { readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } };

export type BundleSeriesPartsFragment = { readonly code: string, readonly title: string, readonly titleEn: string | null, readonly theme: string | null, readonly because: string | null, readonly hours: number, readonly courses: ReadonlyArray<{ readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } }> };

export type NeedPartsFragment = { readonly category: BundleCategory, readonly hours: number, readonly chosen: number };

export type CapabilityPageQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilityPageQuery = { readonly capability: { readonly step: CapabilityStep, readonly profileReady: boolean, readonly sittingsLeft: number, readonly programme: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly totalHours: number, readonly sittingsAllowed: number, readonly studyOpens: string, readonly studyCloses: string }, readonly sittings: ReadonlyArray<{ readonly id: string, readonly ordinal: number, readonly startedAt: string, readonly submittedAt: string | null, readonly answeredCount: number, readonly confirmed: boolean, readonly report: { readonly dimensions: ReadonlyArray<{ readonly points: number, readonly maxPoints: number, readonly level: number, readonly levelName: string, readonly dimension: { readonly code: string, readonly name: string } }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly reason: string }> } | null }>, readonly confirmed: { readonly id: string } | null, readonly bundle: { readonly id: string, readonly confirmedAt: string, readonly totalHours: number, readonly compliant: boolean, readonly categories: ReadonlyArray<{ readonly category: BundleCategory, readonly hours: number, readonly chosen: number }>, readonly courses: ReadonlyArray<{ readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } }> } | null } | null };

export type BundlePageQueryVariables = Exact<{ [key: string]: never; }>;


export type BundlePageQuery = { readonly capability: { readonly step: CapabilityStep, readonly bundle: { readonly id: string } | null, readonly programme: { readonly id: string, readonly name: string, readonly nameEn: string | null } } | null, readonly bundleProposal: { readonly totalNeeded: number, readonly programme: { readonly id: string, readonly name: string, readonly nameEn: string | null }, readonly categories: ReadonlyArray<{ readonly category: BundleCategory, readonly hours: number, readonly chosen: number }>, readonly required: ReadonlyArray<{ readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } }>, readonly recommended: ReadonlyArray<{ readonly code: string, readonly title: string, readonly titleEn: string | null, readonly theme: string | null, readonly because: string | null, readonly hours: number, readonly courses: ReadonlyArray<{ readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } }> }>, readonly others: ReadonlyArray<{ readonly code: string, readonly title: string, readonly titleEn: string | null, readonly theme: string | null, readonly because: string | null, readonly hours: number, readonly courses: ReadonlyArray<{ readonly category: BundleCategory, readonly locked: boolean, readonly because: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly hourKind: HourKind, readonly seriesCode: string | null, readonly delivery: Delivery } }> }> } | null };

export type ConfirmBundleMutationVariables = Exact<{
  input: ConfirmBundleInput;
}>;


export type ConfirmBundleMutation = { readonly confirmBundle:
    | { readonly __typename: 'Bundle', readonly id: string, readonly totalHours: number }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type DraftHeadFragment = { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly state: DraftState, readonly revision: number, readonly savedAt: string, readonly savedBy: string, readonly submittedAt: string | null, readonly courseId: string | null, readonly courseNumber: string | null, readonly baseEdition: number | null, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanDecide: boolean, readonly organisation: { readonly id: string, readonly name: string } };

export type DraftMissingFragment = { readonly missing: ReadonlyArray<{ readonly key: string, readonly message: string, readonly part: string | null, readonly question: string | null }> };

export type DraftLessonPartsFragment = { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: AuthoredKind, readonly assetId: string | null, readonly keptLessonId: string | null, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null, readonly captions: ReadonlyArray<{ readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string }>, readonly questions: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly promptEn: string | null, readonly answer: number | null, readonly explanation: string, readonly explanationEn: string | null, readonly options: ReadonlyArray<{ readonly text: string, readonly textEn: string | null }> }> };

export type DraftCaptionPartsFragment = { readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string };

export type DraftContentPartsFragment = { readonly title: string, readonly titleEn: string | null, readonly introduction: string, readonly introductionEn: string | null, readonly lecturer: string, readonly lecturerTitle: string | null, readonly hourKind: HourKind | null, readonly publicTopic: string | null, readonly hours: number | null, readonly delivery: Delivery, readonly stages: ReadonlyArray<Stage>, readonly subjects: ReadonlyArray<string>, readonly chapters: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: AuthoredKind, readonly assetId: string | null, readonly keptLessonId: string | null, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null, readonly captions: ReadonlyArray<{ readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string }>, readonly questions: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly promptEn: string | null, readonly answer: number | null, readonly explanation: string, readonly explanationEn: string | null, readonly options: ReadonlyArray<{ readonly text: string, readonly textEn: string | null }> }> }> }> };

export type DraftHistoryFragment = { readonly decisions: ReadonlyArray<{ readonly step: ReviewStep, readonly by: string, readonly reason: string | null, readonly edition: number | null, readonly at: string }>, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly part: ChangedPart, readonly id: string, readonly title: string, readonly fields: ReadonlyArray<string> }> | null };

export type AuthoredCoursesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AuthoredCoursesQuery = { readonly authoredCourses: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly title: string, readonly titleEn: string | null, readonly draftId: string | null, readonly draftState: DraftState | null, readonly reason: string | null, readonly courseId: string | null, readonly number: string | null, readonly edition: number | null, readonly publishedAt: string | null, readonly changedAt: string, readonly offers: ReadonlyArray<{ readonly id: string, readonly selectedCount: number, readonly seats: number | null, readonly term: { readonly id: string, readonly name: string } }> } }> } };

export type DraftEditorPageQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftEditorPageQuery = { readonly courseDraft: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly state: DraftState, readonly revision: number, readonly savedAt: string, readonly savedBy: string, readonly submittedAt: string | null, readonly courseId: string | null, readonly courseNumber: string | null, readonly baseEdition: number | null, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanDecide: boolean, readonly content: { readonly title: string, readonly titleEn: string | null, readonly introduction: string, readonly introductionEn: string | null, readonly lecturer: string, readonly lecturerTitle: string | null, readonly hourKind: HourKind | null, readonly publicTopic: string | null, readonly hours: number | null, readonly delivery: Delivery, readonly stages: ReadonlyArray<Stage>, readonly subjects: ReadonlyArray<string>, readonly chapters: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: AuthoredKind, readonly assetId: string | null, readonly keptLessonId: string | null, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null, readonly captions: ReadonlyArray<{ readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string }>, readonly questions: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly promptEn: string | null, readonly answer: number | null, readonly explanation: string, readonly explanationEn: string | null, readonly options: ReadonlyArray<{ readonly text: string, readonly textEn: string | null }> }> }> }> }, readonly videoChoices: ReadonlyArray<{ readonly assetId: string, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } }>, readonly organisation: { readonly id: string, readonly name: string }, readonly missing: ReadonlyArray<{ readonly key: string, readonly message: string, readonly part: string | null, readonly question: string | null }>, readonly decisions: ReadonlyArray<{ readonly step: ReviewStep, readonly by: string, readonly reason: string | null, readonly edition: number | null, readonly at: string }>, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly part: ChangedPart, readonly id: string, readonly title: string, readonly fields: ReadonlyArray<string> }> | null } | null };

export type DraftVideosQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftVideosQuery = { readonly courseDraft: { readonly id: string, readonly revision: number, readonly content: { readonly chapters: ReadonlyArray<{ readonly lessons: ReadonlyArray<{ readonly id: string, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null }> }> }, readonly missing: ReadonlyArray<{ readonly key: string, readonly message: string, readonly part: string | null, readonly question: string | null }> } | null };

export type DraftPageQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftPageQuery = { readonly courseDraft: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly state: DraftState, readonly revision: number, readonly savedAt: string, readonly savedBy: string, readonly submittedAt: string | null, readonly courseId: string | null, readonly courseNumber: string | null, readonly baseEdition: number | null, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanDecide: boolean, readonly content: { readonly title: string, readonly titleEn: string | null, readonly introduction: string, readonly introductionEn: string | null, readonly lecturer: string, readonly lecturerTitle: string | null, readonly hourKind: HourKind | null, readonly publicTopic: string | null, readonly hours: number | null, readonly delivery: Delivery, readonly stages: ReadonlyArray<Stage>, readonly subjects: ReadonlyArray<string>, readonly chapters: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: AuthoredKind, readonly assetId: string | null, readonly keptLessonId: string | null, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null, readonly captions: ReadonlyArray<{ readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string }>, readonly questions: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly promptEn: string | null, readonly answer: number | null, readonly explanation: string, readonly explanationEn: string | null, readonly options: ReadonlyArray<{ readonly text: string, readonly textEn: string | null }> }> }> }> }, readonly organisation: { readonly id: string, readonly name: string }, readonly missing: ReadonlyArray<{ readonly key: string, readonly message: string, readonly part: string | null, readonly question: string | null }>, readonly decisions: ReadonlyArray<{ readonly step: ReviewStep, readonly by: string, readonly reason: string | null, readonly edition: number | null, readonly at: string }>, readonly changes: ReadonlyArray<{ readonly kind: ChangeKind, readonly part: ChangedPart, readonly id: string, readonly title: string, readonly fields: ReadonlyArray<string> }> | null } | null };

export type CreateDraftMutationVariables = Exact<{
  input: CreateDraftInput;
}>;


export type CreateDraftMutation = { readonly createDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type StartRevisionMutationVariables = Exact<{
  courseId: string | number;
}>;


export type StartRevisionMutation = { readonly startRevision:
    | { readonly __typename: 'CourseDraft', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { readonly saveDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string, readonly title: string, readonly titleEn: string | null, readonly state: DraftState, readonly revision: number, readonly savedAt: string, readonly savedBy: string, readonly submittedAt: string | null, readonly courseId: string | null, readonly courseNumber: string | null, readonly baseEdition: number | null, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanDecide: boolean, readonly content: { readonly chapters: ReadonlyArray<{ readonly lessons: ReadonlyArray<{ readonly id: string, readonly video: { readonly state: DraftVideoState, readonly title: string | null, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null } | null }> }> }, readonly organisation: { readonly id: string, readonly name: string }, readonly missing: ReadonlyArray<{ readonly key: string, readonly message: string, readonly part: string | null, readonly question: string | null }> }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SubmitDraftMutationVariables = Exact<{
  input: DraftAtInput;
}>;


export type SubmitDraftMutation = { readonly submitDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type WithdrawDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawDraftMutation = { readonly withdrawDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type DiscardDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type DiscardDraftMutation = { readonly discardDraft:
    | { readonly __typename: 'DraftDiscarded', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type UploadCaptionsMutationVariables = Exact<{
  input: UploadCaptionsInput;
}>;


export type UploadCaptionsMutation = { readonly uploadCaptions:
    | { readonly __typename: 'CaptionProblems', readonly problems: ReadonlyArray<{ readonly line: number, readonly key: string, readonly message: string }> }
    | { readonly __typename: 'DraftCaption', readonly id: string, readonly lang: string, readonly label: string, readonly fileName: string, readonly cues: number | null, readonly url: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type MediaItemFragment = { readonly id: string, readonly title: string, readonly filename: string, readonly uploadedBy: string, readonly bytes: number, readonly receivedBytes: number, readonly state: MediaState, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly createdAt: string, readonly qualities: ReadonlyArray<{ readonly name: string }>, readonly uses: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly draft: boolean }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null };

export type MediaLibraryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type MediaLibraryQuery = { readonly mediaAssets: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly filename: string, readonly uploadedBy: string, readonly bytes: number, readonly receivedBytes: number, readonly state: MediaState, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly createdAt: string, readonly qualities: ReadonlyArray<{ readonly name: string }>, readonly uses: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly draft: boolean }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FollowMediaQueryVariables = Exact<{
  id: string | number;
}>;


export type FollowMediaQuery = { readonly mediaAsset: { readonly id: string, readonly title: string, readonly filename: string, readonly uploadedBy: string, readonly bytes: number, readonly receivedBytes: number, readonly state: MediaState, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly createdAt: string, readonly qualities: ReadonlyArray<{ readonly name: string }>, readonly uses: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly draft: boolean }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null } | null };

export type CancelMediaMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelMediaMutation = { readonly cancelMediaAsset:
    | { readonly __typename: 'MediaAsset', readonly id: string, readonly title: string, readonly filename: string, readonly uploadedBy: string, readonly bytes: number, readonly receivedBytes: number, readonly state: MediaState, readonly durationMs: number | null, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly createdAt: string, readonly qualities: ReadonlyArray<{ readonly name: string }>, readonly uses: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly draft: boolean }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RetryMediaMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryMediaMutation = { readonly retryMediaAsset:
    | { readonly __typename: 'MediaAsset' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RenameMediaMutationVariables = Exact<{
  input: RenameMediaAssetInput;
}>;


export type RenameMediaMutation = { readonly renameMediaAsset:
    | { readonly __typename: 'MediaAsset' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type DeleteMediaMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteMediaMutation = { readonly deleteMediaAsset:
    | { readonly __typename: 'MediaAssetDeleted' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ChoosePosterMutationVariables = Exact<{
  input: ChooseMediaPosterInput;
}>;


export type ChoosePosterMutation = { readonly chooseMediaPoster:
    | { readonly __typename: 'PosterBegun', readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReviewQueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { readonly reviewQueue: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly state: DraftState, readonly revision: number, readonly savedAt: string, readonly savedBy: string, readonly submittedAt: string | null, readonly courseId: string | null, readonly courseNumber: string | null, readonly baseEdition: number | null, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanDecide: boolean, readonly organisation: { readonly id: string, readonly name: string } } }> } };

export type CoursePartsFragment = { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly introduction: string, readonly introductionEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly delivery: Delivery, readonly stages: ReadonlyArray<Stage>, readonly subjects: ReadonlyArray<string>, readonly ofDistrict: boolean, readonly edition: number, readonly publishedAt: string, readonly declaring: { readonly id: string, readonly name: string }, readonly offers: ReadonlyArray<{ readonly id: string, readonly hours: number, readonly board: Board, readonly terminals: ReadonlyArray<Terminal>, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly term: { readonly id: string, readonly name: string } }> };

export type PublishedCoursesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type PublishedCoursesQuery = { readonly publishedCourses: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly edition: number, readonly publishedAt: string, readonly declaring: { readonly id: string, readonly name: string }, readonly offers: ReadonlyArray<{ readonly id: string, readonly term: { readonly id: string, readonly name: string } }> } }> } };

export type OfferPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferPageQuery = { readonly course: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly introduction: string, readonly introductionEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly delivery: Delivery, readonly stages: ReadonlyArray<Stage>, readonly subjects: ReadonlyArray<string>, readonly ofDistrict: boolean, readonly edition: number, readonly publishedAt: string, readonly declaring: { readonly id: string, readonly name: string }, readonly offers: ReadonlyArray<{ readonly id: string, readonly hours: number, readonly board: Board, readonly terminals: ReadonlyArray<Terminal>, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly term: { readonly id: string, readonly name: string } }> } | null, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string, readonly phase: TermPhase, readonly viewerRuns: boolean, readonly makeupCloses: string }> };

export type ApproveDraftMutationVariables = Exact<{
  input: DraftAtInput;
}>;


export type ApproveDraftMutation = { readonly approveDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string, readonly courseId: string | null }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReturnDraftMutationVariables = Exact<{
  input: ReturnDraftInput;
}>;


export type ReturnDraftMutation = { readonly returnDraft:
    | { readonly __typename: 'CourseDraft', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type OfferCourseMutationVariables = Exact<{
  input: OfferCourseInput;
}>;


export type OfferCourseMutation = { readonly offerCourse:
    | { readonly __typename: 'Offering', readonly id: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type WithdrawOfferMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawOfferMutation = { readonly withdrawOffer:
    | { readonly __typename: 'Course', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RecommendedQueryVariables = Exact<{ [key: string]: never; }>;


export type RecommendedQuery = { readonly recommendations: ReadonlyArray<{ readonly why: string, readonly fills: HourKind | null, readonly offering: { readonly id: string, readonly number: string, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly stages: ReadonlyArray<Stage>, readonly delivery: Delivery, readonly terminals: ReadonlyArray<Terminal>, readonly board: Board, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly seats: number | null, readonly selectedCount: number, readonly seatsLeft: number | null, readonly seriesCode: string | null, readonly votes: number, readonly meanStars: number | null, readonly title: string, readonly introduction: string, readonly seriesTitle: string | null, readonly titleEn: string | null, readonly introductionEn: string | null, readonly seriesTitleEn: string | null, readonly viewerCanPick: boolean, readonly planned: boolean, readonly viewerWaits: boolean, readonly pickRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly mine: { readonly id: string, readonly viewerCanDrop: boolean } | null } }> };

export type BillRowFragment = { readonly id: string, readonly number: string, readonly school: string, readonly charging: string, readonly teachers: number, readonly dueFen: number, readonly state: BillState, readonly formHandedInAt: string | null, readonly paidAt: string | null, readonly refundFen: number, readonly refundedFen: number };

export type BillSumFragment = { readonly bills: number, readonly schools: number, readonly trainingFen: number, readonly materialFen: number, readonly creditedFen: number, readonly paidFen: number, readonly unpaidFen: number, readonly refundFen: number, readonly refundedFen: number };

export type BillsQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
  unpaidOnly: boolean;
  refundOnly: boolean;
  search?: string | null | undefined;
}>;


export type BillsQuery = { readonly bills: { readonly termId: string | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly school: string, readonly charging: string, readonly teachers: number, readonly dueFen: number, readonly state: BillState, readonly formHandedInAt: string | null, readonly paidAt: string | null, readonly refundFen: number, readonly refundedFen: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null }, readonly totals: { readonly bills: number, readonly schools: number, readonly trainingFen: number, readonly materialFen: number, readonly creditedFen: number, readonly paidFen: number, readonly unpaidFen: number, readonly refundFen: number, readonly refundedFen: number } } };

export type BillWholeFragment = { readonly sealName: string, readonly trainingFen: number, readonly materialFen: number, readonly creditedFen: number, readonly createdAt: string, readonly reference: string | null, readonly paidOn: string | null, readonly reversible: boolean, readonly id: string, readonly number: string, readonly school: string, readonly charging: string, readonly teachers: number, readonly dueFen: number, readonly state: BillState, readonly formHandedInAt: string | null, readonly paidAt: string | null, readonly refundFen: number, readonly refundedFen: number, readonly refunds: ReadonlyArray<{ readonly number: number, readonly amountFen: number, readonly refundedOn: string, readonly note: string, readonly reversedAt: string | null, readonly reversalReason: string | null }>, readonly printRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly term: { readonly id: string, readonly name: string, readonly viewerRuns: boolean, readonly paymentOpens: string, readonly paymentCloses: string } };

export type BillPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type BillPageQuery = { readonly bill: { readonly sealName: string, readonly trainingFen: number, readonly materialFen: number, readonly creditedFen: number, readonly createdAt: string, readonly reference: string | null, readonly paidOn: string | null, readonly reversible: boolean, readonly id: string, readonly number: string, readonly school: string, readonly charging: string, readonly teachers: number, readonly dueFen: number, readonly state: BillState, readonly formHandedInAt: string | null, readonly paidAt: string | null, readonly refundFen: number, readonly refundedFen: number, readonly lines: { readonly edges: ReadonlyArray<{ readonly node: { readonly studyNumber: string, readonly name: string, readonly courseNumber: string, readonly courseTitle: string, readonly trainingFen: number, readonly materialFen: number, readonly credited: boolean, readonly paid: boolean, readonly refunded: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly refunds: ReadonlyArray<{ readonly number: number, readonly amountFen: number, readonly refundedOn: string, readonly note: string, readonly reversedAt: string | null, readonly reversalReason: string | null }>, readonly printRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly term: { readonly id: string, readonly name: string, readonly viewerRuns: boolean, readonly paymentOpens: string, readonly paymentCloses: string } } | null };

export type HandInFormMutationVariables = Exact<{
  billId: string | number;
}>;


export type HandInFormMutation = { readonly handInForm:
    | { readonly __typename: 'Bill', readonly id: string, readonly formHandedInAt: string | null }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RegisterPaymentMutationVariables = Exact<{
  input: RegisterPaymentInput;
}>;


export type RegisterPaymentMutation = { readonly registerPayment:
    | { readonly __typename: 'Bill', readonly id: string, readonly state: BillState }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type RegisterRefundMutationVariables = Exact<{
  input: RegisterRefundInput;
}>;


export type RegisterRefundMutation = { readonly registerRefund:
    | { readonly __typename: 'Bill', readonly id: string, readonly refundFen: number }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReverseRefundMutationVariables = Exact<{
  input: ReverseRefundInput;
}>;


export type ReverseRefundMutation = { readonly reverseRefund:
    | { readonly __typename: 'Bill', readonly id: string, readonly refundFen: number }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type BlockedQueryVariables = Exact<{
  first: number;
}>;


export type BlockedQuery = { readonly blockedTeachers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly studyNumber: string, readonly name: string, readonly school: string, readonly term: string, readonly unpaidFen: number, readonly blockedAt: string, readonly requestId: string | null, readonly requestState: LiftState | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type BulkToldFragment = { readonly lines: number, readonly planned: number, readonly selected: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number };

export type BulkCardFragment = { readonly id: string, readonly way: BulkWay, readonly fileName: string | null, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly counts: { readonly lines: number, readonly planned: number, readonly selected: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly term: { readonly id: string, readonly name: string }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null };

export type BulkLineToldFragment = { readonly line: number, readonly studyNumber: string, readonly name: string, readonly courseNumber: string, readonly courseTitle: string | null, readonly verdict: BulkVerdict, readonly sentence: string };

export type BulkHistoryQueryVariables = Exact<{
  first: number;
}>;


export type BulkHistoryQuery = { readonly bulkSelections: ReadonlyArray<{ readonly id: string, readonly way: BulkWay, readonly fileName: string | null, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly counts: { readonly lines: number, readonly planned: number, readonly selected: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly term: { readonly id: string, readonly name: string }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null }> };

export type BulkPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  verdict?: BulkVerdict | null | undefined;
}>;


export type BulkPageQuery = { readonly bulkSelection: { readonly id: string, readonly way: BulkWay, readonly fileName: string | null, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly applyRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly undoRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly lines: { readonly edges: ReadonlyArray<{ readonly node: { readonly line: number, readonly studyNumber: string, readonly name: string, readonly courseNumber: string, readonly courseTitle: string | null, readonly verdict: BulkVerdict, readonly sentence: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly counts: { readonly lines: number, readonly planned: number, readonly selected: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly term: { readonly id: string, readonly name: string }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null } | null };

export type PlanBulkMutationVariables = Exact<{
  input: PlanBulkInput;
}>;


export type PlanBulkMutation = { readonly planBulk:
    | { readonly __typename: 'BulkSelection', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ApplyBulkMutationVariables = Exact<{
  id: string | number;
}>;


export type ApplyBulkMutation = { readonly applyBulk:
    | { readonly __typename: 'BulkSelection', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type UndoBulkMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoBulkMutation = { readonly undoBulk:
    | { readonly __typename: 'BulkSelection', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type LiftCardFragment = { readonly id: string, readonly school: string, readonly openedBy: string, readonly openedAt: string, readonly state: LiftState, readonly cases: ReadonlyArray<{ readonly name: string, readonly studyNumber: string, readonly term: string, readonly courses: ReadonlyArray<string>, readonly earlier: number, readonly blockedAt: string }>, readonly steps: ReadonlyArray<{ readonly kind: LiftStepKind, readonly reason: string | null, readonly by: string, readonly at: string }> };

export type LiftWholeFragment = { readonly wanted: ReadonlyArray<EvidenceKind>, readonly missing: ReadonlyArray<EvidenceKind>, readonly viewerCanAdd: boolean, readonly viewerCanDecide: boolean, readonly id: string, readonly school: string, readonly openedBy: string, readonly openedAt: string, readonly state: LiftState, readonly files: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly fileName: string, readonly bytes: number, readonly round: number, readonly addedBy: string, readonly addedAt: string }>, readonly cases: ReadonlyArray<{ readonly name: string, readonly studyNumber: string, readonly term: string, readonly courses: ReadonlyArray<string>, readonly earlier: number, readonly blockedAt: string }>, readonly steps: ReadonlyArray<{ readonly kind: LiftStepKind, readonly reason: string | null, readonly by: string, readonly at: string }> };

export type LiftsQueryVariables = Exact<{
  first: number;
  submittedOnly: boolean;
}>;


export type LiftsQuery = { readonly liftRequests: ReadonlyArray<{ readonly id: string, readonly school: string, readonly openedBy: string, readonly openedAt: string, readonly state: LiftState, readonly cases: ReadonlyArray<{ readonly name: string, readonly studyNumber: string, readonly term: string, readonly courses: ReadonlyArray<string>, readonly earlier: number, readonly blockedAt: string }>, readonly steps: ReadonlyArray<{ readonly kind: LiftStepKind, readonly reason: string | null, readonly by: string, readonly at: string }> }> };

export type LiftPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LiftPageQuery = { readonly liftRequest: { readonly wanted: ReadonlyArray<EvidenceKind>, readonly missing: ReadonlyArray<EvidenceKind>, readonly viewerCanAdd: boolean, readonly viewerCanDecide: boolean, readonly id: string, readonly school: string, readonly openedBy: string, readonly openedAt: string, readonly state: LiftState, readonly files: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly fileName: string, readonly bytes: number, readonly round: number, readonly addedBy: string, readonly addedAt: string }>, readonly cases: ReadonlyArray<{ readonly name: string, readonly studyNumber: string, readonly term: string, readonly courses: ReadonlyArray<string>, readonly earlier: number, readonly blockedAt: string }>, readonly steps: ReadonlyArray<{ readonly kind: LiftStepKind, readonly reason: string | null, readonly by: string, readonly at: string }> } | null };

export type OpenLiftMutationVariables = Exact<{
  input: OpenLiftInput;
}>;


export type OpenLiftMutation = { readonly openLift:
    | { readonly __typename: 'LiftRequest', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SubmitLiftMutationVariables = Exact<{
  input: LiftReasonInput;
}>;


export type SubmitLiftMutation = { readonly submitLift:
    | { readonly __typename: 'LiftRequest', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReturnLiftMutationVariables = Exact<{
  input: LiftReasonInput;
}>;


export type ReturnLiftMutation = { readonly returnLift:
    | { readonly __typename: 'LiftRequest', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type LiftBlocksMutationVariables = Exact<{
  id: string | number;
}>;


export type LiftBlocksMutation = { readonly liftBlocks:
    | { readonly __typename: 'LiftRequest', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type CourseListPartsFragment = { readonly totalHours: number, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly nextInstant: string | null, readonly term: { readonly id: string, readonly name: string, readonly phase: TermPhase, readonly firstOpens: string, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly studyOpens: string }, readonly hours: ReadonlyArray<{ readonly kind: HourKind, readonly hours: number }>, readonly selections: ReadonlyArray<{ readonly id: string, readonly pickedAt: string, readonly source: SelectionSource, readonly payment: SelectionPayment, readonly viewerCanDrop: boolean, readonly risk: { readonly missing: number, readonly needed: number, readonly decidedAt: string } | null, readonly dropRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }>, readonly planned: ReadonlyArray<{ readonly offering: { readonly seatsLeft: number | null, readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }>, readonly waiting: ReadonlyArray<{ readonly id: string, readonly place: number, readonly length: number, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }> };

export type ListedOfferingFragment = { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number };

export type UnpaidToldFragment = { readonly blocked: boolean, readonly terms: ReadonlyArray<{ readonly payment: SelectionPayment, readonly hours: number, readonly trainingFen: number, readonly materialFen: number, readonly term: { readonly id: string, readonly name: string, readonly paymentOpens: string, readonly paymentCloses: string } }> };

export type MyListQueryVariables = Exact<{
  termId?: string | number | null | undefined;
}>;


export type MyListQuery = { readonly unpaid: { readonly blocked: boolean, readonly terms: ReadonlyArray<{ readonly payment: SelectionPayment, readonly hours: number, readonly trainingFen: number, readonly materialFen: number, readonly term: { readonly id: string, readonly name: string, readonly paymentOpens: string, readonly paymentCloses: string } }> } | null, readonly courseList: { readonly totalHours: number, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly nextInstant: string | null, readonly term: { readonly id: string, readonly name: string, readonly phase: TermPhase, readonly firstOpens: string, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly studyOpens: string }, readonly hours: ReadonlyArray<{ readonly kind: HourKind, readonly hours: number }>, readonly selections: ReadonlyArray<{ readonly id: string, readonly pickedAt: string, readonly source: SelectionSource, readonly payment: SelectionPayment, readonly viewerCanDrop: boolean, readonly risk: { readonly missing: number, readonly needed: number, readonly decidedAt: string } | null, readonly dropRefusal: { readonly key: string, readonly why: string, readonly availableAt: string | null } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }>, readonly planned: ReadonlyArray<{ readonly offering: { readonly seatsLeft: number | null, readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }>, readonly waiting: ReadonlyArray<{ readonly id: string, readonly place: number, readonly length: number, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hourKind: HourKind, readonly hours: number, readonly subjects: ReadonlyArray<string>, readonly delivery: Delivery, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly trainingFeeFen: number, readonly materialFeeFen: number } }> } | null, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string, readonly phase: TermPhase, readonly ofDistrict: boolean }>, readonly year: { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> } };

export type PickCourseMutationVariables = Exact<{
  input: PickCourseInput;
}>;


export type PickCourseMutation = { readonly pickCourse:
    | { readonly __typename: 'CourseList', readonly totalHours: number, readonly selections: ReadonlyArray<{ readonly id: string }> }
    | { readonly __typename: 'InWaitingRoom', readonly number: number, readonly aboutSeconds: number, readonly askAgainInSeconds: number }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type DropCourseMutationVariables = Exact<{
  input: DropCourseInput;
}>;


export type DropCourseMutation = { readonly dropCourse:
    | { readonly __typename: 'CourseList', readonly totalHours: number, readonly selections: ReadonlyArray<{ readonly id: string }> }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type PlanCourseMutationVariables = Exact<{
  input: PickCourseInput;
}>;


export type PlanCourseMutation = { readonly planCourse:
    | { readonly __typename: 'CourseList' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type UnplanCourseMutationVariables = Exact<{
  input: PickCourseInput;
}>;


export type UnplanCourseMutation = { readonly unplanCourse:
    | { readonly __typename: 'CourseList' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SubmitPlanMutationVariables = Exact<{ [key: string]: never; }>;


export type SubmitPlanMutation = { readonly submitPlan:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'SubmittedPlan', readonly rows: ReadonlyArray<{ readonly picked: boolean, readonly offering: { readonly id: string, readonly title: string, readonly titleEn: string | null }, readonly room: { readonly number: number, readonly aboutSeconds: number, readonly askAgainInSeconds: number } | null, readonly refusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null }> }
   };

export type WaitForSeatMutationVariables = Exact<{
  input: PickCourseInput;
}>;


export type WaitForSeatMutation = { readonly waitForSeat:
    | { readonly __typename: 'CourseList' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type LeaveLineMutationVariables = Exact<{
  input: LeaveLineInput;
}>;


export type LeaveLineMutation = { readonly leaveLine:
    | { readonly __typename: 'CourseList' }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type PlaceRowFragment = { readonly id: string, readonly name: string, readonly teachers: number, readonly selecting: number, readonly selections: number, readonly paid: number, readonly unpaidFen: number, readonly admitted: number | null, readonly passed: number };

export type PlacesQueryVariables = Exact<{
  termId?: string | number | null | undefined;
}>;


export type PlacesQuery = { readonly placeFigures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly teachers: number, readonly selecting: number, readonly selections: number, readonly paid: number, readonly unpaidFen: number, readonly admitted: number | null, readonly passed: number }> };

export type PassRateRowFragment = { readonly id: string, readonly number: string, readonly course: string, readonly organisation: string, readonly passed: number, readonly failed: number, readonly studying: number, readonly total: number, readonly rate: number | null };

export type PassRatesQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PassRatesQuery = { readonly passRates: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly course: string, readonly organisation: string, readonly passed: number, readonly failed: number, readonly studying: number, readonly total: number, readonly rate: number | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type ResultRowFragment = { readonly id: string, readonly term: string, readonly courseNumber: string, readonly course: string, readonly subject: string | null, readonly hourKind: HourKind, readonly organisation: string, readonly hours: number, readonly studyNumber: string, readonly name: string, readonly school: string };

export type ResultsQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  capability: boolean;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ResultsQuery = { readonly results: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly term: string, readonly courseNumber: string, readonly course: string, readonly subject: string | null, readonly hourKind: HourKind, readonly organisation: string, readonly hours: number, readonly studyNumber: string, readonly name: string, readonly school: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type ExportResultsMutationVariables = Exact<{
  input: ExportResultsInput;
}>;


export type ExportResultsMutation = { readonly exportResults: { readonly createdAt: string, readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } };

export type PaymentsToldFragment = { readonly lines: number, readonly planned: number, readonly registered: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number };

export type PaymentSheetCardFragment = { readonly id: string, readonly fileName: string, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly reversibleUntil: string | null, readonly totalFen: number, readonly counts: { readonly lines: number, readonly planned: number, readonly registered: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null };

export type PaymentLineToldFragment = { readonly line: number, readonly billNumber: string, readonly school: string | null, readonly amount: string, readonly paidOn: string | null, readonly reference: string, readonly verdict: PaymentVerdict, readonly sentence: string };

export type PaymentHistoryQueryVariables = Exact<{
  first: number;
}>;


export type PaymentHistoryQuery = { readonly paymentSheets: ReadonlyArray<{ readonly id: string, readonly fileName: string, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly reversibleUntil: string | null, readonly totalFen: number, readonly counts: { readonly lines: number, readonly planned: number, readonly registered: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null }> };

export type PaymentSheetPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  verdict?: PaymentVerdict | null | undefined;
}>;


export type PaymentSheetPageQuery = { readonly paymentSheet: { readonly id: string, readonly fileName: string, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly reversibleUntil: string | null, readonly totalFen: number, readonly applyRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly undoRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly lines: { readonly edges: ReadonlyArray<{ readonly node: { readonly line: number, readonly billNumber: string, readonly school: string | null, readonly amount: string, readonly paidOn: string | null, readonly reference: string, readonly verdict: PaymentVerdict, readonly sentence: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } }, readonly counts: { readonly lines: number, readonly planned: number, readonly registered: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null } | null };

export type ApplyPaymentsMutationVariables = Exact<{
  id: string | number;
}>;


export type ApplyPaymentsMutation = { readonly applyPayments:
    | { readonly __typename: 'PaymentSheet', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type UndoPaymentsMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoPaymentsMutation = { readonly undoPayments:
    | { readonly __typename: 'PaymentSheet', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ReversePaymentMutationVariables = Exact<{
  input: ReversePaymentInput;
}>;


export type ReversePaymentMutation = { readonly reversePayment:
    | { readonly __typename: 'Bill', readonly id: string, readonly state: BillState }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type ThinClassesFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly offeringId: string, readonly number: string, readonly title: string, readonly organisation: string, readonly risk: { readonly selected: number, readonly needed: number, readonly missing: number, readonly decidedAt: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ClassesAtRiskQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ClassesAtRiskQuery = { readonly classesAtRisk: { readonly edges: ReadonlyArray<{ readonly node: { readonly offeringId: string, readonly number: string, readonly title: string, readonly organisation: string, readonly risk: { readonly selected: number, readonly needed: number, readonly missing: number, readonly decidedAt: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StaffTermFragment = { readonly id: string, readonly code: string, readonly name: string, readonly ofDistrict: boolean, readonly viewerRuns: boolean, readonly phase: TermPhase, readonly firstOpens: string, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly finalPublished: string, readonly paymentCloses: string, readonly studyOpens: string, readonly studyCloses: string };

export type StaffTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffTermsQuery = { readonly terms: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly ofDistrict: boolean, readonly viewerRuns: boolean, readonly phase: TermPhase, readonly firstOpens: string, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly finalPublished: string, readonly paymentCloses: string, readonly studyOpens: string, readonly studyCloses: string }> };

export type CountsFragment = { readonly teachers: number, readonly selected: number, readonly unpaid: number, readonly notStarted: number, readonly short: number };

export type SchoolHomeQueryVariables = Exact<{
  selecting: string | number;
  studying: string | number;
  locked: number;
  bulks: number;
}>;


export type SchoolHomeQuery = { readonly selecting: { readonly teachers: number, readonly selected: number, readonly unpaid: number, readonly notStarted: number, readonly short: number } | null, readonly studying: { readonly teachers: number, readonly selected: number, readonly unpaid: number, readonly notStarted: number, readonly short: number } | null, readonly lockedAccounts: ReadonlyArray<{ readonly login: string, readonly name: string, readonly lockedAt: string }>, readonly bulkSelections: ReadonlyArray<{ readonly id: string, readonly way: BulkWay, readonly fileName: string | null, readonly createdAt: string, readonly createdBy: string, readonly appliedAt: string | null, readonly undoneAt: string | null, readonly counts: { readonly lines: number, readonly planned: number, readonly selected: number, readonly already: number, readonly refused: number, readonly undone: number, readonly changed: number }, readonly term: { readonly id: string, readonly name: string }, readonly task: { readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } | null }> };

export type OfficeStandingQueryVariables = Exact<{
  selecting: string | number;
  studying: string | number;
}>;


export type OfficeStandingQuery = { readonly selecting: { readonly teachers: number, readonly selected: number, readonly unpaid: number, readonly notStarted: number, readonly short: number } | null, readonly studying: { readonly teachers: number, readonly selected: number, readonly unpaid: number, readonly notStarted: number, readonly short: number } | null };

export type StandingRowFragment = { readonly studyNumber: string, readonly name: string, readonly school: string, readonly stage: Stage | null, readonly subject: string | null, readonly courses: number, readonly publicHours: number, readonly professionalHours: number, readonly electiveHours: number, readonly unpaid: number, readonly notStarted: number, readonly earnedHours: number, readonly missingHours: number, readonly missingPublic: number, readonly missingProfessional: number, readonly selections: ReadonlyArray<{ readonly id: string, readonly source: SelectionSource, readonly paid: boolean, readonly dropRefusal: { readonly why: string } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind } }> };

export type StandingsQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  part: StandingPart;
  search?: string | null | undefined;
  order: StandingOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type StandingsQuery = { readonly teacherStandings: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly studyNumber: string, readonly name: string, readonly school: string, readonly stage: Stage | null, readonly subject: string | null, readonly courses: number, readonly publicHours: number, readonly professionalHours: number, readonly electiveHours: number, readonly unpaid: number, readonly notStarted: number, readonly earnedHours: number, readonly missingHours: number, readonly missingPublic: number, readonly missingProfessional: number, readonly selections: ReadonlyArray<{ readonly id: string, readonly source: SelectionSource, readonly paid: boolean, readonly dropRefusal: { readonly why: string } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly hours: number, readonly hourKind: HourKind } }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type DropForTeacherMutationVariables = Exact<{
  selectionId: string | number;
}>;


export type DropForTeacherMutation = { readonly dropForTeacher:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'StaffDropped', readonly selectionId: string }
   };

export type CourseChoicesQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  search?: string | null | undefined;
  order: OfferingOrder;
  first: number;
  board?: Board | null | undefined;
}>;


export type CourseChoicesQuery = { readonly supermarket: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly hours: number, readonly hourKind: HourKind, readonly board: Board, readonly seats: number | null, readonly seatsLeft: number | null } }> } };

export type DistributionQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  by: DistributionGroup;
  first: number;
  after?: string | null | undefined;
}>;


export type DistributionQuery = { readonly selectionDistribution: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly selections: number, readonly teachers: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type AdmissionRowFragment = { readonly id: string, readonly term: string, readonly district: string | null, readonly school: string, readonly charging: string | null, readonly subject: string | null, readonly studyNumber: string, readonly name: string, readonly courseNumber: string, readonly course: string, readonly attribute: string | null, readonly hourKind: HourKind, readonly hours: number, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly paid: boolean };

export type AdmissionsQueryVariables = Exact<{
  termId?: string | number | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdmissionsQuery = { readonly admissions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly term: string, readonly district: string | null, readonly school: string, readonly charging: string | null, readonly subject: string | null, readonly studyNumber: string, readonly name: string, readonly courseNumber: string, readonly course: string, readonly attribute: string | null, readonly hourKind: HourKind, readonly hours: number, readonly trainingFeeFen: number, readonly materialFeeFen: number, readonly paid: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type MadeListFragment = { readonly createdAt: string, readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null };

export type ListExportsQueryVariables = Exact<{
  first: number;
}>;


export type ListExportsQuery = { readonly listExports: ReadonlyArray<{ readonly createdAt: string, readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null }> };

export type ExportListMutationVariables = Exact<{
  input: ExportListInput;
}>;


export type ExportListMutation = { readonly exportList: { readonly createdAt: string, readonly id: string, readonly state: TaskState, readonly progress: number, readonly note: string | null, readonly remainingMs: number | null, readonly cancelRequested: boolean, readonly endedAt: string | null, readonly result: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly fault: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } };

export type CommentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: CourseCommentFilter | null | undefined;
}>;


export type CommentsQuery = { readonly courseComments: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly stars: number, readonly comment: string, readonly ratedAt: string, readonly stage: Stage | null, readonly subject: string | null, readonly courseTitle: string, readonly courseTitleEn: string | null, readonly hiddenBecause: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };

export type RuleOnCommentMutationVariables = Exact<{
  input: RuleOnCommentInput;
}>;


export type RuleOnCommentMutation = { readonly ruleOnComment:
    | { readonly __typename: 'CourseComment', readonly id: string }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type InsightCountsFragment = { readonly id: string, readonly enrolled: number | null, readonly begun: number | null, readonly passed: number | null, readonly passRate: number | null, readonly averageScore: number | null, readonly hiddenBecause: string | null, readonly countedAt: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } } };

export type CourseInsightsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CourseInsightsQuery = { readonly courseInsights: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly enrolled: number | null, readonly begun: number | null, readonly passed: number | null, readonly passRate: number | null, readonly averageScore: number | null, readonly hiddenBecause: string | null, readonly countedAt: string, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LessonSeenFragment = { readonly title: string, readonly titleEn: string | null, readonly edition: number, readonly durationMs: number, readonly learners: number | null, readonly begunShare: number | null, readonly seenShare: number | null, readonly retention: ReadonlyArray<number> | null, readonly hiddenBecause: string | null, readonly fall: { readonly atMs: number, readonly lost: number } | null };

export type CourseInsightPageQueryVariables = Exact<{
  id: string | number;
}>;


export type CourseInsightPageQuery = { readonly courseInsight: { readonly id: string, readonly enrolled: number | null, readonly begun: number | null, readonly passed: number | null, readonly passRate: number | null, readonly averageScore: number | null, readonly hiddenBecause: string | null, readonly countedAt: string, readonly scores: ReadonlyArray<{ readonly from: number, readonly to: number, readonly learners: number }> | null, readonly lessonInsights: { readonly sampled: number | null, readonly lessons: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly edition: number, readonly durationMs: number, readonly learners: number | null, readonly begunShare: number | null, readonly seenShare: number | null, readonly retention: ReadonlyArray<number> | null, readonly hiddenBecause: string | null, readonly questions: ReadonlyArray<{ readonly prompt: string, readonly answers: number | null, readonly rightShare: number | null, readonly options: ReadonlyArray<{ readonly text: string, readonly right: boolean, readonly share: number, readonly commonMistake: boolean }> }>, readonly fall: { readonly atMs: number, readonly lost: number } | null }> }, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } } } | null };

export type RateCourseMutationVariables = Exact<{
  input: RateCourseInput;
}>;


export type RateCourseMutation = { readonly rateCourse:
    | { readonly __typename: 'MyRating', readonly stars: number | null }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type SeatRowFragment = { readonly id: string, readonly studyNumber: string, readonly name: string, readonly school: string, readonly payment: SelectionPayment, readonly keptBecause: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null };

export type RemovalCountsFragment = { readonly removed: number, readonly kept: number, readonly creditFen: number, readonly refundFen: number };

export type SeatsPageQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type SeatsPageQuery = { readonly classSeats: { readonly holders: number, readonly viewerCanRemove: boolean, readonly risk: { readonly selected: number, readonly needed: number, readonly missing: number, readonly decidedAt: string } | null, readonly removeRefusal: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly term: { readonly id: string, readonly name: string } }, readonly seats: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly studyNumber: string, readonly name: string, readonly school: string, readonly payment: SelectionPayment, readonly keptBecause: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly removals: ReadonlyArray<{ readonly at: string, readonly by: string, readonly reason: string, readonly teachers: number }> } | null };

export type ReviewRemovalQueryVariables = Exact<{
  input: ReviewRemovalInput;
}>;


export type ReviewRemovalQuery = { readonly reviewRemoval:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'RemovalReview', readonly sums: { readonly removed: number, readonly kept: number, readonly creditFen: number, readonly refundFen: number }, readonly lines: ReadonlyArray<{ readonly sentence: string, readonly seat: { readonly id: string, readonly studyNumber: string, readonly name: string, readonly school: string, readonly payment: SelectionPayment, readonly keptBecause: { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> } | null } }> }
   };

export type RemoveFromClassMutationVariables = Exact<{
  input: RemoveFromClassInput;
}>;


export type RemoveFromClassMutation = { readonly removeFromClass:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'RemovedFromClass', readonly sums: { readonly removed: number, readonly kept: number, readonly creditFen: number, readonly refundFen: number } }
   };

export type VerdictFragment = { readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } };

export type LessonProgressPartsFragment = { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> };

export type LessonLineFragment = { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } };

export type EnrolmentHeadFragment = { readonly studyOpens: string, readonly studyCloses: string, readonly studyOpen: boolean, readonly lastWatchedAt: string | null, readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly hourKind: HourKind }, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null } | null, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } };

export type EnrolmentCardPartsFragment = { readonly studyOpens: string, readonly studyCloses: string, readonly studyOpen: boolean, readonly lastWatchedAt: string | null, readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } }>, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly hourKind: HourKind }, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null } | null, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } };

export type LearningListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LearningListQuery = { readonly learning: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly studyOpens: string, readonly studyCloses: string, readonly studyOpen: boolean, readonly lastWatchedAt: string | null, readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } }>, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly hourKind: HourKind }, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null } | null, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } } }> } };

export type EnrolmentEntranceQueryVariables = Exact<{
  id: string | number;
}>;


export type EnrolmentEntranceQuery = { readonly enrolment: { readonly id: string, readonly resumeLesson: { readonly id: string } | null, readonly lessons: ReadonlyArray<{ readonly id: string }> } | null };

export type LessonPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LessonPageQuery = { readonly enrolment: { readonly studyOpens: string, readonly studyCloses: string, readonly studyOpen: boolean, readonly lastWatchedAt: string | null, readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly lessons: ReadonlyArray<{ readonly enrolmentId: string, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly captions: ReadonlyArray<{ readonly lang: string, readonly label: string, readonly url: string }>, readonly markers: ReadonlyArray<{ readonly startMs: number, readonly title: string, readonly titleEn: string | null }>, readonly check: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly options: ReadonlyArray<string> }>, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } }>, readonly offering: { readonly id: string, readonly number: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly hourKind: HourKind }, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null } | null, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } } | null };

export type LessonStateQueryVariables = Exact<{
  id: string | number;
}>;


export type LessonStateQuery = { readonly enrolment: { readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly lessons: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } }>, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } } | null };

export type StartWatchingMutationVariables = Exact<{
  input: StartWatchingInput;
}>;


export type StartWatchingMutation = { readonly startWatching:
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
    | { readonly __typename: 'WatchSession', readonly id: string, readonly resumeAtMs: number }
   };

export type ReportPlayedMutationVariables = Exact<{
  input: ReportPlayedInput;
}>;


export type ReportPlayedMutation = { readonly reportPlayed:
    | { readonly __typename: 'BeatAcknowledged', readonly sequence: number, readonly lesson: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> } }, readonly enrolment: { readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type AnswerCheckMutationVariables = Exact<{
  input: AnswerCheckInput;
}>;


export type AnswerCheckMutation = { readonly answerCheck:
    | { readonly __typename: 'CheckMarked', readonly correct: number, readonly total: number, readonly answers: ReadonlyArray<{ readonly questionId: string, readonly correct: boolean, readonly rightOption: number, readonly explanation: string }>, readonly enrolment: { readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } } }
    | { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }
   };

export type TermTurnLineFragment = { readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> };

export type TermPlanPartsFragment = { readonly revision: number, readonly minimumClass: number, readonly tvLimitHours: number, readonly riskDays: number, readonly term: { readonly id: string, readonly code: string, readonly name: string, readonly phase: TermPhase } | null, readonly turns: ReadonlyArray<{ readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> }> };

export type TermOutlookPartsFragment = { readonly offerings: number, readonly selections: number, readonly teachers: number, readonly schools: number, readonly thinClasses: number, readonly thinTeachers: number };

export type TermPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type TermPlansQuery = { readonly termPlans: ReadonlyArray<{ readonly revision: number, readonly minimumClass: number, readonly tvLimitHours: number, readonly riskDays: number, readonly term: { readonly id: string, readonly code: string, readonly name: string, readonly phase: TermPhase } | null, readonly turns: ReadonlyArray<{ readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> }> }> };

export type TermPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TermPageQuery = { readonly termPlan: { readonly revision: number, readonly minimumClass: number, readonly tvLimitHours: number, readonly riskDays: number, readonly outlook: { readonly offerings: number, readonly selections: number, readonly teachers: number, readonly schools: number, readonly thinClasses: number, readonly thinTeachers: number } | null, readonly term: { readonly id: string, readonly code: string, readonly name: string, readonly phase: TermPhase } | null, readonly turns: ReadonlyArray<{ readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> }> } | null };

export type NextTermPlanQueryVariables = Exact<{ [key: string]: never; }>;


export type NextTermPlanQuery = { readonly nextTermPlan: { readonly revision: number, readonly minimumClass: number, readonly tvLimitHours: number, readonly riskDays: number, readonly term: { readonly id: string, readonly code: string, readonly name: string, readonly phase: TermPhase } | null, readonly turns: ReadonlyArray<{ readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> }> } | null };

export type PreviewTermQueryVariables = Exact<{
  input: TermPlanInput;
}>;


export type PreviewTermQuery = { readonly previewTerm:
    | { readonly __typename: 'TermFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'TermPlan', readonly revision: number, readonly minimumClass: number, readonly tvLimitHours: number, readonly riskDays: number, readonly outlook: { readonly offerings: number, readonly selections: number, readonly teachers: number, readonly schools: number, readonly thinClasses: number, readonly thinTeachers: number } | null, readonly term: { readonly id: string, readonly code: string, readonly name: string, readonly phase: TermPhase } | null, readonly turns: ReadonlyArray<{ readonly turn: TermTurnName, readonly title: string, readonly does: string, readonly at: string, readonly cityAt: string, readonly closes: boolean, readonly movedFrom: string | null, readonly state: TurnState, readonly doneAt: string | null, readonly did: ReadonlyArray<string> }> }
   };

export type SaveTermMutationVariables = Exact<{
  input: TermPlanInput;
}>;


export type SaveTermMutation = { readonly saveTerm:
    | { readonly __typename: 'TermFaults', readonly faults: ReadonlyArray<{ readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> }> }
    | { readonly __typename: 'TermPlan', readonly term: { readonly id: string } | null }
   };

export type OfficeHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficeHomeQuery = { readonly todos: ReadonlyArray<{ readonly key: string, readonly title: string, readonly detail: string, readonly next: string, readonly href: string, readonly dueAt: string | null, readonly prompt: boolean }>, readonly classesAtRisk: { readonly edges: ReadonlyArray<{ readonly node: { readonly offeringId: string, readonly number: string, readonly title: string, readonly organisation: string, readonly risk: { readonly selected: number, readonly needed: number, readonly missing: number, readonly decidedAt: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
