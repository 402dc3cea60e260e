import { TeacherProfileResolver, ViewerResolver } from './accounts/accounts.resolver.js';
import { AuditResolver } from './accounts/audit.resolver.js';
import { SignInResolver } from './accounts/sign-in.resolver.js';
import { UnlockResolver } from './accounts/unlock.resolver.js';
import { FiguresResolver } from './analytics/figures.resolver.js';
import { StaffSelectionResolver, StandingResolver } from './analytics/standing.resolver.js';
import { OutcomeResolver } from './analytics/outcome.resolver.js';
import { TokensResolver } from './analytics/tokens.resolver.js';
import { CapabilityDiagnosticResolver, SittingResolver } from './assessment/assessment.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { ClassResolver, ClassSheetResolver } from './ledger/class.resolver.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { VerificationResolver, YearVerificationResolver } from './ledger/verification.resolver.js';
import { AnnouncementResolver, WrittenAnnouncementResolver } from './messaging/announcement.resolver.js';
import { MessagingResolver, ViewerNoticesResolver } from './messaging/messaging.resolver.js';
import { TextMessageResolver } from './messaging/text-message.resolver.js';
import { TodoResolver } from './messaging/todo.resolver.js';
import { PlatformResolver } from './platform/platform.resolver.js';
import { TaskResolver } from './platform/task.resolver.js';
import { MediaResolver } from './publishing/media.resolver.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { DraftResolver } from './publishing/draft.resolver.js';
import { AuthoredCourseResolver, OfferResolver } from './publishing/offer.resolver.js';
import { AdmissionResolver } from './selection/admission.resolver.js';
import { BillResolver } from './selection/bill.resolver.js';
import { RefundResolver } from './selection/refund.resolver.js';
import { UnpaidResolver } from './selection/unpaid.resolver.js';
import { LiftResolver } from './selection/lift.resolver.js';
import { PaymentSheetResolver } from './selection/payment-sheet.resolver.js';
import { BlockResolver } from './selection/block.resolver.js';
import { BulkResolver } from './selection/bulk.resolver.js';
import { RecommendationResolver } from './recommendation/recommendation.resolver.js';
import { BundleResolver, CapabilityBundleResolver } from './selection/bundle.resolver.js';
import { OfferingSelectionResolver } from './selection/offering-selection.resolver.js';
import { CourseListLineResolver, LineResolver } from './selection/line.resolver.js';
import { CourseListPlanResolver, PlanResolver, SubmittedCourseResolver } from './selection/plan.resolver.js';
import {
  SelectionRiskResolver,
  TermOutlookResolver,
  ThinClassesResolver,
} from './selection/risk.resolver.js';
import { SelectionResolver } from './selection/selection.resolver.js';
import { SupermarketResolver } from './selection/supermarket.resolver.js';
import { InsightResolver } from './study/insight.resolver.js';
import { RatingResolver } from './study/rating.resolver.js';
import { RemovalResolver } from './study/removal.resolver.js';
import { LessonResolver, StudyResolver } from './study/study.resolver.js';
import { BeatResolver, CheckResolver, WatchingResolver } from './study/watching.resolver.js';
import { TermPlanResolver } from './terms/plan.resolver.js';
import { TermsResolver } from './terms/terms.resolver.js';

/** Every resolver class of the API, one line a feature. */
export const resolvers: readonly NewableFunction[] = [
  [PlatformResolver, TaskResolver],
  [ViewerResolver, TeacherProfileResolver, SignInResolver, UnlockResolver, AuditResolver],
  [
    MessagingResolver,
    ViewerNoticesResolver,
    AnnouncementResolver,
    WrittenAnnouncementResolver,
    TextMessageResolver,
    TodoResolver,
  ],
  [TermsResolver, TermPlanResolver],
  [CatalogueResolver],
  [MediaResolver, DraftResolver, OfferResolver, AuthoredCourseResolver],
  [ProgrammeResolver],
  [SittingResolver, CapabilityDiagnosticResolver],
  [BundleResolver, CapabilityBundleResolver, BulkResolver, AdmissionResolver],
  [ThinClassesResolver, SelectionRiskResolver, TermOutlookResolver],
  [BillResolver, RefundResolver, PaymentSheetResolver, BlockResolver, LiftResolver, UnpaidResolver],
  [SelectionResolver, OfferingSelectionResolver, SupermarketResolver],
  [PlanResolver, SubmittedCourseResolver, CourseListPlanResolver, LineResolver, CourseListLineResolver],
  [StudyResolver, LessonResolver, WatchingResolver, BeatResolver, CheckResolver, InsightResolver],
  [RatingResolver, RemovalResolver],
  [LedgerResolver, VerificationResolver, YearVerificationResolver, ClassResolver, ClassSheetResolver],
  [RecommendationResolver],
  [FiguresResolver, TokensResolver, OutcomeResolver, StandingResolver, StaffSelectionResolver],
].flat();
