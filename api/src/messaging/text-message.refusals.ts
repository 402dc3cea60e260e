import type { RefusalTexts } from '../platform/refusal.present.js';

const zh = '短信没有再发。';
const en = 'Nothing was sent again.';

/** Why a text message is not sent again (C1). */
export const textRefusals: RefusalTexts = {
  noSuchText: {
    zh: { what: zh, why: '没有这条短信。', next: '刷新页面' },
    en: { what: en, why: 'There is no such message.', next: 'Reload the page' },
  },
  noTextGateway: {
    zh: { what: zh, why: '还没有设置短信网关。', next: '照内容打电话或转告' },
    en: { what: en, why: 'No gateway is set.', next: 'Call, or pass the words on' },
  },
  textSent: {
    zh: { what: zh, why: '网关已收下这条短信，再发会收到两次。', next: '如没有收到，请与学校核对号码' },
    en: {
      what: en,
      why: 'The gateway has taken it; sent again it would arrive twice.',
      next: 'If it did not arrive, check the number with the school',
    },
  },
  textTooLate: {
    zh: { what: zh, why: '短信说的事已经过去。', next: '需要时另发公告' },
    en: { what: en, why: 'What it tells is over.', next: 'Write an announcement if something is to be told' },
  },
  noTextToSend: {
    zh: { what: zh, why: '没有未发出、现在还来得及的短信。', next: '刷新页面' },
    en: { what: en, why: 'No message failed that would still be of use.', next: 'Reload the page' },
  },
};
