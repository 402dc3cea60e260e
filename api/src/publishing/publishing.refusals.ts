import type { RefusalText, RefusalTexts } from '../platform/refusal.present.js';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const text = (what: Words, why: Words, next: Words, nextHref?: string): RefusalText => {
  const of = (lang: keyof Words) => ({ what: what[lang], why: why[lang], next: next[lang] });
  const sentences = { zh: of('zh'), en: of('en') };
  return nextHref === undefined ? sentences : { ...sentences, nextHref };
};

const notSaved: Words = { zh: '没有保存。', en: 'It was not saved.' };
const notSubmitted: Words = { zh: '没有提交。', en: 'It was not submitted.' };
const notDecided: Words = { zh: '没有审核。', en: 'Nothing was decided.' };
const notOffered: Words = { zh: '没有开设。', en: 'The course was not offered.' };
const mend: Words = { zh: '修改后自动保存', en: 'Mend it and it saves by itself' };
const mendOffer: Words = { zh: '修改后再开设', en: 'Mend it and offer again' };
const toCourses: Words = { zh: '回到我的课程', en: 'Back to my courses' };
const reload: Words = { zh: '重新打开', en: 'Open it again' };

const limit = (why: Words): RefusalText => text(notSaved, why, mend);
const offer = (why: Words): RefusalText => text(notOffered, why, mendOffer);

