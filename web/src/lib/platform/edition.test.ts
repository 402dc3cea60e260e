import { expect, it } from 'vitest';
import { inEdition } from './edition.js';

const page = `
  <link href="../_app/immutable/assets/0.css" rel="stylesheet"><link href="./_app/immutable/chunks/a.js" rel="modulepreload">
  <link rel="icon" href="../seal.svg"><p>_app/immutable/ is a folder</p>
  <script>import("../../_app/immutable/entry/start.js")</script>`;

it('leaves the files of the base language where they are', () => {
  expect(inEdition('zh', page)).toBe(page);
});

it('names the files of another language, and nothing else', () => {
  const named = inEdition('en', page);
  expect(named).toContain('href="../_app/immutable/en/assets/0.css"');
  expect(named).toContain('href="./_app/immutable/en/chunks/a.js"');
  expect(named).toContain('import("../../_app/immutable/en/entry/start.js")');
  expect(named.replaceAll('immutable/en/', 'immutable/')).toBe(page);
});
