import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Secrets
 * @property {string} superuser password of PostgreSQL's `postgres`
 * @property {string} owner password of `xueshi_owner`
 * @property {string} app password of `xueshi_app`
 * @property {string} secret what sessions are signed and personal data is encrypted with
 */

/** URL-safe, so that a password can stand in a connection URL. */
const fresh = () => randomBytes(32).toString('base64url');

/**
 * Made once and kept readable for their owner only: what was encrypted with them is lost without them.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export const readSecrets = (dataDir) => {
  const path = join(dataDir, 'secrets.json');
  /** @type {Partial<Secrets>} */
  let kept = {};
  try {
    kept = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const { superuser = fresh(), owner = fresh(), app = fresh(), secret = fresh() } = kept;
  const secrets = { superuser, owner, app, secret };
  if (Object.entries(secrets).some(([name, value]) => kept[/** @type {keyof Secrets} */ (name)] !== value)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, path);
  }
  return secrets;
};
