import { spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openLog } from './log-file.mjs';
import { signalGroup } from './processes.mjs';

/** Of a failure the beginning says what, the end says where. */
const headLines = 15;
const tailLines = 50;

/** Commands under way, for whoever must end them early. @type {Set<number>} */
const underWay = new Set();

/** @param {NodeJS.Signals} signal */
export const endCommands = (signal) => {
  for (const pid of underWay) signalGroup(pid, signal);
};

/**
 * Runs a command to its end, its output in a log.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, log: string, onStart?: (pid: number) => void, onEnd?: (pid: number) => void }} options
 * @returns {Promise<{ code: number, excerpt: string }>} the exit code, and the first and last lines it wrote
 */
export const runLogged = (command, args, { cwd, env, log, onStart, onEnd }) =>
  new Promise((settle, refuse) => {
    const file = openLog(log);
    writeSync(file, `--- ${new Date().toISOString()} ${command} ${args.join(' ')}\n`);
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const { pid } = child;
    /** @type {string[]} */
    const head = [];
    /** @type {string[]} */
    const tail = [];
    const keep = (/** @type {string} */ text) => {
      writeSync(file, `${text}\n`);
      if (head.length < headLines) head.push(text);
      else if (tail.push(text) > tailLines) tail.splice(0, 2, '…');
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', keep);
    if (pid !== undefined) {
      underWay.add(pid);
      onStart?.(pid);
    }
    const close = () => {
      closeSync(file);
      if (pid === undefined) return;
      underWay.delete(pid);
      onEnd?.(pid);
    };
    child.once('error', (error) => {
      close();
      refuse(error);
    });
    child.once('close', (code) => {
      close();
      settle({ code: code ?? 1, excerpt: [...head, ...tail].join('\n') });
    });
  });
