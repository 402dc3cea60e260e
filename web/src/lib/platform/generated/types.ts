// Written by `npm run generate`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Role =
  | 'TEACHER'
  | 'SCHOOL_ADMIN'
  | 'DISTRICT_ADMIN'
  | 'CITY_ADMIN'
  | 'TRAINER'
  | 'TUTOR'
  | 'ANALYST';

export type HourKind =
  | 'PUBLIC'
  | 'PROFESSIONAL'
  | 'ELECTIVE';

export type Stage =
  | 'KINDERGARTEN'
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'VOCATIONAL';

export type Terminal =
  | 'PC'
  | 'MOBILE'
  | 'TV';

export type TermPhase =
  | 'UPCOMING'
  | 'FIRST_ROUND'
  | 'ARRANGING'
  | 'MAKEUP_ROUND'
  | 'SETTLED'
  | 'STUDY'
  | 'CLOSED';

export type OrganisationKind =
  | 'CITY'
  | 'DISTRICT'
  | 'SCHOOL'
  | 'TRAINING';

export type ProfileState =
  | 'OPEN'
  | 'SUBMITTED'
  | 'APPROVED'
  | 'REOPENED';

export type LessonKind =
  | 'VIDEO'
  | 'DOCUMENT'
  | 'QUIZ';

export type CapabilityStep =
  | 'PROFILE'
  | 'DIAGNOSE'
  | 'CONFIRM'
  | 'CHOOSE'
  | 'STUDY'
  | 'DONE';

export type EnrolmentState =
  | 'NOT_STARTED'
  | 'UNDER_WAY'
  | 'PASSED';

export type SpanInput = {
  readonly fromMs: number;
  readonly toMs: number;
};

export type LedgerSource =
  | 'COURSE'
  | 'FACE_TO_FACE'
  | 'RESEARCH'
  | 'SCHOOL_BASED'
  | 'SPECIAL'
  | 'DECLARATION'
  | 'CARRY_OVER'
  | 'ATTRIBUTION'
  | 'CORRECTION';

export type SignInInput = {
  readonly login: string;
  readonly password: string;
  readonly terminal?: Terminal | null | undefined;
};

export type StartWatchingInput = {
  readonly enrolmentId: string | number;
  readonly lessonId: string | number;
  readonly terminal: Terminal;
  readonly device: string;
};

export type ReportPlayedInput = {
  readonly sessionId: string | number;
  readonly sequence: number;
  readonly spans: ReadonlyArray<SpanInput>;
  readonly positionMs: number;
};

export type AnswerCheckInput = {
  readonly enrolmentId: string | number;
  readonly lessonId: string | number;
  readonly answers: ReadonlyArray<CheckAnswerInput>;
};

export type CheckAnswerInput = {
  readonly questionId: string | number;
  readonly option: number;
};

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { readonly serverTime: string, readonly viewer: PersonFragment | null };

export type LearnShellQueryVariables = Exact<{ [key: string]: never; }>;


export type LearnShellQuery = { readonly serverTime: string, readonly viewer: PersonFragment | null, readonly capability: { readonly step: CapabilityStep } | null };

export type PersonFragment = { readonly id: string, readonly name: string, readonly role: Role, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly name: string, readonly kind: OrganisationKind } }>, readonly teacher: { readonly studyNumber: string, readonly stage: Stage | null, readonly subject: string | null, readonly profileState: ProfileState, readonly school: { readonly id: string, readonly name: string } } | null };

export type ViewerSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerSessionsQuery = { readonly viewer: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly terminal: Terminal, readonly userAgent: string, readonly createdAt: string, readonly seenAt: string }>, readonly teacher: { readonly studyNumber: string, readonly nationalIdMasked: string, readonly mobileMasked: string | null, readonly district: { readonly id: string, readonly name: string } | null } | null } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn:
    | { readonly __typename: 'SignedIn', readonly viewer: { readonly id: string, readonly role: Role } }
    | (
      { readonly __typename: 'Refusal' }
      & RefusedFragment
    )
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly endedSessions: number } };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { readonly signOutEverywhere: { readonly endedSessions: number } };

export type YearTotalsFragment = { readonly year: number, readonly totalNeeded: number, readonly totalEarned: number, readonly totalUnderWay: number, readonly totalMissing: number, readonly missingPublic: number, readonly missingProfessional: number, readonly needs: ReadonlyArray<{ readonly kind: HourKind, readonly needed: number, readonly earned: number, readonly underWay: number, readonly missing: number }> };

export type YearWithReceiptsQueryVariables = Exact<{
  year?: number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type YearWithReceiptsQuery = { readonly year: (
    { readonly entries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: EntryWithReceiptFragment }> } }
    & YearTotalsFragment
  ) };

export type EntryWithReceiptFragment = { readonly id: string, readonly year: number, readonly kind: HourKind, readonly hours: number, readonly source: LedgerSource, readonly title: string, readonly titleEn: string | null, readonly postedAt: string, readonly rule: string, readonly receipt: { readonly rule: string, readonly ruleVersion: string, readonly score: number, readonly passMark: number, readonly parts: ReadonlyArray<{ readonly key: string, readonly weight: number, readonly share: number, readonly points: number }>, readonly lessons: ReadonlyArray<{ readonly title: string, readonly titleEn: string | null, readonly durationMs: number, readonly learningMs: number, readonly devices: number, readonly firstAt: string | null, readonly lastAt: string | null, readonly spans: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> }> } | null };

