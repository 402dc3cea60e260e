/**
 * What browsers need of `devalue`, in which Kit writes the answers of forms and loads and a page's state: lists, objects
 * and what JSON has, each written once, and `undefined`. Dates, sets, buffers and the like never travel here (instants
 * are texts), and would be 3 kB of every first load. The server keeps devalue itself; `vite.config.ts` puts this in its
 * place.
 */

type Revivers = Readonly<Record<string, (value: unknown) => unknown>>;

const UNDEFINED = -1;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const parse = (text: string, revivers?: Revivers): unknown => unflatten(JSON.parse(text), revivers);

export function unflatten(flat: unknown, revivers: Revivers = {}): unknown {
  if (flat === UNDEFINED) return undefined;
  if (!Array.isArray(flat)) throw new TypeError('not flattened');
  const values: readonly unknown[] = flat;
  const read = new Map<unknown, unknown>();

  const at = (place: unknown): unknown => {
    if (place === UNDEFINED) return undefined;
    if (read.has(place)) return read.get(place);
    if (typeof place !== 'number' || !(place in values)) throw new TypeError(`no value at ${String(place)}`);
    const value = values[place];
    if (!isObject(value)) return value;
    if (Array.isArray(value) && typeof value[0] === 'string') {
      const revive = revivers[value[0]];
      if (revive === undefined) throw new TypeError(`no plain value: ${value[0]}`);
      const revived = revive(at(value[1]));
      read.set(place, revived);
      return revived;
    }
    // kept before it is filled: a value may hold itself
    const made: object = Array.isArray(value) ? [] : {};
    read.set(place, made);
    for (const [key, inner] of Object.entries(value)) {
      Object.defineProperty(made, key, {
        value: at(inner),
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    return made;
  };
  return at(0);
}

export function stringify(whole: unknown): string {
  const flat: unknown[] = [];
  const places = new Map<unknown, number>();

  const place = (value: unknown): number => {
    if (value === undefined) return UNDEFINED;
    const known = places.get(value);
    if (known !== undefined) return known;
    const index = flat.push(value) - 1;
    places.set(value, index);
    if (Array.isArray(value)) flat[index] = value.map(place);
    else if (isObject(value)) {
      if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('no plain value');
      flat[index] = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(inner)]));
    }
    return index;
  };
  const first = place(whole);
  return JSON.stringify(first === UNDEFINED ? UNDEFINED : flat);
}

export const uneval = (): never => {
  throw new Error('uneval is for the server');
};
