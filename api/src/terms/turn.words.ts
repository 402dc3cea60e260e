import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { TermTurnName } from '@xueshi/schema/terms/turns.rules';

export interface TurnWords {
  /** the instant by its name */
  readonly title: Bilingual;
  /** what the platform does by itself at it */
  readonly does: Bilingual;
}

/** The instants of a term's calendar as people call them, and what happens then without anybody (S1). */
export const turnWords: Readonly<Record<TermTurnName, TurnWords>> = {
  first_opens: {
    title: { zh: '首轮选课开始', en: 'First round opens' },
    does: {
      zh: '教师和学校可以自由增删课程；通知各校管理员。',
      en: 'Teachers and schools add and drop freely; school admins are told.',
    },
  },
  first_closes: {
    title: { zh: '首轮选课截止', en: 'First round closes' },
    does: {
      zh: '不足最低人数的面授班停开；已选的教师收到通知和三门可换的课，可在补选前先选；通知承办单位。',
      en: 'Face-to-face classes under the minimum are cancelled; their teachers are told, with up to three courses they may take before the makeup round; organisers are told.',
    },
  },
  results_arranged: {
    title: { zh: '首轮结果整理完毕', en: 'First results arranged' },
    does: {
      zh: '平台不做改动，供核对停开的班级。',
      en: 'Nothing changes; time to look at what was cancelled.',
    },
  },
  first_published: {
    title: { zh: '首轮结果公布', en: 'First results published' },
    does: { zh: '通知每位有课的教师选上了什么。', en: 'Everyone with a course is told what they have.' },
  },
  makeup_opens: {
    title: { zh: '补选开始', en: 'Makeup round opens' },
    does: {
      zh: '所有人可以加课；候补名单开始递补；通知各校，并提醒停开后还没有改选的教师。',
      en: 'Everyone may add; waiting lists move; schools are told, and so is who has not replaced a cancelled class.',
    },
  },
  makeup_closes: {
    title: { zh: '补选截止', en: 'Makeup round closes' },
    does: { zh: '课单不再变动；候补名单结束。', en: 'Lists no longer change; waiting lists end.' },
  },
  final_published: {
    title: { zh: '最终结果公布', en: 'Final results published' },
    does: {
      zh: '通知每位教师最终课单。',
      en: 'Everyone is told the final list.',
    },
  },
  notice_available: {
    title: { zh: '缴费通知单可打印', en: 'Payment notice available' },
    does: { zh: '通知各校打印缴费通知单。', en: 'Schools are told that the payment notice can be printed.' },
  },
  payment_opens: {
    title: { zh: '缴费开始', en: 'Payment opens' },
    does: { zh: '各校可以缴费；通知各校管理员。', en: 'Schools can pay; their admins are told.' },
  },
  payment_closes: {
    title: { zh: '缴费截止', en: 'Payment closes' },
    does: {
      zh: '不再接受缴费；全市课程没有删也没有缴费的教师成为特殊用户，通知本人和学校。',
      en: 'No payment is taken any more; whoever has neither deleted nor paid a city-wide course is blocked, and told with the school.',
    },
  },
  study_opens: {
    title: { zh: '学习开始', en: 'Study opens' },
    does: {
      zh: '课单上的课程全部开通，开始计学习时间；通知学员。',
      en: 'Everyone is enrolled in what is on the list and learning time counts; learners are told.',
    },
  },
  study_closes: {
    title: { zh: '学习截止', en: 'Study closes' },
    does: { zh: '学习时间不再计入。', en: 'Learning time no longer counts.' },
  },
};

/** What came of a turn, by the name of the number; a number without words is not shown. */
export const turnDeeds: Readonly<Record<string, Bilingual>> = {
  cancelledClasses: { zh: '停开 {n} 个面授班', en: '{n} classes cancelled' },
  droppedSelections: { zh: '退掉 {n} 条选课，不收费', en: '{n} selections ended, nobody pays' },
  schoolsTexted: { zh: '已写给 {n} 所学校的短信', en: '{n} text messages to schools' },
  peopleTexted: { zh: '已写给教师的短信 {n} 条', en: '{n} text messages to teachers' },
  schoolsTold: { zh: '已通知 {n} 位学校管理员', en: '{n} school admins told' },
  teachersTold: { zh: '已通知 {n} 位教师', en: '{n} teachers told' },
  peopleTold: { zh: '已通知 {n} 人', en: '{n} people told' },
  linesEnded: { zh: '{n} 人的候补结束', en: '{n} places in waiting lists ended' },
  enrolled: { zh: '开通 {n} 门次课程', en: '{n} enrolments' },
  learnersTold: { zh: '已通知 {n} 位学员', en: '{n} learners told' },
  billsMade: { zh: '生成 {n} 张账单', en: '{n} bills made' },
  blocked: { zh: '{n} 位教师列为特殊用户', en: '{n} teachers blocked' },
};
