import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { runsTerm } from '@xueshi/schema/terms/owner.rules';
import { phaseOf } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Scope } from '../platform/scope.js';
import { Term } from './terms.type.js';

export const presentTerm = (
  term: TermRecord,
  { locale, now, viewer }: Pick<Scope, 'locale' | 'now' | 'viewer'>,
): Term =>
  Object.assign(new Term(), {
    id: toGlobalId('Term', term.id),
    code: term.code,
    name: locale === 'en' ? term.nameEn : term.name,
    year: term.year,
    ofDistrict: term.districtId !== null,
    viewerRuns: viewer !== null && runsTerm(viewer, term),
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
