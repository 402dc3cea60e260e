import { isUuid } from '@xueshi/schema/kernel/ids';
import { draftTitles, offeredTitles } from '@xueshi/schema/publishing/authored.store';
import type { FeatureAudit } from '../platform/audit-texts.js';

/** What happens to courses on their way to teachers. */
export const publishingAudit: FeatureAudit = {
  texts: {
    'course.submit': {
      label: { zh: '提交课程', en: 'Course submitted' },
      done: { zh: '{actor}提交了课程“{subject}”。', en: '{actor} submitted the course “{subject}”.' },
    },
    'course.withdraw': {
      label: { zh: '撤回课程', en: 'Course taken back' },
      done: { zh: '{actor}撤回了课程“{subject}”。', en: '{actor} took the course “{subject}” back.' },
    },
    'course.return': {
      label: { zh: '退回课程', en: 'Course returned' },
      done: { zh: '{actor}退回了课程“{subject}”。', en: '{actor} returned the course “{subject}”.' },
    },
    'course.approve': {
      label: { zh: '审核通过课程', en: 'Course approved' },
      done: {
        zh: '{actor}通过了课程“{subject}”，发布为第 {edition} 版。',
        en: '{actor} approved the course “{subject}”, published as edition {edition}.',
      },
    },
    'course.offer': {
      label: { zh: '开设课程', en: 'Course offered' },
      done: { zh: '{actor}开设了课程“{subject}”。', en: '{actor} offered the course “{subject}” in a term.' },
    },
    'course.withdraw-offer': {
      label: { zh: '撤下课程', en: 'Offer withdrawn' },
      done: {
        zh: '{actor}撤下了课程“{subject}”。',
        en: '{actor} withdrew the course “{subject}” from a term.',
      },
    },
  },
  subjects: {
    CourseDraft: async (db, ids) => named(await draftTitles(db.read(), ids.filter(isUuid))),
    Offering: async (db, ids) => named(await offeredTitles(db.read(), ids.filter(isUuid))),
  },
};

const named = (
  found: readonly { readonly id: string; readonly title: string; readonly titleEn: string | null }[],
) => new Map(found.map(({ id, title, titleEn }) => [id, { zh: title, en: titleEn ?? title }]));
