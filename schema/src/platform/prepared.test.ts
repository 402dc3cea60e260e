import { expect, it } from 'vitest';
import { prepared, underItsName } from './prepared.js';

it('sends a statement under its name, and every other as it stands', () => {
  const text = prepared('a test', 'select $1::int');
  expect(underItsName([text, [1]])).toEqual([{ name: 'a test', text, values: [1] }]);
  expect(underItsName(['select 2', []])).toEqual(['select 2', []]);
});

it('has one statement a name', () => {
  expect(() => prepared('a test', 'select 3')).toThrow('prepared twice');
});
