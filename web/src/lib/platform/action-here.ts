/** Kit names the action pressed last by a key such as `/pick`. */
const isAction = (key: string): boolean => key.startsWith('/');

/**
 * A form's action on the page as it stands. A bare `?/pick` drops the rest of the address, and with it the words searched for,
 * the filters, the term and the page: whoever presses is to stay where the press was.
 */
export const actionHere = ({ search }: { readonly search: string }, name: string): string => {
  const kept = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([key]) => !isAction(key)),
  ).toString();
  return `?${kept === '' ? '' : `${kept}&`}/${name}`;
};
