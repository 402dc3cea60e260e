import { Child } from './child.mjs';
import { progressBar } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { step, warn } from './say.mjs';

/**
 * @typedef {{ role: string, account: string, password: string, name: string }} DemoAccount
 * @typedef {{ ready: true, accounts?: DemoAccount[], lesson?: string }} Prepared
 * @typedef {Omit<import('./child.mjs').ChildPlan, 'onLine' | 'name' | 'script'>} Plan
 * @typedef {import('./run-file.mjs').RunFile} RunFile
 */

/** @param {string} text @returns {Record<string, unknown> | null} */
const asEntry = (text) => {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Migrates, and fills an empty database with the demo city. Also the place where every wrong setting is named.
 * @param {Plan} plan
 * @param {RunFile} runFile
 * @param {(child: Child) => void} onStart
 * @returns {Promise<Prepared>}
 */
export const prepare = async (plan, runFile, onStart) => {
  const work = step('准备数据', 'Preparing the data');
  /** When the first share was told. @type {{ at: number, share: number } | undefined} */
  let began;
  /** @type {Prepared | null} */
  let prepared = null;
  const child = new Child({
    ...plan,
    name: 'prepare',
    script: 'schema/dist/seed/main.js',
    onLine: (text) => {
      const entry = asEntry(text);
      if (entry?.ready === true) prepared = /** @type {Prepared} */ (entry);
      else if (typeof entry?.step === 'string' && typeof entry.share === 'number') {
        began ??= { at: performance.now(), share: entry.share };
        const took = performance.now() - began.at;
        work.progress(`${progressBar(entry.share, took, began.share)} ${entry.step}`);
      } else if (typeof entry?.step === 'string')
        work.progress(`${entry.step} ${Number(entry.done)}/${Number(entry.total)}`);
      else if (typeof entry?.warning === 'string') warn(entry.warning, '');
    },
  });
  const { pid } = child.process;
  if (pid !== undefined) runFile.add('prepare', pid);
  onStart(child);
  const code = await child.ended;
  if (pid !== undefined) runFile.remove(pid);
  if (code !== 0 || prepared === null) {
    work.fail();
    throw new Refusal('数据没有准备好。', 'The data could not be prepared.', child.evidence());
  }
  work.done();
  return prepared;
};
