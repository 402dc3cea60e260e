import { ask } from '#lib/platform/ask.js';
import { FigureTerms, OwnFigures } from '#lib/platform/generated/analytics.js';
import { PassRates } from '#lib/platform/generated/selection.js';
import type { OwnFigureFragment } from '#lib/platform/generated/types.js';
import { boardQuestions, partsOf, readBoardView, toQuestionInput, type BoardQuestion } from './board.js';

interface LoadLike {
  readonly fetch: typeof globalThis.fetch;
  readonly url: URL;
  readonly parent: () => Promise<{ readonly viewer: { readonly role: string } }>;
}

/** Courses drawn; the list of pass rates has them all. */
const COURSES = 12;

/** N1, S12: the figures of the reader's own school, district or city in a term. */
export async function loadBoard(event: LoadLike) {
  const [{ viewer }, { terms }] = await Promise.all([event.parent(), ask(event, FigureTerms)]);
  const view = readBoardView(event.url.searchParams, terms);
  const { measure, term } = view;
  if (term === null) return { terms, view, board: null };
  const parts = partsOf(viewer.role);
  const questions = boardQuestions(measure, parts);
  const [{ ownFigures, figureDictionary: meanings }, { passRates }] = await Promise.all([
    ask(event, OwnFigures, { questions: questions.map((one) => toQuestionInput(one, term.code)) }),
    ask(event, PassRates, { termId: term.id, first: COURSES, after: null }),
  ]);
  const answers = questions.flatMap((question, place): BoardAnswer[] => {
    const figures = ownFigures[place];
    const meaning = meanings.find((one) => one.measure.toLowerCase() === question.measure);
    return figures === undefined || meaning === undefined ? [] : [{ question, figures, meaning }];
  });
  return {
    terms,
    view,
    board: {
      term,
      parts,
      answers,
      asOf: ownFigures[0]?.asOf ?? null,
      rates: passRates.edges.map(({ node }) => node),
    },
  };
}

export type BoardShown = Awaited<ReturnType<typeof loadBoard>>;

/** A question with its answer and with what its figure means. */
export interface BoardAnswer {
  readonly question: BoardQuestion;
  readonly figures: OwnFigureFragment;
  readonly meaning: { readonly name: string; readonly definition: string; readonly rule: string };
}
