import { riskShown } from '@xueshi/schema/selection/class-minimum.rules';
import { waitingForOffice, waitingForSchool, type StaffWaiting } from '@xueshi/schema/selection/todo.store';
import { runsTerm } from '@xueshi/schema/terms/owner.rules';
import { phaseOf, pickingOpen } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Context } from '../context.js';
import type { FeatureTodos, TodoFound } from '../platform/todo-texts.js';

/** What of selection and its money waits for a school, a district, the city, and for organisations whose classes are thin. */
export const staffTodos: FeatureTodos<Context> = {
  texts: {
    'selection.unselected': {
      rule: 'S11',
      title: { zh: '{term} · 还有教师没有选课', en: '{termEn} · Teachers without a course' },
      detail: {
        zh: '{count} 位教师一门也没有选，可以代选',
        en: 'Teachers who picked nothing: {count}. You can select for them',
      },
      next: { zh: '为教师选课', en: 'Select for them' },
      href: ({ termId }) => `/school/selection?term=${String(termId)}&part=NOT_SELECTED`,
    },
    'selection.thin': {
      rule: 'S2',
      title: { zh: '{term} · 有的面授班可能停开', en: '{termEn} · Classes at risk' },
      detail: {
        zh: '本校 {count} 位教师选的面授班人数还不够',
        en: 'Teachers of yours in classes that too few chose: {count}',
      },
      next: { zh: '看选课情况', en: 'See who picked what' },
      href: ({ termId }) => `/school/lists?by=COURSE&term=${String(termId)}`,
    },
    'selection.bills': {
      rule: 'S13',
      title: { zh: '{term} · 账单待缴', en: '{termEn} · Bills to pay' },
      detail: {
        zh: '{count} 张账单，共 {yuan} 元，连同盖章的申报表',
        en: 'Bills: {count}; {yuan} yuan in all, with the sealed form',
      },
      next: { zh: '看账单', en: 'See the bills' },
      href: ({ termId }) => `/school/bills?term=${String(termId)}`,
    },
    'selection.school_blocks': {
      rule: 'A10',
      title: { zh: '本校有特殊用户', en: 'Teachers of yours are blocked' },
      detail: {
        zh: '{count} 位教师不能选课，还没有申请解除',
        en: 'Teachers who cannot select, without a request: {count}',
      },
      next: { zh: '申请解除', en: 'Ask for it to be lifted' },
      href: '/school/bills',
    },
    'selection.lift_to_mend': {
      rule: 'A10',
      title: { zh: '解除申请被退回', en: 'A request to lift a block came back' },
      detail: { zh: '{count} 份申请补正以后可以再次提交', en: 'Requests to mend and hand in again: {count}' },
      next: { zh: '补正申请', en: 'Mend it' },
      href: '/school/bills/lifts',
    },
    'selection.payments': {
      rule: 'S13',
      title: { zh: '{term} · 登记缴费', en: '{termEn} · Register payments' },
      detail: {
        zh: '{count} 张账单已交申报表、还没有缴费，共 {yuan} 元',
        en: 'Bills with their form and unpaid: {count}; {yuan} yuan in all',
      },
      next: { zh: '去登记', en: 'Register them' },
      href: ({ termId }) => `/office/bills?term=${String(termId)}`,
    },
    'selection.refunds': {
      rule: 'S13',
      title: { zh: '{term} · 退费给学校', en: '{termEn} · Give money back' },
      detail: {
        zh: '{count} 张账单有课程在缴费后删去，共应退 {yuan} 元',
        en: 'Bills with courses deleted after payment: {count}; {yuan} yuan in all',
      },
      next: { zh: '去退费', en: 'See them' },
      href: ({ termId }) => `/office/bills?term=${String(termId)}&refund=1`,
    },
    'selection.lifts': {
      rule: 'A10',
      title: { zh: '解除特殊用户的申请', en: 'Requests to lift blocks' },
      detail: { zh: '{count} 份等着审核', en: 'Waiting: {count}' },
      next: { zh: '去审核', en: 'Look at them' },
      href: '/office/bills/lifts',
    },
    'selection.class_thin': {
      rule: 'S2',
      title: { zh: '可能停开：{title}', en: 'At risk: {titleEn}' },
      detail: {
        zh: '还差 {count} 人；截止时仍不足会停开',
        en: 'Missing: {count}; with too few at the close it is cancelled',
      },
      next: { zh: '看这个班', en: 'See the class' },
      href: ({ offeringId }) => `/train/seats/${String(offeringId)}`,
    },
  },
  async find(context) {
    const role = context.viewer?.role;
    if (role === 'school_admin') return forSchool(context);
    if (role === 'district_admin' || role === 'city_admin') return forOffice(context);
    return role === 'trainer' || role === 'tutor' ? forOrganisation(context) : [];
  },
};

const forSchool = async ({ db, actor, now, terms }: Context): Promise<TodoFound[]> => {
  const known = await terms.records();
  const ids = (which: (term: TermRecord) => boolean): string[] => known.filter(which).map(({ id }) => id);
  const asked = { open: ids((term) => pickingOpen(term, now)), atRisk: ids((term) => riskShown(term, now)) };
  const found = await waitingForSchool(db.read(), actor.organisationId, asked, now);
  return found.map((one) => told(one, known, now));
};

const forOffice = async ({ db, actor, now, terms }: Context): Promise<TodoFound[]> => {
  const known = await terms.records();
  const own = known.filter((term) => runsTerm(actor, term));
  const paying = own.filter((term) => term.paymentOpens <= now && now <= term.paymentCloses);
  const ids = (some: readonly TermRecord[]): string[] => some.map(({ id }) => id);
  const asked = { run: ids(own), paying: ids(paying) };
  const found = await waitingForOffice(db.read(), asked, actor.role === 'city_admin');
  return found.map((one) => told(one, known, now));
};

const forOrganisation = async ({ risks }: Context): Promise<TodoFound[]> =>
  (await risks.page(5, null)).edges.map(({ node: { offeringId, title, risk } }) => ({
    kind: 'selection.class_thin',
    about: offeringId,
    count: risk.missing,
    dueAt: risk.decidedAt,
    facts: { title, offeringId },
  }));

const kinds = {
  unselected: 'selection.unselected',
  thin: 'selection.thin',
  bills: 'selection.bills',
  blocked: 'selection.school_blocks',
  lift_returned: 'selection.lift_to_mend',
  payments: 'selection.payments',
  refunds: 'selection.refunds',
  lifts: 'selection.lifts',
} as const;

const told = (
  { kind, termId, count, fen }: StaffWaiting,
  known: readonly TermRecord[],
  now: Date,
): TodoFound => {
  const term = known.find(({ id }) => id === termId);
  return {
    kind: kinds[kind],
    ...(termId === null ? {} : { about: termId }),
    count,
    dueAt: term === undefined ? null : until(kind, term, now),
    facts: {
      term: term?.name ?? '',
      termEn: term?.nameEn ?? '',
      termId: termId === null ? '' : toGlobalId('Term', termId),
      yuan: (fen / 100).toFixed(2),
    },
  };
};

/** S1: until when something of a term can be done. */
const until = (kind: StaffWaiting['kind'], term: TermRecord, now: Date): Date | null => {
  if (kind === 'refunds') return null;
  if (kind === 'bills' || kind === 'payments') return term.paymentCloses;
  return phaseOf(term, now) === 'makeup_round' ? term.makeupCloses : term.firstCloses;
};
