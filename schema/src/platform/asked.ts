import { rows, type Tx } from './database.js';

/**
 * The text of a statement that answers several questions at once. `text` answers one of them, the row `asked` with these
 * columns, and stands behind a fence (`offset 0`): so each is answered through its keys in a city of any size. How many
 * there are the planner cannot guess from the values, or else it would think the plan that is kept (`prepared`) dearer
 * than one made anew for a few.
 */
export const forEachAsked = (columns: string, text: string): string =>
  `select asked.place as asked, answered.* from jsonb_to_recordset($1::jsonb) as asked(place int, ${columns})
     cross join lateral (${text} offset 0) answered`;

/** The rows that answer each question, in the order of the questions. */
export const answersOf = async <Row extends object>(
  tx: Tx,
  text: string,
  questions: readonly object[],
): Promise<Row[][]> => {
  const given = JSON.stringify(questions.map((question, place) => ({ ...question, place })));
  const answers: Row[][] = questions.map(() => []);
  for (const { asked, ...answer } of await rows<{ asked: number }>(tx, text, [given]))
    answers[asked]?.push(answer as Row);
  return answers;
};
