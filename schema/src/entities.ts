import type { EntityName } from '@mikro-orm/postgresql';
import { Account, RoleGrant } from './accounts/account.entity.js';
import { Organisation } from './accounts/organisation.entity.js';
import { Session } from './accounts/session.entity.js';
import { Teacher } from './accounts/teacher.entity.js';
import { ApiToken } from './analytics/analytics.entity.js';
import { Dimension, Question, Questionnaire, QuestionOption } from './assessment/questionnaire.entity.js';
import { Diagnosis, Sitting, SittingAnswer } from './assessment/sitting.entity.js';
import { Chapter } from './catalogue/chapter.entity.js';
import { CheckQuestion } from './catalogue/check-question.entity.js';
import { CourseEdition } from './catalogue/course-edition.entity.js';
import { Course } from './catalogue/course.entity.js';
import { Lesson } from './catalogue/lesson.entity.js';
import { Offering } from './catalogue/offering.entity.js';
import { Series } from './catalogue/series.entity.js';
import {
  Programme,
  ProgrammeCategory,
  ProgrammeCompletion,
  ProgrammeCourse,
  Theme,
} from './programme/programme.entity.js';
import { CaptionTrack, CourseDecision, CourseDraft } from './publishing/draft.entity.js';
import { MediaAsset } from './publishing/media-asset.entity.js';
import { LedgerEntry, YearNeed } from './ledger/ledger.entity.js';
import {
  Verification,
  VerificationPart,
  VerificationPolicy,
  VerificationRun,
} from './ledger/verification.entity.js';
import { AnnouncementReading, AnnouncementRow } from './messaging/announcement.entity.js';
import { TextMessage } from './messaging/text-message.entity.js';
import { NoticeRow } from './messaging/notice.entity.js';
import { BlockLift, LiftCase, LiftFile, LiftRequest, LiftStep } from './selection/lift.entity.js';
import { PaymentLine, PaymentReversal, PaymentSheet } from './selection/payment-sheet.entity.js';
import { Bill, BillCredit, BillLine, BillPayment, DeclarationForm } from './selection/bill.entity.js';
import { BillRefund, BillRefundLine, BillRefundReversal } from './selection/refund.entity.js';
import { UserBlock } from './selection/block.entity.js';
import { BulkLine, BulkSelection } from './selection/bulk.entity.js';
import { Bundle } from './selection/bundle.entity.js';
import { PlannedCourse } from './selection/planned-course.entity.js';
import { FirstPlace } from './selection/first-place.entity.js';
import { Selection } from './selection/selection.entity.js';
import { WaitingPlace } from './selection/waiting-place.entity.js';
import { ClassRegistration, ClassResult, ClassSheet } from './study/class-result.entity.js';
import { CommentRuling, CourseRating } from './study/rating.entity.js';
import { ClassRemoval, ClassRemovalSeat } from './study/removal.entity.js';
import {
  Beat,
  CheckAttempt,
  CourseProgress,
  Enrolment,
  LessonProgress,
  Passing,
  WatchSession,
} from './study/study.entity.js';
import { TermTurn } from './terms/term-turn.entity.js';
import { Term } from './terms/terms.entity.js';

/** Every entity of every feature, one line a feature. */
export const entities: readonly EntityName[] = [
  [Organisation, Account, RoleGrant, Teacher, Session],
  [NoticeRow, AnnouncementRow, AnnouncementReading, TextMessage],
  [Term, TermTurn],
  [Series, Course, CourseEdition, Chapter, Lesson, CheckQuestion, Offering],
  [CourseDraft, CourseDecision, CaptionTrack, MediaAsset],
  [Theme, Programme, ProgrammeCategory, ProgrammeCourse, ProgrammeCompletion],
  [Questionnaire, Dimension, Question, QuestionOption, Sitting, SittingAnswer, Diagnosis],
  [Bundle, Selection, FirstPlace, WaitingPlace, PlannedCourse, BulkSelection, BulkLine],
  [Bill, BillLine, BillCredit, DeclarationForm, BillPayment, UserBlock],
  [PaymentSheet, PaymentLine, PaymentReversal, BillRefund, BillRefundLine, BillRefundReversal],
  [LiftRequest, LiftCase, LiftFile, LiftStep, BlockLift],
  [Enrolment, WatchSession, Beat, LessonProgress, CheckAttempt, CourseProgress, Passing],
  [CourseRating, CommentRuling],
  [ClassRegistration, ClassResult, ClassSheet],
  [ClassRemoval, ClassRemovalSeat],
  [LedgerEntry, YearNeed, VerificationPolicy, VerificationRun, VerificationPart, Verification],
  [ApiToken],
].flat();
