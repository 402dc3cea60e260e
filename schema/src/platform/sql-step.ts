import { meters } from './metrics.js';
import { currentTally, startStep } from './tracing.js';

const verbs = new Set([
  'select',
  'insert',
  'update',
  'delete',
  'with',
  'begin',
  'commit',
  'rollback',
  'copy',
  'savepoint',
]);

/** The statement's first word; its text may hold values and goes nowhere. */
const verbOf = (text: string): string => {
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  return verbs.has(word) ? word : 'other';
};

const tableOf = (text: string): string =>
  /\b(?:from|into|update)\s+"?(?:public"?\."?)?([a-z_]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const text: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'text') : '';
  return typeof text === 'string' ? text : '';
};

type Finish = (error?: unknown) => void;

/** Counts a statement for the request it belongs to, and makes it a step of its trace. */
const begin = (query: unknown): Finish => {
  const text = textOf(query);
  const verb = verbOf(text);
  const started = performance.now();
  const tally = currentTally();
  const step = startStep(() => `${verb} ${tableOf(text)}`.trimEnd(), 'client');
  step?.set('db.system.name', 'postgresql');
  return (error) => {
    const took = performance.now() - started;
    meters.sql.record({ verb }, took / 1_000);
    if (tally !== null) {
      tally.statements += 1;
      tally.sqlMs += took;
    }
    if (step === null) return;
    if (error) step.fail(codeOf(error));
    step.end();
  };
};

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : 'error';
};

/** `client.query` of pg, measured, whichever of its three forms (promise, callback, stream) is used. */
export const measured =
  (query: (...given: never[]) => unknown, client: object) =>
  (...given: unknown[]): unknown => {
    const finish = begin(given[0]);
    const callback = given.at(-1);
    if (typeof callback === 'function') {
      given[given.length - 1] = (error: unknown, ...results: unknown[]): unknown => {
        finish(error);
        return Reflect.apply(callback, undefined, [error, ...results]);
      };
      return Reflect.apply(query, client, given);
    }
    const result: unknown = Reflect.apply(query, client, given);
    if (result instanceof Promise) result.then(() => finish(), finish);
    else finish();
    return result;
  };
