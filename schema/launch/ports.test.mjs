import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { choosePort, nextFree, stateOf } from './ports.mjs';

/** @type {import('node:net').Server[]} */
const servers = [];

/** @param {string} host @returns {Promise<number>} a port somebody now listens on */
const occupy = (host) =>
  new Promise((settle) => {
    const server = createServer();
    servers.push(server);
    server.listen(0, host, () =>
      settle(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
    );
  });

afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

test.each(['127.0.0.1', '0.0.0.0'])('a port somebody listens on at %s is taken', async (host) => {
  const port = await occupy(host);
  expect(await stateOf(port)).toBe('taken');
});

test('the next free port skips those taken and those promised', async () => {
  const port = await occupy('127.0.0.1');
  const next = await nextFree(port);
  expect(next).toBeGreaterThan(port);
  expect(await nextFree(port, new Set([next]))).toBeGreaterThan(next);
});

test('a default that is taken gives way, one that was asked for is refused', async () => {
  const port = await occupy('127.0.0.1');
  expect(await choosePort('WEB_PORT', { port, explicit: false })).toBeGreaterThan(port);
  await expect(choosePort('WEB_PORT', { port, explicit: true })).rejects.toMatchObject({
    name: 'Refusal',
    en: `WEB_PORT=${port} is taken. Choose another port, or stop the program that uses it.`,
  });
});
