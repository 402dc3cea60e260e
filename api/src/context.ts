import { AccountsService } from './accounts/accounts.service.js';
import { AuditService } from './accounts/audit.service.js';
import { SessionsService } from './accounts/sessions.service.js';
import { SignInService } from './accounts/sign-in.service.js';
import { UnlockService } from './accounts/unlock.service.js';
import { FigureFilesService } from './analytics/figure-files.service.js';
import { FiguresService } from './analytics/figures.service.js';
import { OutcomeService } from './analytics/outcome.service.js';
import { StandingService } from './analytics/standing.service.js';
import { TokensService } from './analytics/tokens.service.js';
import { AssessmentService } from './assessment/assessment.service.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { ClassRegisterService } from './ledger/class-register.service.js';
import { ClassSheetService } from './ledger/class-sheet.service.js';
import { ClassService } from './ledger/class.service.js';
import { LedgerService } from './ledger/ledger.service.js';
import { VerificationService } from './ledger/verification.service.js';
import { AnnouncementService } from './messaging/announcement.service.js';
import { MessagingService } from './messaging/messaging.service.js';
import { TextMessageService } from './messaging/text-message.service.js';
import { RequestScope } from './platform/request-scope.js';
import { TaskService } from './platform/task.service.js';
import { MediaService } from './publishing/media.service.js';
import { ProgrammeService } from './programme/programme.service.js';
import { CaptionsService } from './publishing/captions.service.js';
import { DraftService } from './publishing/draft.service.js';
import { OfferService } from './publishing/offer.service.js';
import { ReviewService } from './publishing/review.service.js';
import { AdmissionService } from './selection/admission.service.js';
import { BillService } from './selection/bill.service.js';
import { BlockService } from './selection/block.service.js';
import { LiftService } from './selection/lift.service.js';
import { PaymentSheetService } from './selection/payment-sheet.service.js';
import { BulkPlanService } from './selection/bulk-plan.service.js';
import { BulkService } from './selection/bulk.service.js';
import { RecommendationService } from './recommendation/recommendation.service.js';
import { BundleService } from './selection/bundle.service.js';
import { LineService } from './selection/line.service.js';
import { PlanService } from './selection/plan.service.js';
import { RiskService } from './selection/risk.service.js';
import { SelectionService } from './selection/selection.service.js';
import { SupermarketService } from './selection/supermarket.service.js';
import { InsightService } from './study/insight.service.js';
import { RatingService } from './study/rating.service.js';
import { RemovalService } from './study/removal.service.js';
import { StudyService } from './study/study.service.js';
import { WatchingService } from './study/watching.service.js';
import { TermPlanService } from './terms/plan.service.js';
import { TermsService } from './terms/terms.service.js';

/** What resolvers get: the request's scope and one service a feature, made when first asked for. */
export class Context extends RequestScope {
  // Services, in the order of the features (a later one may be given earlier ones). They are kept in ordinary properties,
  // since Apollo copies the context, and a copy has no #private ones.

  private tasksOnce?: TaskService;
  get tasks(): TaskService {
    return (this.tasksOnce ??= new TaskService(this));
  }

  private accountsOnce?: AccountsService;
  get accounts(): AccountsService {
    return (this.accountsOnce ??= new AccountsService(this));
  }

  private signingOnce?: SignInService;
  get signing(): SignInService {
    return (this.signingOnce ??= new SignInService(this));
  }

  private sessionsOnce?: SessionsService;
  get sessions(): SessionsService {
    return (this.sessionsOnce ??= new SessionsService(this));
  }

  private auditingOnce?: AuditService;
  get auditing(): AuditService {
    return (this.auditingOnce ??= new AuditService(this));
  }

  private unlockingOnce?: UnlockService;
  get unlocking(): UnlockService {
    return (this.unlockingOnce ??= new UnlockService(this));
  }

  private messagingOnce?: MessagingService;
  get messaging(): MessagingService {
    return (this.messagingOnce ??= new MessagingService(this));
  }

  private announcingOnce?: AnnouncementService;
  get announcing(): AnnouncementService {
    return (this.announcingOnce ??= new AnnouncementService(this));
  }

  private textingOnce?: TextMessageService;
  get texting(): TextMessageService {
    return (this.textingOnce ??= new TextMessageService(this));
  }

  private termsOnce?: TermsService;
  get terms(): TermsService {
    return (this.termsOnce ??= new TermsService(this));
  }

  private planningOnce?: TermPlanService;
  get planning(): TermPlanService {
    return (this.planningOnce ??= new TermPlanService(this));
  }

  private catalogueOnce?: CatalogueService;
  get catalogue(): CatalogueService {
    return (this.catalogueOnce ??= new CatalogueService(this));
  }

  private draftsOnce?: DraftService;
  get drafts(): DraftService {
    return (this.draftsOnce ??= new DraftService(this));
  }

  private reviewOnce?: ReviewService;
  get review(): ReviewService {
    return (this.reviewOnce ??= new ReviewService(this, this.drafts));
  }

  private offersOnce?: OfferService;
  get offers(): OfferService {
    return (this.offersOnce ??= new OfferService(this, this.terms, this.catalogue));
  }

