import { accountsNodes } from './accounts/accounts.nodes.js';
import { assessmentNodes } from './assessment/assessment.nodes.js';
import { catalogueNodes } from './catalogue/catalogue.nodes.js';
import type { Context } from './context.js';
import { classNodes } from './ledger/class.nodes.js';
import { ledgerNodes } from './ledger/ledger.nodes.js';
import { verificationNodes } from './ledger/verification.nodes.js';
import { messagingNodes } from './messaging/messaging.nodes.js';
import type { NodeFinder } from './platform/node.js';
import { mediaNodes } from './publishing/media.nodes.js';
import { programmeNodes } from './programme/programme.nodes.js';
import { publishingNodes } from './publishing/publishing.nodes.js';
import { billNodes } from './selection/bill.nodes.js';
import { bulkNodes } from './selection/bulk.nodes.js';
import { liftNodes } from './selection/lift.nodes.js';
import { paymentNodes } from './selection/payment.nodes.js';
import { bundleNodes } from './selection/bundle.nodes.js';
import { selectionNodes } from './selection/selection.nodes.js';
import { studyNodes } from './study/study.nodes.js';
import { termsNodes } from './terms/terms.nodes.js';

/** How `node(id)` finds an object of each type; a type that is missing here answers null. */
export const nodeFinders: Readonly<Record<string, NodeFinder<Context>>> = {
  Task: ({ tasks }, key) => tasks.mine(key),
  ...accountsNodes,
  ...messagingNodes,
  ...termsNodes,
  ...catalogueNodes,
  ...publishingNodes,
  ...mediaNodes,
  ...programmeNodes,
  ...assessmentNodes,
  ...bundleNodes,
  ...bulkNodes,
  ...billNodes,
  ...paymentNodes,
  ...liftNodes,
  ...selectionNodes,
  ...studyNodes,
  ...ledgerNodes,
  ...verificationNodes,
  ...classNodes,
};
