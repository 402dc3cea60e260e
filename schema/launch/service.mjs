import { setTimeout as sleep } from 'node:timers/promises';
import { Child, saysReady, worthSaying } from './child.mjs';
import { Refusal } from './refusal.mjs';
import { line, warn } from './say.mjs';

/** @typedef {import('./child.mjs').ChildPlan} ChildPlan */
/** @typedef {import('./run-file.mjs').RunFile} RunFile */

const startPatience = 90_000;
const longestPause = 30_000;
/** Who ran this long before ending is restarted as if for the first time. */
const healthy = 60_000;

/** Keeps one part of the product running until it is told to stop. */
export class Service {
  /**
   * @param {Omit<ChildPlan, 'onLine'>} plan
   * @param {RunFile} runFile
   * @param {((service: Service) => Promise<boolean>) | null} isReady null: it says so itself, on a line `{"ready":true}`
   */
  constructor(plan, runFile, isReady) {
    this.plan = plan;
    this.runFile = runFile;
    this.isReady = isReady ?? (async () => this.saidReady);
    this.saidReady = false;
    this.stopped = false;
    this.failures = 0;
    this.wasReady = false;
    this.child = this.run();
  }

  run() {
    const began = performance.now();
    this.saidReady = false;
    const child = new Child({
      ...this.plan,
      onLine: (text, isError) => {
        if (saysReady(text)) this.saidReady = true;
        const said = worthSaying(text, isError);
        // Before it is ready, what it says comes with the refusal.
        if (said !== null && this.wasReady && !this.stopped) line(`[${this.plan.name}] ${said}`);
      },
    });
    const { pid } = child.process;
    if (pid !== undefined) this.runFile.add(this.plan.name, pid);
    void this.comeBack(child, began);
    return child;
  }

  /** Waits for the end of a run, and begins another. @param {Child} child @param {number} began */
  async comeBack(child, began) {
    const code = await child.ended;
    const { pid } = child.process;
    if (pid !== undefined) this.runFile.remove(pid);
    if (this.stopped || !this.wasReady) return;
    this.failures = performance.now() - began > healthy ? 1 : this.failures + 1;
    const pause = Math.min(longestPause, 250 * 2 ** this.failures);
    warn(
      `${this.plan.name} 意外结束（${code}），${pause / 1000} 秒后重新启动。`,
      `${this.plan.name} ended unexpectedly (${code}); starting it again in ${pause / 1000} s.`,
    );
    await sleep(pause);
    if (!this.stopped) this.child = this.run();
  }

  /** @throws {Refusal} with what it said, when its first run ends or stays silent */
  async ready() {
    const until = performance.now() + startPatience;
    while (!(await this.isReady(this))) {
      if (this.stopped) return;
      const gone = this.child.code !== null;
      if (gone || performance.now() > until)
        throw new Refusal(
          gone ? `${this.plan.name} 没有启动成功。` : `${this.plan.name} 迟迟没有准备好。`,
          gone ? `${this.plan.name} did not start.` : `${this.plan.name} did not become ready.`,
          this.child.evidence(),
        );
      await sleep(40);
    }
    this.wasReady = true;
  }

  /** @param {number} patience milliseconds */
  async stop(patience) {
    this.stopped = true;
    await this.child.stop(patience);
  }

  kill() {
    this.stopped = true;
    this.child.kill();
  }
}
