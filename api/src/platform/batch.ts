/** Gathers the keys asked for in one tick and loads them with one statement; one instance a request. */
export const batched = <Key extends string, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): ((key: Key) => Promise<Value | null>) => {
  const loaded = new Map<Key, Promise<Value | null>>();
  let waiting: Key[] = [];
  let next: Promise<ReadonlyMap<Key, Value>> | null = null;
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    waiting.push(key);
    next ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const keys = waiting;
      waiting = [];
      next = null;
      return load(keys);
    });
    const value = next.then((found) => found.get(key) ?? null);
    loaded.set(key, value);
    return value;
  };
};
