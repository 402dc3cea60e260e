import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from './postgres.mjs';
import { complain, warn } from './say.mjs';

/** The embedded PostgreSQL of a running house: killed, it comes back on the same port, and who used it reconnects. */
export class Database {
  /** @param {string} dataDir */
  constructor(dataDir) {
    this.dataDir = dataDir;
    this.stopped = false;
    /** @type {Awaited<ReturnType<typeof startPostgres>> | null} */
    this.server = null;
    /** A server half started must be awaited before it can be stopped. @type {Promise<unknown>} */
    this.starting = Promise.resolve();
  }

  /** @returns {string | null} where it listens and where its data lies */
  get address() {
    return this.server && `127.0.0.1:${this.server.port}  ${this.server.cluster}`;
  }

  /** @returns {{ DATABASE_URL: string, DATABASE_OWNER_URL: string } | undefined} */
  urls() {
    return this.server === null
      ? undefined
      : { DATABASE_URL: this.server.appUrl, DATABASE_OWNER_URL: this.server.ownerUrl };
  }

  async start() {
    const starting = startPostgres({ dataDir: this.dataDir, ...(this.server && { port: this.server.port }) });
    this.starting = starting.catch(() => {});
    const server = await starting;
    this.server = server;
    void server.ended.then(() => this.comeBack());
  }

  async comeBack() {
    for (let attempt = 1; !this.stopped; attempt += 1) {
      warn('数据库意外结束，正在重新启动。', 'The database ended unexpectedly; starting it again.');
      try {
        return await this.start();
      } catch (error) {
        complain('数据库没有重新启动。', 'The database did not start again.', String(error));
        await sleep(Math.min(30_000, 1_000 * 2 ** attempt));
      }
    }
  }

  async stop() {
    this.stopped = true;
    await this.starting;
    await this.server?.stop();
  }

  kill() {
    this.stopped = true;
    this.server?.kill();
  }
}
