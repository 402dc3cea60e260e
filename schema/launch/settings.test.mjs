import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.mjs';

test('nothing set: the default ports, the embedded database, data beside the checkout', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    web: { port: 3000, explicit: false },
    api: { port: 4000, explicit: false },
    databaseUrl: null,
    publicUrl: null,
    faults: [],
  });
  expect(isAbsolute(settings.dataDir)).toBe(true);
});

test.each([
  [{ WEB_PORT: 'http', API_PORT: '70000' }, ['WEB_PORT=http  (1-65535)', 'API_PORT=70000  (1-65535)']],
  [{ WEB_PORT: '5000', API_PORT: '5000' }, ['WEB_PORT = API_PORT = 5000']],
  [{ WEB_PORT: '5000' }, []],
])('%o', (env, faults) => {
  expect(readSettings(env).faults).toEqual(faults);
});

test('an empty setting is one that is not set', () => {
  expect(readSettings({ WEB_PORT: '', DATABASE_URL: '' })).toMatchObject({
    web: { explicit: false },
    databaseUrl: null,
  });
});
