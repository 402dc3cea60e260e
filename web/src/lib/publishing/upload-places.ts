import { browser } from '$app/env';
import { UploadQueue } from './uploads.svelte.js';

/**
 * Uploads by the place they are for: the library, a lesson, a poster. They go on while somebody reads other pages, and
 * whoever comes back to the place finds them. Only in the browser: a server has no uploads, and serves many people.
 */
const places = new Map<string, UploadQueue>();

export const uploadsAt = (place: string, metadata: Readonly<Record<string, string>> = {}): UploadQueue => {
  const known = browser ? places.get(place) : undefined;
  if (known !== undefined) return known;
  const queue = new UploadQueue(metadata);
  if (browser) places.set(place, queue);
  return queue;
};

export const libraryPlace = 'library';
export const lessonPlace = (draftId: string, lessonId: string): string => `lesson ${draftId} ${lessonId}`;

if (browser)
  // Bytes are kept either way; the question saves choosing the file again.
  addEventListener('beforeunload', (event) => {
    if ([...places.values()].some(({ active }) => active)) event.preventDefault();
  });
