/**
 * `npm run backup -- FOLDER` and `npm run restore -- FOLDER`. A back-up may be taken while the product runs: it only
 * reads. A restore wants an empty database: a new XUESHI_DATA_DIR, or a DATABASE_URL with nothing in it.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { Child } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { withNode } from './node24.mjs';
import { startPostgres } from './postgres.mjs';
import { urlsOfRunning } from './postgres-running.mjs';
import { Refusal } from './refusal.mjs';
import { RunFile } from './run-file.mjs';
import { complain, line, step, tell, warn } from './say.mjs';
import { readSecrets } from './secrets.mjs';
import { readSettings } from './settings.mjs';

const [act = '', place = ''] = process.argv.slice(2);
const restoring = act === 'restore';

/** @typedef {{ env: NodeJS.ProcessEnv, end: () => Promise<void> }} Server */

/** @param {string} dataDir @returns {Promise<Server>} the embedded database: the running product's, or started for this */
const embedded = async (dataDir) => {
  const running = urlsOfRunning(dataDir);
  if (running !== null && !restoring) return { env: running, end: async () => {} };
  if (!restoring && !existsSync(join(dataDir, 'secrets.json')))
    throw new Refusal(`${dataDir} 里没有数据。`, `There is no data in ${dataDir}.`);
  const runFile = new RunFile(dataDir);
  await runFile.claim();
  const server = await startPostgres({ dataDir });
  return {
    env: { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl },
    end: async () => {
      await server.stop();
      runFile.release();
    },
  };
};

/** @param {string} text @returns {Record<string, unknown> | null} */
const asEntry = (text) => {
  try {
    return text.startsWith('{') ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};

const main = async () => {
  if (!['backup', 'restore'].includes(act) || place === '')
    throw new Refusal(
      '请写上文件夹：npm run backup -- 文件夹',
      'Name a folder: npm run backup -- FOLDER, npm run restore -- FOLDER',
    );
  const { dataDir, databaseUrl } = readSettings(process.env);
  const logs = join(dataDir, 'logs');
  const node = await ensureInstalled({ env: process.env, logs });
  const tools = withNode(process.env, node);
  const { pages } = await ensureBuilt({ node, env: tools, logs });
  await pages();
  const server = databaseUrl === null ? await embedded(dataDir) : { env: {}, end: async () => {} };
  const work = restoring ? step('恢复', 'Restoring') : step('备份', 'Backing up');
  /** @type {Record<string, unknown> | null} */
  let done = null;
  try {
    const child = new Child({
      name: act,
      script: 'schema/dist/backup/main.js',
      args: [act, resolve(place)],
      node,
      env: {
        ...tools,
        ...server.env,
        XUESHI_DATA_DIR: dataDir,
        XUESHI_SECRET: process.env.XUESHI_SECRET || readSecrets(dataDir).secret,
      },
      logs,
      onLine: (text) => {
        const entry = asEntry(text);
        if (entry?.ready === true) done = entry;
        else if (typeof entry?.step === 'string')
          work.progress(`${entry.step} ${Number(entry.done)}/${Number(entry.total)}`);
      },
    });
    const stop = () => void child.stop(5_000);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    if ((await child.ended) !== 0 || done === null)
      throw new Refusal(
        restoring ? '没有恢复。' : '没有备份成功。',
        restoring ? 'Nothing was restored.' : 'The back-up failed.',
        child.evidence(),
      );
    work.done();
  } catch (error) {
    work.fail();
    throw error;
  } finally {
    await server.end();
  }
  const { rows, files, hours, tables } = /** @type {Record<string, number>} */ (done);
  tell(
    `${tables} 张表 ${rows} 行，${files} 个媒体文件，台账共 ${hours} 学时。`,
    `${rows} rows in ${tables} tables, ${files} media files, ${hours} hours in the ledger.`,
  );
  if (!restoring)
    warn(
      `备份里没有密钥。请另外妥善保存 XUESHI_SECRET（内置时在 ${join(dataDir, 'secrets.json')}）：没有它，证件号和手机号无法读取，恢复会被拒绝。`,
      `The secret is not in it. Keep XUESHI_SECRET (embedded: ${join(dataDir, 'secrets.json')}) apart and safe: without it national ids and mobiles cannot be read, and a restore is refused.`,
    );
  line();
};

main().catch((error) => {
  if (error instanceof Refusal) complain(error.zh, error.en, error.detail);
  else complain('没有完成。', 'It failed.', error instanceof Error ? (error.stack ?? '') : String(error));
  process.exitCode = 1;
});
