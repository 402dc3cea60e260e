import type { EditedLesson } from './draft-content.js';

/** A video of the organisation's library as the editor needs it. */
export interface LibraryVideo {
  readonly id: string;
  readonly title: string;
  readonly state: 'UPLOADING' | 'ENCODING' | 'READY' | 'FAILED' | 'CANCELLED';
  readonly durationMs: number | null;
  readonly playlistUrl: string | null;
  readonly posterUrl: string | null;
}

const STATES = {
  READY: 'READY',
  UPLOADING: 'MAKING',
  ENCODING: 'MAKING',
  FAILED: 'FAILED',
  CANCELLED: 'FAILED',
} as const;

/** Puts a video into a lesson; one without a title is called as the file, without its ending. */
export const chooseVideo = (lesson: EditedLesson, video: LibraryVideo): void => {
  lesson.assetId = video.id;
  lesson.keptLessonId = null;
  lesson.video = {
    state: STATES[video.state],
    title: video.title,
    durationMs: video.durationMs,
    playlistUrl: video.playlistUrl,
    posterUrl: video.posterUrl,
  };
  if (lesson.title.trim() === '') lesson.title = video.title.replace(/\.[A-Za-z0-9]{2,4}$/, '').slice(0, 80);
};
