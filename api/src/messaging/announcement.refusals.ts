import type { RefusalTexts } from '../platform/refusal.present.js';

const zh = '公告没有保存。';
const en = 'The announcement was not saved.';
const said = (whyZh: string, nextZh: string, whyEn: string, nextEn: string): RefusalTexts[string] => ({
  zh: { what: zh, why: whyZh, next: nextZh },
  en: { what: en, why: whyEn, next: nextEn },
});

/** Why an announcement is not saved, published or withdrawn (C1). */
export const announcementRefusals: RefusalTexts = {
  titleLength: said(
    '标题要写，最多 {most} 个字。',
    '修改标题',
    'A title is needed, of at most {most} characters.',
    'Mend the title',
  ),
  bodyLength: said(
    '正文要写，最多 {most} 个字。',
    '修改正文',
    'A text is needed, of at most {most} characters.',
    'Mend the text',
  ),
  englishHalf: said(
    '英文标题和英文正文要么都写，要么都不写。',
    '补全英文，或都留空',
    'An English title goes with an English text: both or neither.',
    'Complete the English, or leave both empty',
  ),
  notAnInstant: said('时间没有看懂。', '重新选择时间', 'A time could not be read.', 'Choose the time again'),
  untilBeforeFrom: said(
    '结束时间要在开始时间之后。',
    '修改展示时间',
    'Its end must come after its beginning.',
    'Change the time',
  ),
  untilPassed: said(
    '结束时间已经过去，发布了也没有人能看到。',
    '修改展示时间',
    'Its end has passed: nobody would see it.',
    'Change the time',
  ),
  shownTooLong: said(
    '公告最多展示 {days} 天。',
    '缩短展示时间',
    'An announcement is shown for {days} days at most.',
    'Shorten its time',
  ),
  nobodyAddressed: said(
    '没有选择发给谁。',
    '选择至少一种身份',
    'Nobody was chosen to receive it.',
    'Choose at least one role',
  ),
  beyondReach: said(
    '只能发给本机构管辖范围内的人：区发本区的学校和教师，学校发本校，培训机构发自己课程的学员。',
    '重新选择范围',
    'One reaches only one’s own: a district its schools and teachers, a school its people, a training organisation the learners of its courses.',
    'Choose another audience',
  ),
  roleBeyondReach: said(
    '所选的身份里有您不能发的。',
    '重新选择身份',
    'Among the roles is one you may not write to.',
    'Choose other roles',
  ),
  roleBesidePlace: said(
    '培训机构的人员和数据分析员不属于任何区或学校，要发给他们请选择“全市”。',
    '把范围改为全市',
    'Training organisations and analysts belong to no district or school: choose the whole city.',
    'Choose the whole city',
  ),
  groupIsTeachers: said(
    '按学期或课程发的公告只能发给教师。',
    '只选“教师”',
    'What goes to a term or a course goes to teachers alone.',
    'Choose teachers alone',
  ),
  noSuchAnnouncement: said(
    '没有这条公告。',
    '回到公告列表',
    'There is no such announcement.',
    'Back to the list',
  ),
  announcementChanged: said(
    '刚才有人改过这条公告。',
    '重新打开后再改',
    'Somebody has changed it in the meantime.',
    'Open it again',
  ),
  alreadyPublished: said(
    '已经发布的公告不能改，只能撤回。',
    '撤回后另写一条',
    'What is published is not changed, only withdrawn.',
    'Withdraw it and write another',
  ),
  alreadyWithdrawn: said('这条公告已经撤回。', '另写一条', 'It has been withdrawn.', 'Write another'),
  reachesNobody: said(
    '所选的范围里现在一个人也没有。',
    '重新选择范围',
    'The audience has nobody in it at this moment.',
    'Choose another audience',
  ),
};
