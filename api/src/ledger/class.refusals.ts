import type { RefusalText, RefusalTexts } from '../platform/refusal.present.js';

const notRegistered = { zh: '成绩没有登记。', en: 'No result was registered.' };
const notRead = { zh: '表格没有读入。', en: 'The spreadsheet was not read.' };

const sheet = (zh: string, en: string, next?: { zh: string; en: string }): RefusalText => ({
  zh: { what: notRead.zh, why: zh, next: next?.zh ?? '换一个文件' },
  en: { what: notRead.en, why: en, next: next?.en ?? 'Choose another file' },
});

/** Why results of a class are not registered, or a sheet of them is not read (H2). */
export const classRefusals: RefusalTexts = {
  noSuchClass: {
    zh: { what: notRegistered.zh, why: '本机构没有这个班，或它不是面授课程。', next: '查看本机构的班级' },
    en: {
      what: notRegistered.en,
      why: 'Your organisation has no such class, or it is not held face to face.',
      next: 'See our classes',
    },
    nextHref: '/train/classes',
  },
  noSuchSheet: {
    zh: { what: notRegistered.zh, why: '没有这份表格，可能已被后来上传的一份代替。', next: '重新上传' },
    en: {
      what: notRegistered.en,
      why: 'There is no such spreadsheet: a later one may have taken its place.',
      next: 'Upload it again',
    },
    nextHref: '/train/classes',
  },
  sheetRegistered: {
    zh: {
      what: '没有再登记一次。',
      why: '这份表格已经登记过，每份只登记一次；要更正，请另传一份。',
      next: '查看登记结果',
    },
    en: {
      what: 'Nothing was registered twice.',
      why: 'This spreadsheet has been registered. Upload another one to correct results.',
      next: 'See what became of it',
    },
  },
  nothingToRegister: {
    zh: {
      what: notRegistered.zh,
      why: '没有可以登记的行：要么没有填成绩，要么与已登记的相同，要么有错。',
      next: '回去修改',
    },
    en: {
      what: notRegistered.en,
      why: 'No line brings a result: they are empty, stand already, or are wrong.',
      next: 'Go back and change them',
    },
  },
  tooManyResults: {
    zh: { what: notRegistered.zh, why: '一次最多提交 {most} 行。', next: '分几次提交，或改用表格' },
    en: {
      what: notRegistered.en,
      why: 'At most {most} lines are taken at once.',
      next: 'Send them in parts, or use a spreadsheet',
    },
  },
  classNotHeld: {
    zh: { what: notRegistered.zh, why: '这个班因首轮选课人数不足已经停开。', next: '查看本机构的班级' },
    en: {
      what: notRegistered.en,
      why: 'The class was cancelled because too few chose it in the first round.',
      next: 'See our classes',
    },
    nextHref: '/train/classes',
  },
  classNotBegun: {
    zh: {
      what: notRegistered.zh,
      why: '本期学习 {availableAt} 开始，此前没有成绩可登记。',
      next: '到时再来',
    },
    en: {
      what: notRegistered.en,
      why: 'Study of the term begins on {availableAt}; before that there is nothing to register.',
      next: 'Come back then',
    },
  },
  yearOver: {
    zh: {
      what: notRegistered.zh,
      why: '面授学时由培训机构在当年 12 月 31 日前登记，{year} 年已经结束。',
      next: '请教师走学时申报',
    },
    en: {
      what: notRegistered.en,
      why: 'Organisations register face-to-face hours by 31 December of the year, and {year} is over.',
      next: 'Ask the teachers to declare them',
    },
  },
  sheetEmpty: sheet('文件里没有内容。', 'The file is empty.'),
  sheetTooLarge: sheet(
    '文件太大：上传不超过 4 MB，展开后不超过 16 MB。请把需要的行复制到模板里。',
    'The file is too large: 4 MB as sent and 16 MB unpacked are the most. Copy the lines you need into the template.',
  ),
  sheetTooManyRows: sheet('一份表格最多 10,000 行。', 'A spreadsheet holds 10,000 lines at most.', {
    zh: '分成几份',
    en: 'Split it',
  }),
  sheetUnreadable: sheet(
    '读不出内容。请用 Excel 或 WPS 另存为 .xlsx，或存为 CSV（UTF-8 或 GBK）。',
    'It cannot be read. Save it as .xlsx, or as CSV in UTF-8 or GBK.',
  ),
  sheetOldFormat: sheet(
    '这是旧的 .xls 格式，或者文件加了密码。请另存为不加密的 .xlsx。',
    'This is the old .xls format, or the file has a password. Save it as .xlsx without one.',
  ),
  sheetHeaders: sheet(
    '前 10 行里找不到表头，至少要有“继教学号”和“成绩”两列。',
    'No heading was found in the first 10 rows: the columns "Study number" and "Score" are needed.',
    { zh: '下载模板', en: 'Download the template' },
  ),
};
