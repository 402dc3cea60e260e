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
  });
  expect(isAbsolute(settings.dataDir)).toBe(true);
});

test('every wrong port is named at once', () => {
  expect(() => readSettings({ WEB_PORT: 'http', API_PORT: '70000' })).toThrow(
    expect.objectContaining({ detail: expect.stringMatching(/WEB_PORT=http[^]*API_PORT=70000/) }),
  );
});

test('web and API cannot ask for the same port', () => {
  expect(() => readSettings({ WEB_PORT: '5000', API_PORT: '5000' })).toThrow(
    expect.objectContaining({ detail: 'WEB_PORT = API_PORT = 5000' }),
  );
});

test('an empty setting is one that is not set', () => {
  expect(readSettings({ WEB_PORT: '', DATABASE_URL: '' })).toMatchObject({
    web: { explicit: false },
    databaseUrl: null,
  });
});
