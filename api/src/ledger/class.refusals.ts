import type { RefusalTexts } from '../platform/refusal.present.js';
import { sheetRefusals } from '../platform/sheet.refusals.js';

const notRegistered = { zh: '成绩没有登记。', en: 'No result was registered.' };
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
  ...sheetRefusals({
    rows: '10,000',
    heads: {
      zh: '前十行里找不到表头，至少要有“继教学号”和“成绩”两列。',
      en: 'Among its first ten lines none heads both a study number and a score.',
    },
  }),
};
