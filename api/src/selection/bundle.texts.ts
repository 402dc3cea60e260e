import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { BundleCategory } from '@xueshi/schema/programme/rules';
import type { BundleReason } from '@xueshi/schema/selection/bundle-proposal.rules';
import type { BundleConstraint } from '@xueshi/schema/selection/bundle.rules';

const categoryNames: Readonly<Record<BundleCategory, Bilingual>> = {
  general_required: { zh: '通识必修', en: 'General required' },
  professional_required: { zh: '专业必修', en: 'Professional required' },
  school_based: { zh: '校本研修', en: 'School-based' },
  elective: { zh: '自主选修', en: 'Electives' },
};

export const categoryName = (category: BundleCategory, locale: Locale): string =>
  categoryNames[category][locale];

/** Names of themes and dimensions by code, in the reader's language. */
export interface ReasonNames {
  theme(code: string): string;
  dimension(code: string): string;
}

/** Why a course is in the bundle or offered for it (D4). */
export const reasonText = (because: BundleReason, names: ReasonNames, locale: Locale): string => {
  if (because.key !== 'theme') return reasons[because.key][locale];
  const theme = names.theme(because.theme);
  const dimension = names.dimension(because.dimension);
  return {
    zh: `诊断建议您加强“${dimension}”，它属于推荐主题“${theme}”。`,
    en: `Your diagnostic suggests “${dimension}”; this belongs to the recommended theme “${theme}”.`,
  }[locale];
};

const reasons: Readonly<Record<Exclude<BundleReason['key'], 'theme'>, Bilingual>> = {
  everybody: { zh: '每位老师都要学的通识课程。', en: 'General course for every teacher.' },
  subjectAndStage: { zh: '按您的学段和学科安排。', en: 'Assigned by the stage and subject you teach.' },
  subject: { zh: '按您的学科安排的校本研修。', en: 'School-based training of your subject.' },
  free: { zh: '自己选择的课程。', en: 'Of your own choice.' },
};

/** A constraint with its numbers: met, short, or without any course at all. */
export const constraintText = (constraint: BundleConstraint, locale: Locale): string => {
  const { category, needed, chosen, missing, met } = constraint;
  const name = category === null ? { zh: '合计', en: 'Total' }[locale] : categoryName(category, locale);
  const need = { zh: `${name}需 ${needed} 学时`, en: `${name}: ${needed} h needed` }[locale];
  if (met) return { zh: `${need}，已有 ${chosen} 学时。`, en: `${need}, ${chosen} h there.` }[locale];
  if (chosen === 0 && category !== null && category !== 'elective')
    return {
      zh: `${need}，但课程里还没有适合您学段和学科的。`,
      en: `${need}, but there is no course for your stage and subject.`,
    }[locale];
  return {
    zh: `${need}，已有 ${chosen} 学时，还差 ${missing} 学时。`,
    en: `${need}, ${chosen} h there, ${missing} h missing.`,
  }[locale];
};
