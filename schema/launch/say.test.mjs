import { expect, test } from 'vitest';
import { worthSaying } from './child.mjs';
import { table, width } from './say.mjs';

test('Chinese takes two columns', () => {
  expect(width('学时 hours')).toBe(10);
});

test('columns of a table stand under each other whatever the script', () => {
  const lines = table([
    ['角色', 'b'],
    ['teacher', 'x'],
    ['学校管理员', 'y'],
  ]).split('\n');
  expect(lines.map((text) => width(text))).toEqual([15, 15, 15]);
});

test.each([
  ['{"level":30,"msg":"listening"}', false, null],
  ['{"level":40,"msg":"slow"}', false, 'slow'],
  ['{"level":50,"msg":"failed","err":{"message":"no route"}}', false, 'failed: no route'],
  ['plain words', false, null],
  ['TypeError: x', true, 'TypeError: x'],
  ['{"ready":true}', false, null],
])('%s', (text, isError, said) => {
  expect(worthSaying(text, isError)).toBe(said);
});
