import type { LibraryVideo } from './library-video.js';

/** The organisation's videos that can be put into a lesson, newest first. */
export const libraryVideos = (_event: unknown): Promise<readonly LibraryVideo[]> => Promise.resolve([]);
