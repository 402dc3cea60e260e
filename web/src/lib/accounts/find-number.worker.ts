import { findNumber, type Work } from './find-number.js';

/** Beside the page, so that a slow phone still scrolls and types. */
self.addEventListener('message', ({ data }: MessageEvent<Work>) =>
  self.postMessage(findNumber(data), { targetOrigin: '/' }),
);
