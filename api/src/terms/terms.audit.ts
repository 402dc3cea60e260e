import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { TermTurnName } from '@xueshi/schema/terms/turns.rules';
import { termNames } from '@xueshi/schema/terms/store';
import type { AuditText, FeatureAudit } from '../platform/audit-texts.js';
import { turnWords } from './turn.words.js';

/** S1: what the calendar set off by itself. */
const turns = Object.fromEntries(
  Object.entries(turnWords).map(([turn, { title }]) => [`term.${turn}`, turnText(title)]),
) as Record<`term.${TermTurnName}`, AuditText>;

function turnText(title: Bilingual): AuditText {
  return {
    label: { zh: `日程：${title.zh}`, en: `Calendar: ${title.en}` },
    done: {
      zh: `{subject}：${title.zh}，平台已按日程办理。`,
      en: `{subject}: ${title.en}; done by the calendar.`,
    },
  };
}

/** S1: who set a term's calendar, and what followed from it. */
export const termsAudit: FeatureAudit = {
  texts: {
    'term.create': {
      label: { zh: '新建学期', en: 'Term made' },
      done: { zh: '{actor}新建了{subject}。', en: '{actor} made {subject}.' },
    },
    'term.save': {
      label: { zh: '修改学期日程', en: 'Term changed' },
      done: { zh: '{actor}修改了{subject}的日程。', en: '{actor} changed the calendar of {subject}.' },
    },
    ...turns,
  },
  subjects: {
    Term: async (db, ids) =>
      new Map(
        (await termNames(db.read(), ids)).map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]),
      ),
  },
};
