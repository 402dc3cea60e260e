import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify } from './processes.mjs';
import { RunFile } from './run-file.mjs';

let folder = '';
/** @type {import('node:child_process').ChildProcess[]} */
let sleepers = [];

const sleeper = () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: 'ignore',
    detached: true,
  });
  sleepers.push(child);
  return child;
};
/** @param {string} name @param {number} pid */
const known = (name, pid) => ({ name, pid, identity: identify(pid) ?? '' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueshi-run-'));
});
afterEach(() => {
  for (const child of sleepers) child.kill('SIGKILL');
  sleepers = [];
  rmSync(folder, { recursive: true });
});

test('a folder nobody runs on is claimed and released', async () => {
  const file = new RunFile(folder);
  await file.claim();
  expect(file.read()?.launcher.pid).toBe(process.pid);
  file.release();
  expect(file.read()).toBe(null);
});

test('beside a launcher that lives there is no second one', async () => {
  const other = sleeper();
  const state = { launcher: known('launcher', other.pid ?? 0), stopping: false, children: [] };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(state));
  await expect(new RunFile(folder).claim()).rejects.toMatchObject({
    en: expect.stringContaining(`process ${other.pid}`),
  });
});

test('a number that now is another process is no launcher', async () => {
  const other = sleeper();
  const state = {
    launcher: { name: 'launcher', pid: other.pid, identity: 'an earlier boot' },
    stopping: false,
    children: [],
  };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(state));
  const file = new RunFile(folder);
  await file.claim();
  expect(file.read()?.launcher.pid).toBe(process.pid);
});

test('a launcher that is ending is waited for, and the child a killed one left is ended', async () => {
  const ending = sleeper();
  const left = sleeper();
  const state = {
    launcher: known('launcher', ending.pid ?? 0),
    stopping: true,
    children: [known('worker', left.pid ?? 0)],
  };
  writeFileSync(join(folder, 'run.json'), JSON.stringify(state));
  setTimeout(() => ending.kill('SIGKILL'), 200);
  const file = new RunFile(folder);
  await Promise.all([file.claim({ grace: 300 }), once(left, 'exit')]);
  expect(file.read()?.launcher.pid).toBe(process.pid);
});
