import { formText } from '#lib/platform/form-text.js';
import type { Board, OfferCourseInput, Terminal } from '#lib/platform/generated/types.js';

const TERMINALS = ['PC', 'MOBILE', 'TV'] as const satisfies readonly Terminal[];
const BOARDS = ['CITY', 'DISTRICT', 'SPECIAL'] as const satisfies readonly Board[];

/** Yuan as typed, in fen; what is no number becomes a fee the API refuses. */
const fen = (typed: FormDataEntryValue | null): number => {
  const yuan = Number(typed === '' || typed === null ? 0 : typed);
  return Number.isFinite(yuan) ? Math.round(yuan * 100) : -1;
};

/** The offer a form tells. */
export const offerFrom = (courseId: string, form: FormData): OfferCourseInput => {
  const seats = formText(form, 'seats').trim();
  const chosen = form.getAll('terminals');
  return {
    courseId,
    termId: formText(form, 'termId'),
    hours: Number(form.get('hours') ?? 0),
    board: BOARDS.find((board) => board === form.get('board')) ?? 'CITY',
    terminals: TERMINALS.filter((terminal) => chosen.includes(terminal)),
    trainingFeeFen: fen(form.get('trainingFee')),
    materialFeeFen: fen(form.get('materialFee')),
    seats: seats === '' ? null : Math.trunc(Number(seats)) || 0,
  };
};
