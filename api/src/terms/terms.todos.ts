import type { Context } from '../context.js';
import type { FeatureTodos } from '../platform/todo-texts.js';
import { runsTerms } from './terms.policy.js';

/** How many instants of the calendars are told ahead. */
const shown = 4;

/** S1, S14: what comes next in the calendars that somebody runs, whichever term it is. */
export const termsTodos: FeatureTodos<Context> = {
  texts: {
    'terms.turn': {
      rule: 'S1',
      title: { zh: '{term} · {turn}', en: '{term} · {turn}' },
      detail: { zh: '{does}', en: '{does}' },
      next: { zh: '看日程', en: 'See the calendar' },
      href: ({ termId }) => `/office/terms/${String(termId)}`,
    },
  },
  async find({ planning, viewer }) {
    if (!runsTerms.allows(viewer)) return [];
    return (await planning.all())
      .flatMap(({ term, turns }) => (term === null ? [] : turns.map((turn) => ({ term, turn }))))
      .filter(({ turn }) => turn.state === 'coming')
      .toSorted((a, b) => a.turn.at.getTime() - b.turn.at.getTime())
      .slice(0, shown)
      .map(({ term, turn }) => ({
        kind: 'terms.turn',
        about: `${term.id}:${turn.turn}`,
        count: null,
        dueAt: turn.at,
        facts: { termId: term.id, term: term.name, turn: turn.title, does: turn.does },
      }));
  },
};
