import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.mjs';
import { ensureBuilt } from './build.mjs';
import { endCommands } from './command.mjs';
import { Database } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { nameFaults } from './name-faults.mjs';
import { withNode } from './node24.mjs';
import { stampFolder } from './paths.mjs';
import { choosePort, quietPort } from './ports.mjs';
import { prepare } from './prepare.mjs';
import { watchNpm } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { RunFile } from './run-file.mjs';
import { complain, line, step, tell } from './say.mjs';
import { readSecrets } from './secrets.mjs';
import { Service } from './service.mjs';
import { readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

const childPatience = 10_000;

/** What is running, in the order of its start. */
const house = {
  /** @type {RunFile | null} */ runFile: null,
  /** @type {import('./child.mjs').Child | null} */ prepare: null,
  /** @type {Service[]} */ services: [],
  /** @type {Database | null} */ database: null,
};
let stopping = false;

/** Everybody who uses the database first, then the database. */
const takeDown = async () => {
  stopping = true;
  house.runFile?.stopping();
  endCommands('SIGTERM');
  await Promise.all([
    house.prepare?.stop(childPatience),
    ...house.services.map((service) => service.stop(childPatience)),
  ]);
  await house.database?.stop();
  house.runFile?.release();
};

const force = () => {
  endCommands('SIGKILL');
  house.prepare?.kill();
  for (const service of house.services) service.kill();
  house.database?.kill();
  process.exit(130);
};

const onSignals = () => {
  let first = 0;
  const onSignal = () => {
    const now = performance.now();
    if (stopping) {
      // npm passes on the Ctrl-C that the terminal already gave us: one press arrives twice.
      if (now - first > 1_000) force();
      return;
    }
    first = now;
    line();
    tell('正在停止……', 'Stopping …');
    void takeDown().then(() => {
      tell('已停止。', 'Stopped.');
      process.exit(0);
    });
  };
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event) watchNpm(() => !stopping && onSignal());
};

const start = async () => {
  const settings = readSettings(process.env);
  const { dataDir, faults } = settings;
  if (faults.length > 0) throw nameFaults(faults, process.env);
  const logs = join(dataDir, 'logs');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const runFile = new RunFile(dataDir);
  await runFile.claim();
  house.runFile = runFile;
  // A port that was asked for and is taken is told before the long work, too.
  if (settings.api.explicit) await choosePort('API_PORT', settings.api);
  if (settings.web.explicit) await choosePort('WEB_PORT', settings.web);
  const watch = (/** @type {string} */ name) => ({
    onStart: (/** @type {number} */ pid) => runFile.add(name, pid),
    onEnd: (/** @type {number} */ pid) => runFile.remove(pid),
  });

  const node = await ensureInstalled({ env: process.env, logs, ...watch('npm ci') });
  const tools = withNode(process.env, node);
  const built = await ensureBuilt({ node, env: tools, logs, ...watch('build') });
  // The addresses are chosen late: an install takes its time, and ports do not wait.
  const api = await choosePort(
    'API_PORT',
    settings.api,
    new Set(settings.web.explicit ? [settings.web.port] : []),
  );
  const web = await choosePort('WEB_PORT', settings.web, new Set([api]));
  const worker = await quietPort('WORKER_PORT', settings.worker, new Set([api, web]));
  const webMetrics = await quietPort('WEB_METRICS_PORT', settings.webMetrics, new Set([api, web, worker]));
  const publicUrl = settings.publicUrl ?? `http://localhost:${web}`;
  const { secret } = readSecrets(dataDir);

  if (settings.databaseUrl === null) {
    const work = step('启动数据库', 'Starting the database');
    house.database = new Database(dataDir);
    await house.database.start().catch((error) => {
      work.fail();
      throw error;
    });
    work.done();
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...tools,
    ...house.database?.urls(),
    NODE_ENV: 'production',
    // Compiled code is kept from run to run: the second start loads a tenth faster.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(stampFolder, 'code'),
    WEB_PORT: String(web),
    WEB_METRICS_PORT: String(webMetrics),
    API_PORT: String(api),
    WORKER_PORT: String(worker),
    API_URL: `http://127.0.0.1:${api}`,
    PUBLIC_URL: publicUrl,
    XUESHI_DATA_DIR: dataDir,
    XUESHI_SECRET: process.env.XUESHI_SECRET || secret,
  };
  const plan = { node, env, logs };
  if (stopping) return;
  const prepared = await prepare(plan, runFile, (child) => (house.prepare = child));

  if (stopping) return;
  const run = (/** @type {string} */ name, /** @type {string} */ script, /** @type {number} */ port) => {
    const isReady = () => answers(`http://127.0.0.1:${port}/readyz`);
    house.services.push(new Service({ ...plan, name, script }, runFile, isReady));
  };
  run('api', 'api/dist/platform/main.js', api);
  run('worker', 'worker/dist/platform/main.js', worker);
  await built.pages();
  if (stopping) return;
  run('web', 'web/server.js', web);
  const work = step('启动服务', 'Starting API, worker and web');
  try {
    await Promise.all(house.services.map((one) => one.ready()));
  } catch (error) {
    work.fail();
    throw error;
  }
  if (stopping) return;
  work.done();
  welcome({
    web,
    api,
    worker,
    webMetrics,
    publicUrl,
    logs,
    accounts: prepared.accounts ?? [],
    lesson: prepared.lesson,
    postgres: house.database?.address ?? null,
    took: performance.now(),
  });
};

onSignals();
start().catch(async (error) => {
  // Whoever was ended by Ctrl-C fails; that is no news.
  if (stopping) return;
  if (error instanceof Refusal) complain(error.zh, error.en, error.detail);
  else
    complain(
      '启动失败。',
      'The start failed.',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  await takeDown();
  process.exit(1);
});
