import type { Database, Tx } from '@xueshi/schema/platform/database';

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

/** What a question is asked with: of strings equal ones are one question, of objects each is its own. */
type Ask<Key, Value> = (key: Key) => Promise<Value | null>;

/**
 * The same for a process and for good: while one statement is under way the keys of the next gather, so that a quiet
 * question is asked at once and a rush by the hundred. Nothing is remembered; a question never joins one that was sent before it.
 */
export const gathered = <Key, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): Ask<Key, Value> => {
  let waiting: { key: Key; settle: (value: Value | null) => void; fail: (error: unknown) => void }[] = [];
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

/** The asker of a process's database: one for all its requests. */
export const gatheredFrom = <Key, Value>(
  load: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): ((db: Database) => Ask<Key, Value>) => {
  const known = new WeakMap<Database, Ask<Key, Value>>();
  return (db) => {
    const ask = known.get(db) ?? gathered((keys: readonly Key[]) => load(db.read(), keys));
    known.set(db, ask);
    return ask;
  };
};

/** The same where each question has its answer, told in the order of the questions. */
export const answeredFrom = <Question extends object, Answer>(
  load: (tx: Tx, questions: readonly Question[]) => Promise<readonly Answer[]>,
): ((db: Database) => (question: Question) => Promise<Answer>) => {
  const asker = gatheredFrom(async (tx, questions: readonly Question[]) => {
    const answers = await load(tx, questions);
    return new Map(questions.map((question, at) => [question, answers[at]]));
  });
  return (db) => async (question) => {
    const answer = await asker(db)(question);
    if (answer === null || answer === undefined) throw new Error('a question without an answer');
    return answer;
  };
};
