import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isStill, signalGroup, waitUntil } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { warn } from './say.mjs';

/**
 * Who runs on a data folder: the launcher and each process it started, told apart from later ones with the same ids.
 * @typedef {{ name: string, pid: number, identity: string }} Known
 * @typedef {{ launcher: Known, stopping: boolean, children: Known[] }} RunState
 */

/** @param {string} name @param {number} pid @returns {Known} */
const known = (name, pid) => ({ name, pid, identity: identify(pid) ?? '' });

export class RunFile {
  /** @param {string} dataDir */
  constructor(dataDir) {
    this.path = join(dataDir, 'run.json');
    /** @type {RunState} */
    this.state = { launcher: known('launcher', process.pid), stopping: false, children: [] };
  }

  /** @returns {RunState | null} */
  read() {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8'));
    } catch {
      return null;
    }
  }

  write() {
    const draft = `${this.path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.state), { mode: 0o600 });
    renameSync(draft, this.path);
  }

  /**
   * One launcher a data folder: waits for one that is ending, refuses beside one that lives, clears up after one that was killed.
   * @param {{ grace?: number }} [patience] how long children of a killed launcher may take to end, in milliseconds
   */
  async claim({ grace = 5_000 } = {}) {
    const lives = () => {
      const { launcher } = this.read() ?? {};
      return (
        launcher !== undefined && launcher.pid !== process.pid && isStill(launcher.pid, launcher.identity)
      );
    };
    // One whose npm was killed notices within a second.
    if (lives() && !(await waitUntil(() => !lives() || this.read()?.stopping === true, 1_500)))
      throw this.occupied();
    if (lives() && !(await waitUntil(() => !lives(), 30_000))) throw this.occupied();
    await this.clear(this.read()?.children ?? [], grace);
    this.write();
    // Two starts at the same moment: the later writer stays.
    await sleep(40);
    if (this.read()?.launcher.pid !== process.pid) throw this.occupied();
  }

  /** @param {Known[]} left children of a killed launcher: their pipe has closed, they are ending by themselves @param {number} grace milliseconds */
  async clear(left, grace) {
    for (const { name, pid, identity } of left) {
      if (await waitUntil(() => !isStill(pid, identity), grace)) continue;
      warn(`结束上次留下的 ${name}（${pid}）。`, `Ending ${name} (${pid}), left from the last run.`);
      signalGroup(pid, 'SIGKILL');
      await waitUntil(() => !isStill(pid, identity), 5_000);
    }
  }

  occupied() {
    const pid = this.read()?.launcher.pid;
    return new Refusal(
      `已有一个学时平台在用这个数据目录（进程 ${pid}）。请先停掉它，或用 XUESHI_DATA_DIR 指定另一个目录。`,
      `Xueshi already runs on this data folder (process ${pid}). Stop it first, or set XUESHI_DATA_DIR to another folder.`,
    );
  }

  /** @param {string} name @param {number} pid */
  add(name, pid) {
    this.state.children.push(known(name, pid));
    this.write();
  }

  /** @param {number} pid */
  remove(pid) {
    this.state.children = this.state.children.filter((child) => child.pid !== pid);
    this.write();
  }

  stopping() {
    this.state.stopping = true;
    this.write();
  }

  release() {
    if (this.read()?.launcher.pid === process.pid) rmSync(this.path, { force: true });
  }
}
