import { expect, it } from 'vitest';
import { safePath } from './safe-path.js';

it.each(['/', '/archive/year?year=2026', '/learn/a/b#notes'])('goes to %s', (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
  null,
  3,
])('stays at home for %s', (path) => {
  expect(safePath(path, '/home')).toBe('/home');
});
