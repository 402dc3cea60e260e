import { openSitting, sittingsLeft } from '@xueshi/schema/assessment/sitting.rules';
import type { CapabilityStep } from '@xueshi/schema/programme/rules';
import type { Context } from '../context.js';
import type { FeatureTodos, TodoText } from '../platform/todo-texts.js';

const step = (text: Pick<TodoText, 'title' | 'detail' | 'next' | 'href'>): TodoText => ({
  rule: 'D1',
  prompt: true,
  ...text,
});

/** D1: who is in the scope of the programme is told the one next step at log-in; once the courses are chosen there is none. */
export const bundleTodos: FeatureTodos<Context> = {
  texts: {
    'programme.profile': step({
      title: { zh: '先补全学段和学科', en: 'First, complete stage and subject' },
      detail: {
        zh: '能力提升工程按您的学段和学科安排课程，个人信息提交后就能开始诊断。',
        en: 'The capability programme fits courses to your stage and subject. Submit your profile, then start the diagnostic.',
      },
      next: { zh: '查看我的信息', en: 'See my profile' },
      href: '/account',
    }),
    'programme.diagnose': step({
      title: { zh: '先做一次诊断', en: 'Start with the diagnostic' },
      detail: {
        zh: '能力提升工程共 {hours} 学时。诊断约 20 分钟，答案随时保存，换设备也能接着答。还有 {left} 次机会。',
        en: 'The capability programme has {hours} hours. The diagnostic takes about 20 minutes; answers are kept as you give them, on any device. Chances left: {left}.',
      },
      next: { zh: '开始诊断', en: 'Start the diagnostic' },
      href: '/programme/diagnostic',
    }),
    'programme.resume': step({
      title: { zh: '接着做诊断', en: 'Carry on with the diagnostic' },
      detail: {
        zh: '上次答到第 {answered} 题，都还在。',
        en: 'Your {answered} answers are all still there.',
      },
      next: { zh: '接着答题', en: 'Carry on answering' },
      href: '/programme/diagnostic',
    }),
    'programme.confirm': step({
      title: { zh: '确认诊断结果', en: 'Confirm a result' },
      detail: {
        zh: '报告已经出来了。确认其中一次结果，就能看到为您配的课程。',
        en: 'Your report is ready. Confirm one result to see the courses that fit.',
      },
      next: { zh: '看诊断报告', en: 'See the report' },
      href: '/programme',
    }),
    'programme.choose': step({
      title: { zh: '配齐 {hours} 学时的课程', en: 'Put together {hours} hours of courses' },
      detail: {
        zh: '必修课程已经配好，再挑几门自选课程，一共满 {hours} 学时就可以确认。',
        en: 'The required courses are set. Add electives until you reach {hours} hours, then confirm.',
      },
      next: { zh: '去选课程', en: 'Choose courses' },
      href: '/programme/bundle',
    }),
  },
  async find({ programme, bundle, assessment }) {
    const capability = await programme.capability();
    if (capability === null) return [];
    const next = await bundle.step(capability);
    if (asksNothing.has(next)) return [];
    const sittings = await assessment.records(capability);
    const open = openSitting(sittings);
    const { totalHours, sittingsAllowed } = capability.mine.programme;
    return [
      {
        kind: next === 'diagnose' && open !== null ? 'programme.resume' : `programme.${next}`,
        count: null,
        dueAt: null,
        facts: {
          hours: totalHours,
          left: sittingsLeft(sittings, sittingsAllowed),
          answered: Object.keys(sittings.find(({ submittedAt }) => submittedAt === null)?.answers ?? {})
            .length,
        },
      },
    ];
  },
};

const asksNothing: ReadonlySet<CapabilityStep> = new Set(['study', 'done']);
