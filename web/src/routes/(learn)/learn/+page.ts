import { ask } from '#lib/platform/ask.js';
import { LearningList } from '#lib/platform/generated/study.js';
import type { PageLoad } from './$types.js';

const PAGE = 20;

export const load: PageLoad = async (event) => {
  const { learning } = await ask(event, LearningList, {
    first: PAGE,
    after: event.url.searchParams.get('after'),
  });
  return { learning };
};
