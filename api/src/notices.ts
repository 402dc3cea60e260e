import { verificationNotices } from './ledger/verification.notices.js';
import type { NoticeTexts } from './platform/notice-texts.js';
import { billNotices } from './selection/bill.notices.js';
import { refundNotices } from './selection/refund.notices.js';
import { bulkNotices } from './selection/bulk.notices.js';
import { roundNotices } from './selection/round.notices.js';
import { selectionNotices } from './selection/selection.notices.js';
import { studyNotices } from './study/study.notices.js';

/** How every kind of notice is told, one line a feature. */
export const noticeTexts: NoticeTexts = {
  ...selectionNotices,
  ...bulkNotices,
  ...roundNotices,
  ...billNotices,
  ...refundNotices,
  ...studyNotices,
  ...verificationNotices,
};
