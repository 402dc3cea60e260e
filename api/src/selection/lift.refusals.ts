import type { RefusalText, RefusalTexts } from '../platform/refusal.present.js';

const standing = {
  zh: '特殊用户没有解除，申请没有变动。',
  en: 'The block stands, and the request is as it was.',
};
const notKept = { zh: '文件没有收下。', en: 'The file was not taken.' };

const missing = (zh: string, en: string): RefusalText => ({
  zh: { what: '申请没有提交。', why: `还缺${zh}。`, next: `上传${zh}` },
  en: { what: 'The request was not handed in.', why: `It still lacks ${en}.`, next: `Add ${en}` },
});

const file = (zh: string, en: string, next: { zh: string; en: string }): RefusalText => ({
  zh: { what: notKept.zh, why: zh, next: next.zh },
  en: { what: notKept.en, why: en, next: next.en },
});

const anew = { zh: '重新扫描或拍照后上传', en: 'Scan or photograph it anew' };

/** Why a block is not lifted, or evidence not taken (A10). */
export const liftRefusals: RefusalTexts = {
  noSuchBlock: {
    zh: { what: standing.zh, why: '名单里没有这位特殊用户，可能已经解除。', next: '刷新名单' },
    en: {
      what: standing.en,
      why: 'There is no such blocked teacher; the block may have been lifted already.',
      next: 'Reload the list',
    },
  },
  liftTooMany: {
    zh: { what: standing.zh, why: '一份申请最多 {most} 位教师。', next: '分几份申请' },
    en: { what: standing.en, why: 'One request names {most} teachers at most.', next: 'Ask in parts' },
  },
  liftOther: {
    zh: {
      what: standing.zh,
      why: '其中有教师已在另一份申请里，一个人只在一份里。',
      next: '去掉这位教师，或在那份申请里继续',
    },
    en: {
      what: standing.en,
      why: 'A teacher among them stands in another request; each stands in one.',
      next: 'Leave that teacher out, or go on with the other request',
    },
  },
  noSuchLift: {
    zh: { what: standing.zh, why: '没有这份申请。', next: '回到名单' },
    en: { what: standing.en, why: 'There is no such request.', next: 'Back to the list' },
  },
  liftUnderReview: {
    zh: { what: standing.zh, why: '申请已经提交，市远程培训中心正在审核。', next: '等审核结果' },
    en: {
      what: standing.en,
      why: 'The request has been handed in; the city’s remote-training centre looks at it.',
      next: 'Wait for its decision',
    },
  },
  liftDone: {
    zh: { what: '没有再变动。', why: '这份申请里的特殊用户已经解除，可以选课。', next: '去课程超市' },
    en: {
      what: 'Nothing was changed.',
      why: 'The blocks of this request have been lifted; courses can be picked.',
      next: 'To the supermarket',
    },
  },
  liftNotSubmitted: {
    zh: { what: standing.zh, why: '申请还没有提交，或已退回修改。', next: '等申请人提交' },
    en: {
      what: standing.en,
      why: 'The request has not been handed in, or went back to be mended.',
      next: 'Wait until it is handed in',
    },
  },
  missing_signed_form: missing('签名的申请表', 'the signed form'),
  missing_id_scan: missing('身份证件扫描件', 'a scan of the id'),
  missing_sealed_letter: missing(
    '学校盖章的说明（第二次起要有）',
    'the school’s sealed letter, as from the second time on',
  ),
  missing_sealed_list: missing(
    '学校盖章的名单（多位教师一起申请）',
    'the school’s sealed list, as for several teachers',
  ),
  evidenceTooMany: file('一份申请最多 {most} 个文件。', 'A request carries {most} files at most.', {
    zh: '把几页合成一个 PDF',
    en: 'Put pages together in one PDF',
  }),
  evidenceEmpty: file('文件是空的。', 'The file is empty.', anew),
  evidenceTooLarge: file('文件大于 10 MB。', 'The file is larger than 10 MB.', {
    zh: '降低扫描清晰度再上传',
    en: 'Scan it at a lower resolution',
  }),
  evidenceType: file('不是完整的 PDF、JPEG 或 PNG 文件。', 'It is no PDF, JPEG or PNG that is whole.', anew),
  evidenceHostile: file(
    '文件里夹带了别的内容（压缩包、脚本或可执行的动作）。',
    'Something else is hidden in it: an archive, a script or an action.',
    anew,
  ),
  evidenceKind: file('没有说明这是哪一种材料。', 'It was not said what the file is.', {
    zh: '选好材料种类再上传',
    en: 'Choose what it is, then send it',
  }),
};
