/**
 * Compression of what is made anew each time: documents and answers. Thorough while there is time; quick when the process is busy, as
 * then a page that comes sooner is worth more than a kilobyte (P6).
 */

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

import { performance } from 'node:perf_hooks';
import { constants } from 'node:zlib';
import compression from 'compression';

const THOROUGH = 7;
const QUICK = 1;
const LOOK_EVERY_MS = 250;
const BUSY = 0.6;

/** @typedef {(request: IncomingMessage, response: ServerResponse, next: () => void) => void} Handler */

/** @type {(quality: number, level: number) => Handler} */
const compressing = (quality, level) =>
  /** @type {never} */ (
    compression({
      threshold: 1024,
      level,
      brotli: {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      },
    })
  );

/** @type {() => Handler} */
export const compress = () => {
  const thorough = compressing(THOROUGH, 6);
  const quick = compressing(QUICK, QUICK);
  let seen = performance.eventLoopUtilization();
  let busy = false;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    busy = performance.eventLoopUtilization(now, seen).utilization > BUSY;
    seen = now;
  }, LOOK_EVERY_MS).unref();
  return (request, response, next) => (busy ? quick : thorough)(request, response, next);
};
