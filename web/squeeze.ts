import { parentPort, workerData } from 'node:worker_threads';
import { minify } from 'terser';

/** In a thread of its own: slow, and four files are squeezed at once (language-editions.ts). */
const { code } = await minify(String(workerData), {
  module: true,
  ecma: 2020,
  compress: { passes: 2, pure_getters: true },
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads
parentPort?.postMessage(code);
