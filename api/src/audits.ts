import { accountsAudit } from './accounts/accounts.audit.js';
import { analyticsAudit } from './analytics/analytics.audit.js';
import { assessmentAudit } from './assessment/assessment.audit.js';
import { classAudit } from './ledger/class.audit.js';
import { verificationAudit } from './ledger/verification.audit.js';
import { announcementAudit } from './messaging/announcement.audit.js';
import { textAudit } from './messaging/text-message.audit.js';
import { mediaAudit } from './publishing/media.audit.js';
import type { AuditText, FeatureAudit } from './platform/audit-texts.js';
import { publishingAudit } from './publishing/publishing.audit.js';
import { termsAudit } from './terms/terms.audit.js';
import { ratingAudit } from './study/rating.audit.js';
import { removalAudit } from './study/removal.audit.js';
import { billAudit } from './selection/bill.audit.js';
import { liftAudit } from './selection/lift.audit.js';
import { selectionAudit } from './selection/selection.audit.js';

/** Every feature's part of the audit, one line a feature. */
const features: readonly FeatureAudit[] = [
  accountsAudit,
  announcementAudit,
  textAudit,
  termsAudit,
  publishingAudit,
  mediaAudit,
  assessmentAudit,
  selectionAudit,
  billAudit,
  liftAudit,
  ratingAudit,
  removalAudit,
  classAudit,
  verificationAudit,
  analyticsAudit,
];

/** How each action is told. */
export const auditTexts: Readonly<Record<string, AuditText>> = Object.assign(
  {},
  ...features.map(({ texts }) => texts),
);

/** How what an action is about is called today, by type. */
export const auditSubjects: NonNullable<FeatureAudit['subjects']> = Object.assign(
  {},
  ...features.map(({ subjects }) => subjects ?? {}),
);
