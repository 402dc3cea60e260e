import type { Context } from '../context.js';
import type { FeatureTodos } from '../platform/todo-texts.js';

/** L2: courses whose study closes, those of one term together. */
export const studyTodos: FeatureTodos<Context> = {
  texts: {
    'study.closes': {
      rule: 'L2',
      title: { zh: '学习截止', en: 'Study closes' },
      detail: { zh: '{title}', en: '{titleEn}' },
      next: { zh: '接着学', en: 'Carry on' },
      href: '/learn',
    },
    'study.closes_several': {
      rule: 'L2',
      title: { zh: '学习截止', en: 'Study closes' },
      detail: { zh: '{count} 门课程还没有学完', en: 'Courses not finished: {count}' },
      next: { zh: '接着学', en: 'Carry on' },
      href: '/learn',
    },
  },
  async find({ study, viewer }) {
    if (viewer?.role !== 'teacher') return [];
    const closing = Map.groupBy(await study.unfinished(), ({ studyCloses }) => studyCloses.getTime());
    return [...closing].map(([at, courses]) => {
      const [first] = courses;
      return {
        kind: courses.length === 1 ? 'study.closes' : 'study.closes_several',
        about: String(at),
        count: courses.length,
        dueAt: new Date(at),
        facts: { title: first?.title ?? '', titleEn: first?.titleEn ?? null },
      };
    });
  },
};
