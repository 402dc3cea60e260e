import { join, resolve } from 'node:path';
import { root } from './paths.mjs';

/**
 * What the launcher itself must know; every other setting is read, checked and named by the product
 * (schema/src/platform/settings.ts) in the prepare step.
 * @typedef {object} LaunchSettings
 * @property {string} dataDir
 * @property {{ port: number, explicit: boolean }} web
 * @property {{ port: number, explicit: boolean }} api
 * @property {{ port: number, explicit: boolean }} worker health and metrics of the worker
 * @property {{ port: number, explicit: boolean }} webMetrics health and metrics of the web, apart from its pages
 * @property {string | null} databaseUrl null: the embedded PostgreSQL
 * @property {string | null} publicUrl
 * @property {string[]} faults wrong ports, in words
 */

/** @param {string} name @param {string | undefined} text @param {number} fallback @param {string[]} faults */
const port = (name, text, fallback, faults) => {
  if (text === undefined || text === '') return { port: fallback, explicit: false };
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 1 && number <= 65535)) faults.push(`${name}=${text}  (1-65535)`);
  return { port: number, explicit: true };
};

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {LaunchSettings}
 */
export const readSettings = (env) => {
  /** @type {string[]} */
  const faults = [];
  const web = port('WEB_PORT', env.WEB_PORT, 3000, faults);
  const api = port('API_PORT', env.API_PORT, 4000, faults);
  const worker = port('WORKER_PORT', env.WORKER_PORT, 4001, faults);
  const webMetrics = port('WEB_METRICS_PORT', env.WEB_METRICS_PORT, 4002, faults);
  if (web.explicit && api.explicit && web.port === api.port) faults.push(`WEB_PORT = API_PORT = ${web.port}`);
  return {
    dataDir: env.XUESHI_DATA_DIR ? resolve(env.XUESHI_DATA_DIR) : join(root, '.data'),
    web,
    api,
    worker,
    webMetrics,
    databaseUrl: env.DATABASE_URL || null,
    publicUrl: env.PUBLIC_URL || null,
    faults,
  };
};
