import { M0001Platform } from './m0001-platform.js';
import { M0002Accounts } from './m0002-accounts.js';
import { M0003TermsAndCatalogue } from './m0003-terms-and-catalogue.js';
import { M0004ProgrammeAndAssessment } from './m0004-programme-and-assessment.js';
import { M0005Selection } from './m0005-selection.js';
import { M0006StudyAndLedger } from './m0006-study-and-ledger.js';
import { M0007Audit } from './m0007-audit.js';
import { M0008TasksAndMedia } from './m0008-tasks-and-media.js';
import { M0009EditionsAndDrafts } from './m0009-editions-and-drafts.js';
import { M0010ClassesAndInsights } from './m0010-classes-and-insights.js';
import { M0011Analytics } from './m0011-analytics.js';
import { M0012CityScale } from './m0012-city-scale.js';
import { M0014TraceOfWork } from './m0014-trace-of-work.js';
import { M0015Safety } from './m0015-safety.js';
import { M0017Ratings } from './m0017-ratings.js';
import { M0019Messaging } from './m0019-messaging.js';
import { M0020TermTurns } from './m0020-term-turns.js';
import { M0021TermAnnounced } from './m0021-term-announced.js';
import { M0022WaitingAndPlans } from './m0022-waiting-and-plans.js';
import { M0024BulkSelection } from './m0024-bulk-selection.js';
import { M0026Bills } from './m0026-bills.js';
import { M0027PointsOfCourses } from './m0027-points-of-courses.js';

/** Every migration in order; a list instead of a folder scan, so that what is compiled is what runs. */
export const migrations = [
  { name: 'm0001-platform', class: M0001Platform },
  { name: 'm0002-accounts', class: M0002Accounts },
  { name: 'm0003-terms-and-catalogue', class: M0003TermsAndCatalogue },
  { name: 'm0004-programme-and-assessment', class: M0004ProgrammeAndAssessment },
  { name: 'm0005-selection', class: M0005Selection },
  { name: 'm0006-study-and-ledger', class: M0006StudyAndLedger },
  { name: 'm0007-audit', class: M0007Audit },
  { name: 'm0008-tasks-and-media', class: M0008TasksAndMedia },
  { name: 'm0009-editions-and-drafts', class: M0009EditionsAndDrafts },
  { name: 'm0010-classes-and-insights', class: M0010ClassesAndInsights },
  { name: 'm0011-analytics', class: M0011Analytics },
  { name: 'm0012-city-scale', class: M0012CityScale },
  { name: 'm0014-trace-of-work', class: M0014TraceOfWork },
  { name: 'm0015-safety', class: M0015Safety },
  { name: 'm0017-ratings', class: M0017Ratings },
  { name: 'm0019-messaging', class: M0019Messaging },
  { name: 'm0020-term-turns', class: M0020TermTurns },
  { name: 'm0021-term-announced', class: M0021TermAnnounced },
  { name: 'm0022-waiting-and-plans', class: M0022WaitingAndPlans },
  { name: 'm0024-bulk-selection', class: M0024BulkSelection },
  { name: 'm0026-bills', class: M0026Bills },
  { name: 'm0027-points-of-courses', class: M0027PointsOfCourses },
];
