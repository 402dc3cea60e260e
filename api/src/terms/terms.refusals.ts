import type { RefusalTexts } from '../platform/refusal.present.js';

const notSaved = { zh: '日程没有保存。', en: 'The calendar was not saved.' };
const mend = { zh: '改好这一项', en: 'Mend this one' };

const fault = (zh: string, en: string, next = mend): RefusalTexts[string] => ({
  zh: { what: notSaved.zh, why: zh, next: next.zh },
  en: { what: notSaved.en, why: en, next: next.en },
});

/** Why a term may not be set so (S1, S2, S8). */
export const termsRefusals: RefusalTexts = {
  instantsOutOfOrder: fault(
    '“{later}”要在“{earlier}”之后，一期的日程按先后进行。',
    '“{laterEn}” has to come after “{earlierEn}”: a term’s calendar goes in this order.',
  ),
  notAnInstant: fault('“{instant}”不是一个有效的日期和时间。', '“{instantEn}” is no valid day and time.'),
  instantPassed: fault(
    '“{instant}”（{at}）已经过去，平台已经照办，不能再改。',
    '“{instantEn}” ({at}) has passed and was acted on; it can no longer be changed.',
  ),
  instantInPast: fault(
    '“{instant}”不能设在过去，平台无法补办已经过去的时刻。',
    '“{instantEn}” cannot be set in the past: nothing can happen there any more.',
  ),
  tooFarAhead: fault(
    '“{instant}”太远了，日程最多排到三年以内，请检查年份。',
    '“{instantEn}” is too far ahead: calendars reach three years at most. Check the year.',
  ),
  roundsOverlap: fault(
    '选课时间与{term}重叠，两期不能同时选课。',
    'Selection would overlap with that of {termEn}: two terms cannot be chosen from at once.',
  ),
  minimumOutOfRange: fault(
    '面授班最低人数要在 {least} 到 {most} 之间。',
    'The minimum of a class has to be {least} to {most}.',
  ),
  minimumUsed: fault(
    '首轮已在 {at} 截止，停开的班级已按原来的最低人数定了。',
    'The first round closed on {at}: classes were cancelled by the minimum of then.',
  ),
  tvLimitOutOfRange: fault(
    '电视课程上限要在 {least} 到 {most} 学时之间，以半学时为单位。',
    'The TV limit has to be {least} to {most} hours, in halves.',
  ),
  riskDaysOutOfRange: fault(
    '提前提醒的天数要在 {least} 到 {most} 之间。',
    'Days of warning have to be {least} to {most}.',
  ),
  codeNotFourDigits: fault('期号是四位数字，如 1702。', 'A term’s code has four digits, such as 1702.'),
  codeTaken: fault('期号 {code} 已经用过了。', 'The code {code} is taken.'),
  yearOfAnother: fault(
    '学时计入的年度只能是 {year} 年或 {next} 年（首轮选课的当年或下一年）。',
    'Its hours count for {year} or {next}: the year in which the first round opens, or the next.',
  ),
  nameLength: fault(
    '中英文名称都要填，最多 {most} 个字。',
    'Both names are needed, {most} characters at most.',
  ),
  noSuchTerm: fault('没有这一期。', 'There is no such term.', { zh: '返回日程', en: 'Back to the terms' }),
  termChanged: fault(
    '您打开之后，别人改过这一期的日程。',
    'Somebody else has changed this term since you opened it.',
    { zh: '重新打开看看', en: 'Open it again' },
  ),
  noTermToCopy: fault(
    '还没有可以参照的一期，计分办法无处可取。',
    'There is no earlier term whose scoring could be taken over.',
    { zh: '返回日程', en: 'Back to the terms' },
  ),
};
