import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { later } from '@xueshi/schema/kernel/instants';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';
import type { Context } from '../context.js';
import type { FeatureTodos } from '../platform/todo-texts.js';
import { organisationStaff } from './class.policy.js';

const page = ({ taught }: NoticeFacts): string =>
  `/train/classes/${toGlobalId('TaughtClass', String(taught))}`;

/** H2: classes with people whose results are not registered yet. */
export const classTodos: FeatureTodos<Context> = {
  texts: {
    'study.class_results': {
      rule: 'H2',
      title: { zh: '登记成绩：{title}', en: 'Register results: {titleEn}' },
      detail: { zh: '还有 {count} 人没有成绩', en: 'Without a result: {count}' },
      next: { zh: '登记成绩', en: 'Register results' },
      href: page,
    },
  },
  async find({ classes, viewer }) {
    if (!organisationStaff.allows(viewer)) return [];
    return (await classes.waiting()).map(({ id, title, titleEn, members, registered, yearEnds }) => ({
      kind: 'study.class_results',
      about: id,
      count: members - registered,
      // the last instant of the year, not the first of the next
      dueAt: later(yearEnds, -1),
      facts: { taught: id, title, titleEn },
    }));
  },
};
