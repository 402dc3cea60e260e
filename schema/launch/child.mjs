import { spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLog } from './log-file.mjs';
import { inRoot, root } from './paths.mjs';
import { signalGroup } from './processes.mjs';

const tether = new URL('./tether.mjs', import.meta.url).href;
const tailLines = 40;

/**
 * One line of a child's output, if it is worth a person's attention: a pino entry from warning up, or anything else
 * written to stderr.
 * @param {string} text @param {boolean} isError
 * @returns {string | null}
 */
export const worthSaying = (text, isError) => {
  if (text.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(text);
      if (typeof level !== 'number' && typeof level !== 'string') return null;
      const grave = typeof level === 'number' ? level >= 40 : /^(warn|error|fatal)/i.test(level);
      return grave ? [msg, err?.message].filter(Boolean).join(': ') || text : null;
    } catch {
      return isError ? text : null;
    }
  }
  return isError && text.trim() ? text : null;
};

/** @param {string} text whether a line is a child's word that it is ready */
export const saysReady = (text) => /^\{\s*"ready"\s*:\s*true/.test(text);

/**
 * @typedef {object} ChildPlan
 * @property {string} name
 * @property {string} script relative to the checkout
 * @property {string[]} [args]
 * @property {string} node
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logs folder
 * @property {(text: string, isError: boolean) => void} onLine each line it writes
 */

/** One run of one part of the product, tethered to this process by its stdin. */
export class Child {
  /** @param {ChildPlan} plan */
  constructor({ name, script, args = [], node, env, logs, onLine }) {
    this.name = name;
    /** @type {string[]} */
    this.tail = [];
    /** How it ended: an exit code, or the signal that killed it. @type {number | string | null} */
    this.code = null;
    const log = openLog(join(logs, `${name}.log`));
    this.process = spawn(node, ['--enable-source-maps', '--import', tether, inRoot(script), ...args], {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      // Its own group: Ctrl-C reaches the launcher alone, and what the child starts ends with it.
      detached: process.platform !== 'win32',
    });
    this.process.stdin.on('error', () => {});
    const listen = (/** @type {import('node:stream').Readable} */ stream, /** @type {boolean} */ isError) =>
      createInterface({ input: stream }).on('line', (text) => {
        // What it says to the launcher alone, accounts of the demo among it, is nobody's log.
        if (isError || !saysReady(text)) writeSync(log, `${text}\n`);
        this.tail = [...this.tail.slice(1 - tailLines), text];
        onLine(text, isError);
      });
    listen(this.process.stdout, false);
    listen(this.process.stderr, true);
    /** @type {Promise<number | string>} how it ended, once all it wrote is read */
    this.ended = new Promise((settle) => {
      this.process.once('error', (error) => {
        this.tail.push(String(error));
        this.code = 1;
        settle(1);
      });
      // What it started goes with it, and lets go of the pipes that 'close' waits for.
      this.process.once('exit', () => this.kill());
      this.process.once('close', (code, signal) => {
        closeSync(log);
        this.code = code ?? signal ?? 1;
        settle(this.code);
      });
    });
  }

  /** What it said last, entries of the log as their messages. */
  evidence() {
    return this.tail.map((text) => worthSaying(text, true) ?? text).join('\n');
  }

  /** SIGTERM, and after the patience SIGKILL for it and whatever it started. @param {number} patience milliseconds */
  async stop(patience) {
    const { pid } = this.process;
    if (pid === undefined || this.code !== null) return;
    // The child alone first: its own helpers end in its own order.
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), patience);
    await this.ended;
    clearTimeout(timer);
  }

  kill() {
    if (this.process.pid !== undefined) signalGroup(this.process.pid, 'SIGKILL');
  }
}
