import process from 'node:process';

/** One line of JSON in the form the API and the worker log in; nothing of the request beside its route. */
export function logFault(error: unknown, route: string | null): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  const entry = {
    level: 50,
    name: 'web',
    msg: 'a page failed',
    route,
    err: { message: fault.message, stack: fault.stack },
  };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
