import { sumHours } from '@xueshi/schema/kernel/hours';
import { unpaidOf } from '@xueshi/schema/selection/unpaid.rules';
import type { Desk } from '@xueshi/schema/selection/desk.store';
import { phaseOf, selectionTerm, type TermPhase } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Context } from '../context.js';
import type { FeatureTodos, TodoFound, TodoText } from '../platform/todo-texts.js';

const round = (zh: string, en: string, picked: boolean, href: string): TodoText => ({
  rule: 'S1',
  title: { zh: `{term} · ${zh}`, en: `{termEn} · ${en}` },
  detail: picked
    ? { zh: '已选 {count} 门，共 {hours} 学时', en: 'Courses picked: {count}, {hours} hours in all' }
    : { zh: '还没有选课', en: 'Nothing picked yet' },
  next: picked ? { zh: '看我的课单', en: 'See my list' } : { zh: '去选课', en: 'Pick courses' },
  href,
});

const owed = (zh: string, en: string): TodoText => ({
  rule: 'S13',
  title: { zh: `{term} · ${zh}`, en: `{termEn} · ${en}` },
  detail: {
    zh: '未缴 {count} 门，{hours} 学时，{yuan} 元；由学校统一缴费',
    en: 'Unpaid: {count}, {hours} hours, {yuan} yuan; your school pays for everybody',
  },
  next: { zh: '看我的课单', en: 'See my list' },
  href: '/list',
});

/** What of the own list waits for a teacher: the round, what is planned and not submitted, what is not paid, a block. */
export const deskTodos: FeatureTodos<Context> = {
  texts: {
    'selection.blocked': {
      rule: 'A10',
      prompt: true,
      title: { zh: '您是特殊用户，暂时不能选课', en: 'You are blocked and can select nothing for now' },
      detail: {
        zh: '市级课程没有退也没有缴费。您或学校可以申请解除。',
        en: 'A city-wide course was neither dropped nor paid. You or your school can ask for the block to be lifted.',
      },
      next: { zh: '申请解除', en: 'Ask for it to be lifted' },
      href: '/list/block',
    },
    'selection.plan_waits': {
      rule: 'S2',
      title: { zh: '{term} · 课单还没有提交', en: '{termEn} · Your plan is not submitted' },
      detail: {
        zh: '计划了 {count} 门课，一按就能全部选上',
        en: 'Courses planned: {count}. One press picks them all',
      },
      next: { zh: '提交课单', en: 'Submit the plan' },
      href: '/list',
    },
    'selection.first_round': round('首轮选课截止', 'First round closes', true, '/list'),
    'selection.first_round_empty': round('首轮选课截止', 'First round closes', false, '/supermarket'),
    'selection.arranging': round('补选开始', 'Makeup round opens', true, '/list'),
    'selection.arranging_empty': round('补选开始', 'Makeup round opens', false, '/list'),
    'selection.makeup_round': round('补选截止', 'Makeup round closes', true, '/list'),
    'selection.makeup_round_empty': round('补选截止', 'Makeup round closes', false, '/supermarket'),
    'selection.settled': round('开始学习', 'Study opens', true, '/list'),
    'selection.unpaid_later': owed('缴费开始', 'Payment opens'),
    'selection.unpaid_due': owed('缴费截止', 'Payment closes'),
    'selection.unpaid_overdue': owed('缴费已经截止', 'Payment has closed'),
  },
  async find(context) {
    const desk = await context.selection.desk();
    if (desk === null) return [];
    const term = selectionTerm(desk.terms, context.now);
    const blocked = desk.blocked ? [{ kind: 'selection.blocked', count: null, dueAt: null, facts: {} }] : [];
    return [
      ...blocked,
      ...(term === null ? [] : [...roundOf(desk, term, context.now), ...(await planOf(context, desk, term))]),
      ...unpaidOf(desk.picked, desk.terms, context.now).map(
        ({
          term: { id, name, nameEn, paymentOpens, paymentCloses },
          payment,
          courses,
          hours,
          trainingFen,
          materialFen,
        }) => ({
          kind: `selection.unpaid_${payment}`,
          about: id,
          count: courses,
          dueAt: payment === 'later' ? paymentOpens : paymentCloses,
          facts: { term: name, termEn: nameEn, hours, yuan: ((trainingFen + materialFen) / 100).toFixed(2) },
        }),
      ),
    ];
  },
};

/** Which instant of the term a phase leads to; those left out ask nothing of a teacher's list. */
const ahead: Readonly<
  Partial<Record<TermPhase, 'firstCloses' | 'makeupOpens' | 'makeupCloses' | 'studyOpens'>>
> = {
  first_round: 'firstCloses',
  arranging: 'makeupOpens',
  makeup_round: 'makeupCloses',
  settled: 'studyOpens',
};

const roundOf = (desk: Desk, term: TermRecord, now: Date): TodoFound[] => {
  const phase = phaseOf(term, now);
  const instant = ahead[phase];
  const picked = desk.picked.filter(({ termId }) => termId === term.id);
  if (instant === undefined || (phase === 'settled' && picked.length === 0)) return [];
  return [
    {
      kind: `selection.${phase}${picked.length === 0 ? '_empty' : ''}`,
      about: term.id,
      count: picked.length,
      dueAt: term[instant],
      facts: { term: term.name, termEn: term.nameEn, hours: sumHours(picked.map(({ hours }) => hours)) },
    },
  ];
};

/** S2: planned and still not picked while a round is open; asked of those alone who plan anything. */
const planOf = async ({ plans, now }: Context, desk: Desk, term: TermRecord): Promise<TodoFound[]> => {
  const phase = phaseOf(term, now);
  if (desk.planned.length === 0 || (phase !== 'first_round' && phase !== 'makeup_round')) return [];
  const planned = await plans.planned(term.id);
  if (planned.length === 0) return [];
  return [
    {
      kind: 'selection.plan_waits',
      about: term.id,
      count: planned.length,
      dueAt: phase === 'first_round' ? term.firstCloses : term.makeupCloses,
      facts: { term: term.name, termEn: term.nameEn },
    },
  ];
};