export type TeacherHomeQueryVariables = Exact<{ [key: string]: never; }>;


export type TeacherHomeQuery = { readonly year: YearTotalsFragment, readonly learning: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: EnrolmentState, readonly hours: number, readonly studyOpen: boolean, readonly studyCloses: string, readonly lastWatchedAt: string | null, readonly offering: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly hourKind: HourKind, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null }, readonly lessons: ReadonlyArray<{ readonly id: string, readonly durationMs: number, readonly progress: { readonly coveredMs: number } }>, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly durationMs: number, readonly progress: { readonly positionMs: number } } | null } }> }, readonly courseList: { readonly totalHours: number, readonly nextInstant: string | null, readonly term: { readonly id: string, readonly name: string, readonly phase: TermPhase, readonly firstCloses: string, readonly makeupOpens: string, readonly makeupCloses: string, readonly studyOpens: string }, readonly selections: ReadonlyArray<{ readonly id: string }> } | null, readonly capability: { readonly step: CapabilityStep, readonly profileReady: boolean, readonly sittingsLeft: number, readonly programme: { readonly id: string, readonly name: string, readonly nameEn: string | null, readonly totalHours: number, readonly studyCloses: string }, readonly sittings: ReadonlyArray<{ readonly id: string, readonly answeredCount: number, readonly submittedAt: string | null }> } | null };

export type RefusedFragment = { readonly __typename: 'Refusal', readonly rule: string, readonly key: string, readonly what: string, readonly why: string, readonly next: string, readonly nextHref: string | null, readonly availableAt: string | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }> };

export type VerdictFragment = { readonly id: string, readonly state: EnrolmentState, readonly score: number | null, readonly passMark: number, readonly passedAt: string | null, readonly hours: number, readonly verdict: { readonly counted: boolean, readonly pending: boolean, readonly key: string, readonly message: string, readonly hoursPosted: number | null } };

export type LessonProgressPartsFragment = { readonly positionMs: number, readonly coveredMs: number, readonly learningMs: number, readonly pending: boolean, readonly checkScore: number | null, readonly updatedAt: string | null, readonly coverage: ReadonlyArray<{ readonly fromMs: number, readonly toMs: number }> };

export type LessonLineFragment = { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly kind: LessonKind, readonly durationMs: number, readonly ready: boolean, readonly progress: LessonProgressPartsFragment };

export type EnrolmentCardPartsFragment = (
  { readonly studyOpens: string, readonly studyCloses: string, readonly studyOpen: boolean, readonly lastWatchedAt: string | null, readonly offering: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly lecturer: string, readonly subjects: ReadonlyArray<string>, readonly seriesCode: string | null, readonly seriesTitle: string | null, readonly seriesTitleEn: string | null, readonly hourKind: HourKind }, readonly lessons: ReadonlyArray<LessonLineFragment>, readonly resumeLesson: { readonly id: string, readonly title: string, readonly titleEn: string | null } | null }
  & VerdictFragment
);

export type LearningListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type LearningListQuery = { readonly learning: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: EnrolmentCardPartsFragment }> } };

export type EnrolmentEntranceQueryVariables = Exact<{
  id: string | number;
}>;


export type EnrolmentEntranceQuery = { readonly enrolment: { readonly id: string, readonly resumeLesson: { readonly id: string } | null, readonly lessons: ReadonlyArray<{ readonly id: string }> } | null };

export type LessonPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LessonPageQuery = { readonly enrolment: (
    { readonly lessons: ReadonlyArray<{ readonly enrolmentId: string, readonly playlistUrl: string | null, readonly posterUrl: string | null, readonly captions: ReadonlyArray<{ readonly lang: string, readonly label: string, readonly url: string }>, readonly markers: ReadonlyArray<{ readonly startMs: number, readonly title: string, readonly titleEn: string | null }>, readonly check: ReadonlyArray<{ readonly id: string, readonly prompt: string, readonly options: ReadonlyArray<string> }> }> }
    & EnrolmentCardPartsFragment
  ) | null };

export type LessonStateQueryVariables = Exact<{
  id: string | number;
}>;


export type LessonStateQuery = { readonly enrolment: (
    { readonly lessons: ReadonlyArray<LessonLineFragment> }
    & VerdictFragment
  ) | null };

export type StartWatchingMutationVariables = Exact<{
  input: StartWatchingInput;
}>;


export type StartWatchingMutation = { readonly startWatching:
    | { readonly __typename: 'WatchSession', readonly id: string, readonly resumeAtMs: number }
    | (
      { readonly __typename: 'Refusal' }
      & RefusedFragment
    )
   };

export type ReportPlayedMutationVariables = Exact<{
  input: ReportPlayedInput;
}>;


export type ReportPlayedMutation = { readonly reportPlayed:
    | { readonly __typename: 'BeatAcknowledged', readonly sequence: number, readonly lesson: LessonLineFragment, readonly enrolment: VerdictFragment }
    | (
      { readonly __typename: 'Refusal' }
      & RefusedFragment
    )
   };

export type AnswerCheckMutationVariables = Exact<{
  input: AnswerCheckInput;
}>;


export type AnswerCheckMutation = { readonly answerCheck:
    | { readonly __typename: 'CheckMarked', readonly correct: number, readonly total: number, readonly answers: ReadonlyArray<{ readonly questionId: string, readonly correct: boolean, readonly rightOption: number, readonly explanation: string }>, readonly enrolment: VerdictFragment }
    | (
      { readonly __typename: 'Refusal' }
      & RefusedFragment
    )
   };
