import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { phaseOf } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { Term } from './terms.type.js';

export const presentTerm = (term: TermRecord, locale: Locale, now: Date): Term =>
  Object.assign(new Term(), {
    id: toGlobalId('Term', term.id),
    code: term.code,
    name: locale === 'en' ? term.nameEn : term.name,
    year: term.year,
    phase: phaseOf(term, now),
    firstOpens: term.firstOpens,
    firstCloses: term.firstCloses,
    firstPublished: term.firstPublished,
    makeupOpens: term.makeupOpens,
    makeupCloses: term.makeupCloses,
    finalPublished: term.finalPublished,
    paymentOpens: term.paymentOpens,
    paymentCloses: term.paymentCloses,
    studyOpens: term.studyOpens,
    studyCloses: term.studyCloses,
  });
