import type { DraftEditorPageQuery } from '#lib/platform/generated/types.js';
import type { EditedContent, EditedLesson } from './draft-content.js';

/** A video of the organisation's library as the editor offers it. */
export type LibraryVideo = NonNullable<DraftEditorPageQuery['courseDraft']>['videoChoices'][number];

/** Puts a video into a lesson; a lesson, and a course, without a title is called as the file, without its ending. */
export const chooseVideo = (
  course: EditedContent,
  lesson: EditedLesson,
  { assetId, video }: LibraryVideo,
): void => {
  lesson.assetId = assetId;
  lesson.keptLessonId = null;
  lesson.video = { ...video };
  if (lesson.title.trim() === '')
    lesson.title = (video.title ?? '').replace(/\.[A-Za-z0-9]{2,4}$/, '').slice(0, 80);
  if (course.title.trim() === '') course.title = lesson.title;
};

export const removeVideo = (lesson: EditedLesson): void => {
  lesson.assetId = null;
  lesson.video = null;
};
