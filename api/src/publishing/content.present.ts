import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { captionLabel } from '@xueshi/schema/publishing/captions.rules';
import type { CourseContent, LessonContent } from '@xueshi/schema/publishing/content.rules';
import type { CaptionRecord, DraftMedia, VideoRecord } from '@xueshi/schema/publishing/lesson-media.store';
import { videoSource } from '@xueshi/schema/publishing/missing.rules';
import type { DraftContentInput, DraftLessonInput, DraftQuestionInput } from './content.input.js';
import {
  DraftCaption,
  DraftChapter,
  DraftContent,
  DraftLesson,
  DraftOption,
  DraftQuestion,
  DraftVideo,
  VideoChoice,
} from './content.type.js';

export const presentContent = (content: CourseContent, media: DraftMedia): DraftContent =>
  Object.assign(new DraftContent(), {
    ...content,
    chapters: content.chapters.map((chapter) =>
      Object.assign(new DraftChapter(), {
        ...chapter,
        lessons: chapter.lessons.map((lesson) => presentLesson(lesson, media)),
      }),
    ),
  });

const presentLesson = (lesson: LessonContent, { videos, captions }: DraftMedia): DraftLesson => {
  const source = videoSource(lesson);
  return Object.assign(new DraftLesson(), {
    id: lesson.id,
    title: lesson.title,
    titleEn: lesson.titleEn,
    kind: lesson.kind,
    assetId: lesson.assetId === null ? null : toGlobalId('MediaAsset', lesson.assetId),
    keptLessonId: lesson.keptLessonId === null ? null : toGlobalId('LessonOutline', lesson.keptLessonId),
    video: source === null ? null : presentVideo(videos.get(source)),
    captions: lesson.captionIds.flatMap((id) => {
      const track = captions.get(id);
      return track === undefined ? [] : presentCaption(track);
    }),
    questions: lesson.questions.map(({ options, ...question }) =>
      Object.assign(new DraftQuestion(), {
        ...question,
        options: options.map((option) => Object.assign(new DraftOption(), option)),
      }),
    ),
  });
};

const presentVideo = (video: VideoRecord | undefined): DraftVideo => {
  const folder = video?.state === 'ready' ? video.mediaKey : null;
  return Object.assign(new DraftVideo(), {
    state: video?.state ?? 'gone',
    title: video?.title ?? null,
    durationMs: video?.durationMs ?? null,
    playlistUrl: folder === null ? null : `/media/${folder}/master.m3u8`,
    posterUrl: folder === null ? null : `/media/${folder}/poster.jpg`,
  });
};

export const presentVideoChoice = (video: VideoRecord): VideoChoice =>
  Object.assign(new VideoChoice(), {
    assetId: toGlobalId('MediaAsset', video.source),
    video: presentVideo(video),
  });

export const presentCaption = ({ id, lang, fileName, cues, storageKey }: CaptionRecord): DraftCaption =>
  Object.assign(new DraftCaption(), {
    id: toGlobalId('CaptionTrack', id),
    lang,
    label: captionLabel(lang),
    fileName,
    cues,
    url: `/media/${storageKey}`,
  });

/** What was sent as the content of a draft. Ids that are none of ours become ids of nothing: their parts count as missing. */
export const contentFrom = (input: DraftContentInput): CourseContent => ({
  title: input.title,
  titleEn: written(input.titleEn),
  introduction: input.introduction,
  introductionEn: written(input.introductionEn),
  lecturer: input.lecturer,
  lecturerTitle: written(input.lecturerTitle),
  hourKind: input.hourKind ?? null,
  publicTopic: written(input.publicTopic),
  hours: input.hours ?? null,
  delivery: input.delivery,
  stages: [...new Set(input.stages)],
  subjects: [...new Set(input.subjects)],
  chapters: input.chapters.map(({ id, title, titleEn, lessons }) => ({
    id,
    title,
    titleEn: written(titleEn),
    lessons: lessons.map(lessonFrom),
  })),
});

const lessonFrom = (lesson: DraftLessonInput): LessonContent => ({
  id: lesson.id,
  title: lesson.title,
  titleEn: written(lesson.titleEn),
  kind: lesson.kind,
  assetId:
    lesson.assetId === null || lesson.assetId === undefined ? null : uuidOf('MediaAsset', lesson.assetId),
  keptLessonId:
    lesson.keptLessonId === null || lesson.keptLessonId === undefined
      ? null
      : uuidOf('LessonOutline', lesson.keptLessonId),
  captionIds: lesson.captionIds.flatMap((id) => uuidOf('CaptionTrack', id) ?? []),
  questions: lesson.questions.map(questionFrom),
});

const questionFrom = (question: DraftQuestionInput): LessonContent['questions'][number] => ({
  id: question.id,
  prompt: question.prompt,
  promptEn: written(question.promptEn),
  options: question.options.map(({ text, textEn }) => ({ text, textEn: written(textEn) })),
  answer: question.answer ?? null,
  explanation: question.explanation,
  explanationEn: written(question.explanationEn),
});

/** An empty English text is none: the Chinese one is shown then. */
const written = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text;
