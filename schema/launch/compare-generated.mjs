/**
 * `node schema/launch/compare-generated.mjs`: writes SDL, documents and manifest anew and fails when anything differs
 * from what was there. On a clean checkout that is what is committed; no git is needed to see it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { turbo, turboEnvironment } from './build.mjs';
import { findNode24, withNode } from './node24.mjs';
import { inRoot, root } from './paths.mjs';
import { complain } from './say.mjs';
import { digestSources } from './sources.mjs';

const places = ['schema/graphql', 'api/src', 'web/src', 'tests']
  .map((place) => inRoot(place))
  .filter((path) => existsSync(path));

const node = findNode24() ?? process.execPath;
const before = digestSources(places);
const { status } = spawnSync(node, [turbo, 'run', 'generate', '--output-logs=errors-only'], {
  cwd: root,
  env: turboEnvironment(withNode(process.env, node)),
  stdio: 'inherit',
});
const after = digestSources(places);
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);

if (status !== 0) complain('生成没有成功。', 'npm run generate failed.');
else if (changed.length > 0)
  complain(
    '生成的文件与提交的不一致。请运行 npm run generate 并提交：',
    'Generated files differ from the committed ones. Run npm run generate and commit:',
    changed.map((path) => relative(root, path)).join('\n'),
  );
process.exitCode = status !== 0 || changed.length > 0 ? 1 : 0;
