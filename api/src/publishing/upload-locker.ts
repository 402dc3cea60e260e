import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@xueshi/schema/platform/database';
import { keepUpload, letUploadGo, takeUpload } from '@xueshi/schema/publishing/upload-lock.store';
import type { Locker } from '@tus/server';

/** How long a request waits for the one that writes the same upload. */
const patience = 15_000;
const askEvery = 150;
const renewEvery = 2_000;

/**
 * One writer an upload over all API processes: whoever resumes after a lost connection finds the old request ended,
 * wherever it ran.
 */
export const databaseLocker = (db: Database): Locker => ({
  newLock: (upload) => {
    const holder = randomUUID();
    let renewing: NodeJS.Timeout | undefined;
    return {
      lock: async (signal, release) => {
        for (const end = performance.now() + patience; !(await takeUpload(db.read(), upload, holder));) {
          if (signal.aborted || performance.now() > end)
            throw Object.assign(new Error('the upload is being written by another request'), {
              status_code: 423,
              body: 'Upload is locked\n',
            });
          await pause(askEvery);
        }
        renewing = setInterval(() => {
          keepUpload(db.read(), upload, holder)
            .then((kept) => (kept === null || kept.wanted ? release() : undefined))
            // Without the database nobody else can take it either.
            .catch(() => undefined);
        }, renewEvery);
      },
      unlock: async () => {
        clearInterval(renewing);
        await letUploadGo(db.read(), upload, holder);
      },
    };
  },
});
