/** `node schema/launch/run.mjs <tool> …`: a tool of node_modules/.bin under Node 24, installed first when need be. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { turboEnvironment } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { withNode } from './node24.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal } from './refusal.mjs';
import { complain } from './say.mjs';

const [tool, ...args] = process.argv.slice(2);

try {
  if (tool === undefined)
    throw new Refusal('要运行什么？', 'Run what? node schema/launch/run.mjs <tool> [arguments]');
  const node = await ensureInstalled({ env: process.env, logs: join(root, '.data', 'logs') });
  const windows = process.platform === 'win32';
  const linked = inRoot('node_modules', '.bin', windows ? `${tool}.cmd` : tool);
  const child = spawn(
    existsSync(linked) ? (windows ? `"${linked}"` : linked) : tool === 'node' ? node : tool,
    args,
    {
      cwd: root,
      env: turboEnvironment(withNode(process.env, node)),
      stdio: 'inherit',
      shell: windows,
    },
  );
  // The terminal gives Ctrl-C to the tool as well; its answer is ours.
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    complain(`${tool} 没有运行。`, `${tool} did not run.`, String(error));
    process.exitCode = 1;
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  complain(error.zh, error.en, error.detail);
  process.exitCode = 1;
}
