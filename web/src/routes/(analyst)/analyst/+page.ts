import {
  PAGE_ROWS,
  readExplorerView,
  toFigureVariables,
  unaskable,
} from '#lib/analytics/explorer-address.js';
import { linesAtOnce } from '@xueshi/schema/analytics/figure-lines.rules';
import { ask } from '#lib/platform/ask.js';
import { cityYear } from '#lib/platform/format.js';
import { FigureDictionary, FigureExplorer, FigureMembers } from '#lib/platform/generated/analytics.js';
import { ListExports } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

const MEMBERS = 100;
const FILES = 5;

/** The dictionary names the figures; members fill the filter; the figures come when the question can be asked. */
export const load: PageLoad = async (event) => {
  const { serverTime } = await event.parent();
  const view = readExplorerView(event.url.searchParams, cityYear(Date.parse(serverTime)));
  const why = unaskable(view);
  const [{ figureDictionary }, members, answer, { listExports: made }] = await Promise.all([
    ask(event, FigureDictionary),
    view.filterBy === null
      ? []
      : ask(event, FigureMembers, {
          dimension: view.filterBy.toUpperCase() as Uppercase<typeof view.filterBy>,
          search: null,
          first: MEMBERS,
        }).then(({ figureMembers }) => figureMembers),
    why === null ? ask(event, FigureExplorer, toFigureVariables(view)) : null,
    ask(event, ListExports, { first: FILES }),
  ]);
  return {
    view,
    why,
    figureDictionary,
    members,
    figures: answer?.figures ?? null,
    most: PAGE_ROWS,
    made,
    large: (answer?.figures.totalCount ?? 0) > linesAtOnce,
  };
};
