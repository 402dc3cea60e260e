import { createServer } from 'node:net';
import { Refusal } from './refusal.mjs';
import { warn } from './say.mjs';

/** A server may bind any of these; macOS lets two of them share a port, so each is asked. */
const addresses = ['127.0.0.1', '0.0.0.0', '::1', '::'];

/** @param {number} port @param {string} host @returns {Promise<string | null>} an error code, or null */
const bind = (port, host) =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => settle(error.code ?? 'UNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => settle(null)));
  });

/**
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export const stateOf = async (port) => {
  for (const host of addresses) {
    const code = await bind(port, host);
    if (code === 'EADDRINUSE') return 'taken';
    if (code === 'EACCES') return 'forbidden';
  }
  return 'free';
};

/**
 * @param {number} from
 * @param {ReadonlySet<number>} [spoken] ports promised to somebody else
 * @returns {Promise<number>} the first free port from there on
 */
export const nextFree = async (from, spoken = new Set()) => {
  for (let port = from; port <= 65535; port += 1)
    if (!spoken.has(port) && (await stateOf(port)) === 'free') return port;
  throw new Refusal(`从 ${from} 起没有空闲端口。`, `No free port from ${from} on.`);
};

/**
 * A port that was asked for is used or refused; a default that is taken gives way to the next free one, and says so.
 * @param {string} name the setting
 * @param {{ port: number, explicit: boolean }} wish
 * @param {ReadonlySet<number>} [spoken]
 * @returns {Promise<number>}
 */
export const choosePort = async (name, { port, explicit }, spoken = new Set()) => {
  const state = spoken.has(port) ? 'taken' : await stateOf(port);
  if (state === 'free') return port;
  if (explicit && state === 'forbidden')
    throw new Refusal(
      `${name}=${port}：当前用户不能使用这个端口。请换一个 1024 以上的端口。`,
      `${name}=${port}: this user may not listen there. Choose a port above 1023.`,
    );
  if (explicit)
    throw new Refusal(
      `${name}=${port}：端口已被占用。请换一个端口，或先停掉占用它的程序。`,
      `${name}=${port} is taken. Choose another port, or stop the program that uses it.`,
    );
  const other = await nextFree(port + 1, spoken);
  warn(
    `端口 ${port} 已被占用，这次用 ${other}（${name} 可指定）。`,
    `Port ${port} is taken; using ${other} (set ${name} to choose).`,
  );
  return other;
};

/**
 * For a port nobody types: a default that is taken gives way without a word.
 * @param {string} name the setting
 * @param {{ port: number, explicit: boolean }} wish
 * @param {ReadonlySet<number>} spoken
 * @returns {Promise<number>}
 */
export const quietPort = (name, wish, spoken) =>
  wish.explicit ? choosePort(name, wish, spoken) : nextFree(wish.port, spoken);