/** Why a course cannot be written, decided about or offered (S2, S4-S6, S8, S9, D4, L1). */
export const publishingRefusals: RefusalTexts = {
  noSuchDraft: text(
    { zh: '没有找到这份课程稿。', en: 'There is no such draft.' },
    { zh: '它不在您的机构里，或者已经删除。', en: 'It is not one of your organisation, or was discarded.' },
    toCourses,
    '/train/courses',
  ),
  noSuchPublished: text(
    { zh: '没有找到这门课程。', en: 'There is no such course.' },
    { zh: '它不在您能管理的课程里。', en: 'It is none of the courses you look after.' },
    { zh: '回到课程', en: 'Back to the courses' },
  ),
  noSuchTerm: offer({ zh: '没有这一期。', en: 'There is no such term.' }),
  savedElsewhere: text(
    notSaved,
    {
      zh: '这份课程稿于 {savedAt} 在另一个页面保存过，现在保存会盖掉那里的修改。',
      en: 'It was saved on another page on {savedAt}; saving now would overwrite what was written there.',
    },
    { zh: '载入最新内容', en: 'Load what was saved' },
  ),
  underReview: text(
    notSaved,
    {
      zh: '课程正在审核，审核期间内容不变。',
      en: 'The course is under review and does not change meanwhile.',
    },
    { zh: '撤回后再修改', en: 'Take it back to change it' },
  ),
  publishedAlready: text(
    notSaved,
    { zh: '这份课程稿已经发布。', en: 'This draft was published.' },
    { zh: '修订课程', en: 'Start a revision' },
    '/train/courses',
  ),
  notUnderReview: text(
    notDecided,
    {
      zh: '课程不在审核中：已经撤回，或者别人已经审核。',
      en: 'It is not under review: taken back, or decided by a colleague.',
    },
    reload,
  ),
  changedSinceRead: text(
    notDecided,
    {
      zh: '您打开以后，机构撤回并重新提交过，内容已经不同。',
      en: 'Since you opened it, it was taken back and submitted anew.',
    },
    reload,
  ),
  notComplete: text(
    notSubmitted,
    { zh: '还缺 {missing} 项，见清单。', en: 'Still missing: {missing}, see the list.' },
    { zh: '逐项补全', en: 'Complete the list' },
  ),
  reasonMissing: text(
    { zh: '没有退回。', en: 'It was not returned.' },
    { zh: '机构需要知道改什么，请写明原因。', en: 'The organisation needs to know what to mend.' },
    { zh: '填写原因', en: 'Write the reason' },
  ),
  kindSettled: limit({
    zh: '学时类型和公需主题随首次发布确定，有人正在按它获得学时，不能再改。',
    en: 'Kind of hours and public topic are settled with the first edition: people are earning them.',
  }),
  beingChanged: text(
    { zh: '没有新建修订。', en: 'No revision was begun.' },
    { zh: '这门课程已经有一份修订稿。', en: 'The course is being changed in another draft.' },
    { zh: '打开那份修订稿', en: 'Open that draft' },
    '/train/courses',
  ),
  historyKept: text(
    { zh: '没有删除。', en: 'It was not discarded.' },
    { zh: '提交过的课程稿要留下审核记录。', en: 'A draft that was submitted keeps its history.' },
    toCourses,
    '/train/courses',
  ),
  partsUnnamed: limit({ zh: '有两个部分用了同一个标识。', en: 'Two parts have the same id.' }),
  tooManyChapters: limit({ zh: '一门课程最多 {most} 章。', en: 'A course has at most {most} chapters.' }),
  tooManyLessons: limit({ zh: '一门课程最多 {most} 课。', en: 'A course has at most {most} lessons.' }),
  tooManyQuestions: limit({ zh: '一个小测最多 {most} 题。', en: 'A check has at most {most} questions.' }),
  tooManyOptions: limit({ zh: '一道题最多 {most} 个选项。', en: 'A question has at most {most} options.' }),
  titleTooLong: limit({ zh: '名称最多 {most} 个字。', en: 'A title has at most {most} characters.' }),
  textTooLong: limit({ zh: '一段文字最多 {most} 个字。', en: 'A text has at most {most} characters.' }),
  unknownSubject: limit({ zh: '有一个学科不在学科表里。', en: 'One of the subjects is not known here.' }),
  topicOfPublicOnly: limit({
    zh: '只有公需课程有公需主题。',
    en: 'Only a public course has a public topic.',
  }),
  hoursOutOfRange: text(
    { zh: '学时没有采用。', en: 'The hours were not taken.' },
    {
      zh: '学时大于 0，最多 {most}，至多一位小数。',
      en: 'Hours are above 0, at most {most}, with one decimal at most.',
    },
    { zh: '修改学时', en: 'Mend the hours' },
  ),
  captionsTooLarge: text(
    { zh: '字幕没有保存。', en: 'The captions were not kept.' },
    { zh: '字幕文件最大 {most} KB。', en: 'A caption file has at most {most} KB.' },
    { zh: '换一个文件', en: 'Choose another file' },
  ),
  captionLanguage: text(
    { zh: '字幕没有保存。', en: 'The captions were not kept.' },
    {
      zh: '字幕语言请选中文、繁体中文、粤语或英语。',
      en: 'Captions are in Chinese, traditional Chinese, Cantonese or English.',
    },
    { zh: '选择语言', en: 'Choose the language' },
  ),
  offeredAlready: text(
    notOffered,
    { zh: '这一期已经开设这门课程。', en: 'The course stands in this term already.' },
    { zh: '查看这门课程', en: 'See the course' },
  ),
  selectionOfTermOver: offer({
    zh: '这一期的选课已于 {closedAt} 结束，开设了也无人能选。',
    en: 'Selection of this term ended on {closedAt}: nobody could choose it any more.',
  }),
  capabilityByProgramme: text(
    { zh: '没有改动。', en: 'Nothing was changed.' },
    {
      zh: '提升工程的课程由项目方案安排。',
      en: 'Courses of the capability programme are arranged by the programme.',
    },
    { zh: '选择其他栏目', en: 'Choose another board' },
  ),
  termOfADistrict: offer({
    zh: '区级培训只开设本区自己的课程，全市的课程请在市级培训里开设。',
    en: 'A district’s training is made of its own courses; those of the whole city are offered in the city’s terms.',
  }),
  districtCourse: offer({
    zh: '区级课程只对本区开设。',
    en: 'A district’s course is for its own people only.',
  }),
  notOfADistrict: offer({
    zh: '不是区级机构的课程，不能放在区级栏目。',
    en: 'It is not declared by a district.',
  }),
  noTerminal: offer({ zh: '至少选一种学习终端。', en: 'Choose at least one terminal to study on.' }),
  tvIsProfessional: offer({
    zh: '只在电视上学习的课程按专业科目计。',
    en: 'TV-only courses count as professional hours.',
  }),
  overTvLimit: offer({
    zh: '只在电视上学习的课程一期最多 {most} 学时。',
    en: 'TV-only courses have at most {most} hours in a term.',
  }),
  feeOutOfRange: offer({ zh: '费用从 0 到 {most} 元。', en: 'Fees are between 0 and {most} yuan.' }),
  seatsOutOfRange: offer({
    zh: '名额从 1 到 {most}，或者不限。',
    en: 'Seats are between 1 and {most}, or without limit.',
  }),
  seatsBelowMinimum: offer({
    zh: '面授班不足 {least} 人会停开，名额至少 {least}。',
    en: 'A class of fewer than {least} is cancelled, so it has at least {least} seats.',
  }),
  noSuchOffer: text(
    { zh: '没有撤下。', en: 'Nothing was withdrawn.' },
    { zh: '这一期没有开设这门课程，或者已经撤下。', en: 'It does not stand in that term, or was withdrawn.' },
    reload,
  ),
  chosenAlready: text(
    { zh: '没有撤下。', en: 'The offer was not withdrawn.' },
    { zh: '已有 {chosen} 人选了这门课程。', en: '{chosen} have chosen it.' },
    { zh: '按选课日程处理', en: 'Let the rounds of the term go on' },
  ),
};
