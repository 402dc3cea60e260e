import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { returnedDrafts, submittedDrafts } from '@xueshi/schema/publishing/authored.store';
import type { Context } from '../context.js';
import type { FeatureTodos } from '../platform/todo-texts.js';

/** Course drafts that came back to their organisation, and those that wait for the city's decision. */
export const publishingTodos: FeatureTodos<Context> = {
  texts: {
    'publishing.draft_returned': {
      rule: 'S5',
      title: { zh: '课程被退回：{title}', en: 'Course returned: {titleEn}' },
      detail: { zh: '{reason}', en: '{reason}' },
      next: { zh: '修改课程', en: 'Change the course' },
      href: ({ draft }) => `/train/courses/${toGlobalId('CourseDraft', String(draft))}`,
    },
    'publishing.reviews_waiting': {
      rule: 'S5',
      title: { zh: '审核课程', en: 'Review courses' },
      detail: {
        zh: '{count} 门等着审核，最早 {since} 提交',
        en: 'Waiting: {count}, the first since {since}',
      },
      next: { zh: '去审核', en: 'Review' },
      href: '/office/courses',
    },
  },
  async find({ db, viewer }) {
    if (viewer?.role === 'trainer')
      return (await returnedDrafts(db.read(), viewer.organisationId, 5)).map(
        ({ id, title, titleEn, reason }) => ({
          kind: 'publishing.draft_returned',
          about: id,
          count: null,
          dueAt: null,
          facts: { draft: id, title, titleEn, reason },
        }),
      );
    if (viewer?.role !== 'city_admin') return [];
    const { found, since } = await submittedDrafts(db.read());
    return found === 0
      ? []
      : [
          {
            kind: 'publishing.reviews_waiting',
            count: found,
            dueAt: null,
            facts: { since: since?.toISOString() ?? '' },
          },
        ];
  },
};
