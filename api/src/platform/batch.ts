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

/**
 * The same for a process and for good: while one statement is under way the keys of the next gather, so that a quiet
 * question is asked at once and a rush by the hundred. Nothing is remembered; a question never joins one that was sent before it.
 */
export const gathered = <Value>(
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): ((key: string) => Promise<Value | null>) => {
  let waiting: { key: string; settle: (value: Value | null) => void; fail: (error: unknown) => void }[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostGathered);
      waiting = waiting.slice(mostGathered);
      try {
        const found = await load([...new Set(batch.map(({ key }) => key))]);
        for (const { key, settle } of batch) settle(found.get(key) ?? null);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    running = false;
  };
  return (key) =>
    new Promise((settle, fail) => {
      waiting.push({ key, settle, fail });
      if (running) return;
      running = true;
      setImmediate(() => void run());
    });
};

const mostGathered = 500;