  private captionsOnce?: CaptionsService;
  get captions(): CaptionsService {
    return (this.captionsOnce ??= new CaptionsService(this));
  }

  private mediaOnce?: MediaService;
  get media(): MediaService {
    return (this.mediaOnce ??= new MediaService(this, this.tasks));
  }

  private programmeOnce?: ProgrammeService;
  get programme(): ProgrammeService {
    return (this.programmeOnce ??= new ProgrammeService(this));
  }

  private assessmentOnce?: AssessmentService;
  get assessment(): AssessmentService {
    return (this.assessmentOnce ??= new AssessmentService(this, this.programme));
  }

  private bundleOnce?: BundleService;
  get bundle(): BundleService {
    return (this.bundleOnce ??= new BundleService(this, this.programme, this.assessment));
  }

  private selectionOnce?: SelectionService;
  get selection(): SelectionService {
    return (this.selectionOnce ??= new SelectionService(this, this.terms));
  }

  private plansOnce?: PlanService;
  get plans(): PlanService {
    return (this.plansOnce ??= new PlanService(this, this.selection));
  }

  private linesOnce?: LineService;
  get lines(): LineService {
    return (this.linesOnce ??= new LineService(this, this.selection));
  }

  private risksOnce?: RiskService;
  get risks(): RiskService {
    return (this.risksOnce ??= new RiskService(this, this.terms));
  }

  private supermarketOnce?: SupermarketService;
  get supermarket(): SupermarketService {
    return (this.supermarketOnce ??= new SupermarketService(
      this,
      this.terms,
      this.catalogue,
      this.selection,
    ));
  }

  private billingOnce?: BillService;
  get billing(): BillService {
    return (this.billingOnce ??= new BillService(this, this.terms));
  }

  private paymentSheetsOnce?: PaymentSheetService;
  get paymentSheets(): PaymentSheetService {
    return (this.paymentSheetsOnce ??= new PaymentSheetService(this, this.tasks));
  }

  private liftingOnce?: LiftService;
  get lifting(): LiftService {
    return (this.liftingOnce ??= new LiftService(this));
  }

  private blockingOnce?: BlockService;
  get blocking(): BlockService {
    return (this.blockingOnce ??= new BlockService(this, this.terms));
  }

  private bulksOnce?: BulkService;
  get bulks(): BulkService {
    return (this.bulksOnce ??= new BulkService(this, this.terms, this.tasks));
  }

  private admissionsOnce?: AdmissionService;
  get admissions(): AdmissionService {
    return (this.admissionsOnce ??= new AdmissionService(this, this.terms, this.tasks));
  }

  private bulkPlansOnce?: BulkPlanService;
  get bulkPlans(): BulkPlanService {
    return (this.bulkPlansOnce ??= new BulkPlanService(this, this.terms, this.bulks));
  }

  private studyOnce?: StudyService;
  get study(): StudyService {
    return (this.studyOnce ??= new StudyService(this));
  }

  private ratingOnce?: RatingService;
  get rating(): RatingService {
    return (this.ratingOnce ??= new RatingService(this, this.catalogue));
  }

  private removingOnce?: RemovalService;
  get removing(): RemovalService {
    return (this.removingOnce ??= new RemovalService(this, this.terms));
  }

  private insightsOnce?: InsightService;
  get insights(): InsightService {
    return (this.insightsOnce ??= new InsightService(this));
  }

  private watchingOnce?: WatchingService;
  get watching(): WatchingService {
    return (this.watchingOnce ??= new WatchingService(this));
  }

  private ledgerOnce?: LedgerService;
  get ledger(): LedgerService {
    return (this.ledgerOnce ??= new LedgerService(this));
  }

  private verifyingOnce?: VerificationService;
  get verifying(): VerificationService {
    return (this.verifyingOnce ??= new VerificationService(this));
  }

  private classesOnce?: ClassService;
  get classes(): ClassService {
    return (this.classesOnce ??= new ClassService(this));
  }

  private registeringOnce?: ClassRegisterService;
  get registering(): ClassRegisterService {
    return (this.registeringOnce ??= new ClassRegisterService(this, this.classes));
  }

  private sheetsOnce?: ClassSheetService;
  get sheets(): ClassSheetService {
    return (this.sheetsOnce ??= new ClassSheetService(this, this.classes));
  }

  private recommendationOnce?: RecommendationService;
  get recommendation(): RecommendationService {
    return (this.recommendationOnce ??= new RecommendationService(this, this.catalogue, this.selection));
  }

  private figuresOnce?: FiguresService;
  get figures(): FiguresService {
    return (this.figuresOnce ??= new FiguresService(this));
  }

  private figureFilesOnce?: FigureFilesService;
  get figureFiles(): FigureFilesService {
    return (this.figureFilesOnce ??= new FigureFilesService(this, this.figures, this.tasks));
  }

  private standingsOnce?: StandingService;
  get standings(): StandingService {
    return (this.standingsOnce ??= new StandingService(this, this.terms));
  }

  private outcomesOnce?: OutcomeService;
  get outcomes(): OutcomeService {
    return (this.outcomesOnce ??= new OutcomeService(this, this.terms, this.tasks));
  }

  private tokensOnce?: TokensService;
  get tokens(): TokensService {
    return (this.tokensOnce ??= new TokensService(this));
  }
}
