import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { AccountsService } from './accounts/accounts.service.js';
import { SignInService } from './accounts/sign-in.service.js';
import { AssessmentService } from './assessment/assessment.service.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { LedgerService } from './ledger/ledger.service.js';
import { unauthenticated } from './platform/errors.js';
import type { Deps, RequestInfo, Scope } from './platform/scope.js';
import { ProgrammeService } from './programme/programme.service.js';
import { BundleService } from './selection/bundle.service.js';
import { SelectionService } from './selection/selection.service.js';
import { SupermarketService } from './selection/supermarket.service.js';
import { StudyService } from './study/study.service.js';
import { WatchingService } from './study/watching.service.js';
import { TermsService } from './terms/terms.service.js';

/** What resolvers get: the request's scope and one service a feature, made when first asked for. */
export class Context implements Scope {
  readonly db: Deps['db'];
  readonly clock: Deps['clock'];
  readonly sealing: Deps['sealing'];
  readonly storage: Deps['storage'];
  readonly log: Deps['log'];
  readonly publicUrl: string;
  readonly now: Instant;

  constructor(
    deps: Deps,
    readonly viewer: Actor | null,
    readonly locale: Locale,
    readonly request: RequestInfo,
  ) {
    this.db = deps.db;
    this.clock = deps.clock;
    this.sealing = deps.sealing;
    this.storage = deps.storage;
    this.log = deps.log;
    this.publicUrl = deps.publicUrl;
    this.now = deps.clock.now();
  }

  get actor(): Actor {
    if (this.viewer === null) throw unauthenticated();
    return this.viewer;
  }

  // Services, in the order of the features (a later one may be given earlier ones).

  #accounts?: AccountsService;
  get accounts(): AccountsService {
    return (this.#accounts ??= new AccountsService(this));
  }

  #signing?: SignInService;
  get signing(): SignInService {
    return (this.#signing ??= new SignInService(this));
  }

  #terms?: TermsService;
  get terms(): TermsService {
    return (this.#terms ??= new TermsService(this));
  }

  #catalogue?: CatalogueService;
  get catalogue(): CatalogueService {
    return (this.#catalogue ??= new CatalogueService(this));
  }

  #programme?: ProgrammeService;
  get programme(): ProgrammeService {
    return (this.#programme ??= new ProgrammeService(this));
  }

  #assessment?: AssessmentService;
  get assessment(): AssessmentService {
    return (this.#assessment ??= new AssessmentService(this, this.programme));
  }

  #bundle?: BundleService;
  get bundle(): BundleService {
    return (this.#bundle ??= new BundleService(this, this.programme, this.assessment));
  }

  #selection?: SelectionService;
  get selection(): SelectionService {
    return (this.#selection ??= new SelectionService(this, this.terms));
  }

  #supermarket?: SupermarketService;
  get supermarket(): SupermarketService {
    return (this.#supermarket ??= new SupermarketService(this, this.terms, this.catalogue, this.selection));
  }

  #study?: StudyService;
  get study(): StudyService {
    return (this.#study ??= new StudyService(this));
  }

  #watching?: WatchingService;
  get watching(): WatchingService {
    return (this.#watching ??= new WatchingService(this));
  }

  #ledger?: LedgerService;
  get ledger(): LedgerService {
    return (this.#ledger ??= new LedgerService(this));
  }
}
