interface Address {
  readonly search: string;
}

/** What the address of a page asks for, without the action that was pressed last: Kit names it by a key such as `/pick`. */
export const searchHere = ({ search }: Address): string => {
  const asked = [...new URLSearchParams(search)].filter(([key]) => !key.startsWith('/'));
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
};

/**
 * A form's action on the page as it stands. A bare `?/pick` drops the rest of the address, and with it the words searched for,
 * the filters, the term and the page: whoever presses is to stay where the press was.
 */
export const actionHere = (address: Address, name: string): string => {
  const kept = searchHere(address);
  return `${kept === '' ? '?' : `${kept}&`}/${name}`;
};
