/**
 * `npm test`: installs, builds, checks and runs the tests. `npm test -- TIER …` runs the named tiers alone. The last line
 * is `N passed, N failed`, summed from vitest's own reports; a check that does not hold counts as one failed, and so does
 * a tier in which no test ran.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAloud, turboEnvironment } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { serversAreInstalled } from './installed-servers.mjs';
import { withNode } from './node24.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { complain, line, table } from './say.mjs';
import { countTests } from './test-report.mjs';

/** @typedef {{ name: string, passed: number, failed: number, took: number }} Part */

/** @param {string} node @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
const run = (node, args, cwd, env) =>
  new Promise((settle) => {
    const child = spawn(node, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.once('SIGINT', pass);
    process.once('SIGTERM', pass);
    child.once('error', () => settle(1));
    child.once('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      settle(code ?? 1);
    });
  });

/** @typedef {{ name: string, place: string, args: string[], possible?: () => boolean }} Run */

const compareGenerated = inRoot('schema', 'launch', 'compare-generated.mjs');

/** Tiers of tests: each a list of vitest's runs. @type {Record<string, Run[]>} */
const tiers = {
  rules: [
    { name: '规则 schema', place: 'schema', args: [] },
    { name: '规则 web', place: 'web', args: [] },
  ],
  acceptance: [{ name: '验收 acceptance', place: 'tests', args: ['--project', 'acceptance'] }],
  journeys: [{ name: '旅程 journeys', place: 'tests', args: ['--project', 'journeys'] }],
  pages: [{ name: '页面 pages', place: 'tests', args: ['--project', 'pages'] }],
  faults: [{ name: '故障 faults', place: 'tests', args: ['--project', 'faults'] }],
  servers: [
    {
      name: '服务器 servers',
      place: 'tests',
      args: ['--project', 'servers'],
      possible: serversAreInstalled,
    },
  ],
};
const usual = ['checks', 'rules', 'acceptance', 'journeys'];

/** @returns {string[]} the tiers asked for */
const wanted = () => {
  const named = process.argv.slice(2);
  const known = ['checks', ...Object.keys(tiers)];
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refusal(
      `没有这一类测试：${unknown.join('、')}。有：${known.join('、')}。`,
      `No such tier: ${unknown.join(', ')}. There are: ${known.join(', ')}.`,
    );
  return named.length > 0 ? named : usual;
};

/** @param {string} name @param {() => Promise<{ passed: number, failed: number }>} work @returns {Promise<Part>} */
const timed = async (name, work) => {
  line(`\n── ${name}`);
  const began = performance.now();
  return { name, ...(await work()), took: performance.now() - began };
};

const main = async () => {
  const asked = wanted();
  const node = await ensureInstalled({ env: process.env, logs: join(root, '.data', 'logs') });
  const env = turboEnvironment(withNode(process.env, node));
  /** @type {Part[]} */
  const parts = [];
  const runNode = (/** @type {string[]} */ args) => run(node, args, root, env);
  const holds = async (/** @type {Promise<number>} */ code) => ({
    passed: 0,
    failed: (await code) === 0 ? 0 : 1,
  });

  const checked = asked.includes('checks');
  const title = checked ? '构建与检查 build, types, doors, lint, format' : '构建 build';
  const built = await timed(title, () => holds(buildAloud(runNode, { checked })));
  parts.push(built);
  // A check that does not hold stops no test; what is not built stops all. What was built is known, so this asks quickly.
  if (built.failed > 0 && (!checked || (await buildAloud(runNode, { checked: false })) !== 0)) return parts;
  if (checked) parts.push(await timed('生成 generated files', () => holds(runNode([compareGenerated]))));
  const reports = mkdtempSync(join(tmpdir(), 'xueshi-test-'));
  const runs = Object.entries(tiers).flatMap(([tier, list]) => (asked.includes(tier) ? list : []));
  for (const [index, { name, place, args, possible = () => true }] of runs.entries()) {
    const report = join(reports, `${index}.json`);
    const vitest = [
      inRoot('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    parts.push(
      await timed(name, async () => {
        if (!possible()) return { passed: 0, failed: 1 };
        const code = await run(node, vitest, inRoot(place), env);
        return countTests(existsSync(report) ? readFileSync(report, 'utf8') : null, code);
      }),
    );
  }
  rmSync(reports, { recursive: true, force: true });
  return parts;
};

try {
  const parts = await main();
  const sum = (/** @type {'passed' | 'failed'} */ key) => parts.reduce((total, part) => total + part[key], 0);
  line();
  line(
    table([
      ['部分 Part', 'passed', 'failed', 's'],
      ...parts.map(({ name, passed, failed, took }) => [
        name,
        String(passed),
        String(failed),
        (took / 1000).toFixed(1),
      ]),
    ]),
  );
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
  line(`${sum('passed')} passed, ${sum('failed')} failed`);
} catch (error) {
  if (error instanceof Refusal) complain(error.zh, error.en, error.detail);
  else
    complain(
      '测试没有运行。',
      'The tests did not run.',
      error instanceof Error ? (error.stack ?? '') : String(error),
    );
  process.exitCode = 1;
  line('0 passed, 1 failed');
}
