import { ask } from '#lib/platform/ask.js';
import {
  MySupermarket,
  Supermarket,
  SupermarketInEnglish,
  WholeSupermarket,
} from '#lib/platform/generated/catalogue.js';
import type {
  SupermarketInEnglishQuery,
  SupermarketMarksFragment,
  SupermarketQuery,
  WholeSupermarketQuery,
} from '#lib/platform/generated/types.js';
import { getLocale } from '#lib/platform/paraglide/runtime.js';
import { toVariables, type Market } from './market-address.js';

/** A page of the supermarket with what it is to its viewer. */
export type MarketFound = WholeSupermarketQuery['supermarket'];

type Facts = SupermarketQuery['supermarket'] | SupermarketInEnglishQuery['supermarket'];
type Course = Facts['edges'][number]['node'];

const NO_ENGLISH = { titleEn: null, introductionEn: null, seriesTitleEn: null };

/** A page is told its own language alone, which then stands for the other one too. */
const inBoth = (course: Course) =>
  'title' in course
    ? { ...NO_ENGLISH, ...course }
    : {
        ...course,
        title: course.titleUntranslated ?? course.titleEn ?? '',
        introduction: course.introductionUntranslated ?? course.introductionEn ?? '',
        seriesTitle: course.seriesTitleUntranslated ?? course.seriesTitleEn,
      };

/**
 * What everybody is told and what is the viewer's, side by side: the first is ready before it is asked for. Where the two
 * are not of the same courses, since something changed between them, both are asked for as one.
 */
export async function loadMarket(event: Parameters<typeof ask>[0], market: Market): Promise<MarketFound> {
  const variables = toVariables(market);
  if (market.mine === null) {
    const [facts, marks] = await Promise.all([
      getLocale() === 'en' ? ask(event, SupermarketInEnglish, variables) : ask(event, Supermarket, variables),
      ask(event, MySupermarket, variables),
    ]);
    const joined = join(facts.supermarket, marks.supermarket);
    if (joined !== null) return joined;
  }
  return (await ask(event, WholeSupermarket, variables)).supermarket;
}

/** Null when a course of the one is not in the other. */
export const join = (facts: Facts, marks: SupermarketMarksFragment): MarketFound | null => {
  const marksOf = new Map(marks.edges.map(({ node }) => [node.id, node]));
  const told: readonly Facts['edges'][number][] = facts.edges;
  const edges = told.flatMap(({ node, ...edge }) => {
    const mark = marksOf.get(node.id);
    // the marks come with the seats of this moment
    return mark === undefined ? [] : [{ ...edge, node: { ...inBoth(node), ...mark } }];
  });
  return edges.length === facts.edges.length
    ? { ...facts, facets: { ...facts.facets, ...marks.facets }, edges }
    : null;
};
