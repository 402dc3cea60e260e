import {
  lessonsOf,
  optionsAtLeast,
  type CourseContent,
  type LessonContent,
  type QuestionContent,
} from './content.rules.js';

/** Something that must be there before a course may be submitted, and where. */
export interface Missing {
  readonly key: MissingKey;
  /** the chapter or lesson it is missing in; null: of the course itself */
  readonly part: string | null;
  /** the question it is missing in */
  readonly question: string | null;
}

export const missingKeys = [
  'title',
  'introduction',
  'lecturer',
  'hourKind',
  'publicTopic',
  'hours',
  'stages',
  'subjects',
  'lessons',
  'videos',
  'chapterTitle',
  'chapterEmpty',
  'lessonTitle',
  'video',
  'videoInTheMaking',
  'videoFailed',
  'captionsBeyondTheEnd',
  'questions',
  'prompt',
  'options',
  'optionsAlike',
  'answer',
  'explanation',
] as const;
export type MissingKey = (typeof missingKeys)[number];

/** What is known of the media a draft refers to. */
export interface MediaFacts {
  /** by asset id, or by the id of the kept lesson; one that is not in it does not exist */
  readonly videos: ReadonlyMap<string, VideoFacts>;
  readonly captions: ReadonlyMap<string, { readonly endsMs: number | null }>;
}

export interface VideoFacts {
  readonly state: 'ready' | 'making' | 'failed';
  readonly durationMs: number | null;
}

const blank = (text: string): boolean => text.trim() === '';

/** Everything that is still missing before a course may be submitted, in the order of the editor. */
export const missingOf = (content: CourseContent, media: MediaFacts): Missing[] => [
  ...ofCourse(content).map((key) => ({ key, part: null, question: null })),
  ...content.chapters.flatMap((chapter) => [
    ...(blank(chapter.title) ? [{ key: 'chapterTitle' as const, part: chapter.id, question: null }] : []),
    ...(chapter.lessons.length === 0
      ? [{ key: 'chapterEmpty' as const, part: chapter.id, question: null }]
      : []),
    ...chapter.lessons.flatMap((lesson) => ofLesson(lesson, media)),
  ]),
];

const ofCourse = (content: CourseContent): MissingKey[] => {
  const lessons = lessonsOf(content);
  const inPerson = content.delivery === 'face_to_face';
  const missing: [MissingKey, boolean][] = [
    ['title', blank(content.title)],
    ['introduction', blank(content.introduction)],
    ['lecturer', blank(content.lecturer)],
    ['hourKind', content.hourKind === null],
    ['publicTopic', content.hourKind === 'public' && blank(content.publicTopic ?? '')],
    ['hours', content.hours === null],
    ['stages', content.stages.length === 0],
    ['subjects', content.subjects.length === 0],
    ['lessons', !inPerson && lessons.length === 0],
    // L3: a score asks for the videos' time, so a course that is studied at a distance has one
    ['videos', !inPerson && lessons.length > 0 && lessons.every(({ kind }) => kind !== 'video')],
  ];
  return missing.flatMap(([key, is]) => (is ? [key] : []));
};

/** Where a lesson's video comes from: an asset, or a lesson of an earlier edition. */
export const videoSource = ({ assetId, keptLessonId }: LessonContent): string | null =>
  assetId ?? keptLessonId;

const ofLesson = (lesson: LessonContent, media: MediaFacts): Missing[] => {
  const keys = [
    ...(blank(lesson.title) ? ['lessonTitle' as const] : []),
    ...(lesson.kind === 'video' ? ofVideo(lesson, media) : []),
    ...(lesson.kind === 'quiz' && lesson.questions.length === 0 ? ['questions' as const] : []),
  ];
  return [
    ...keys.map((key) => ({ key, part: lesson.id, question: null })),
    ...lesson.questions.flatMap((question) =>
      ofQuestion(question).map((key) => ({ key, part: lesson.id, question: question.id })),
    ),
  ];
};

const ofVideo = (lesson: LessonContent, { videos, captions }: MediaFacts): MissingKey[] => {
  const source = videoSource(lesson);
  const video = source === null ? undefined : videos.get(source);
  if (video === undefined) return ['video'];
  if (video.state !== 'ready') return [video.state === 'making' ? 'videoInTheMaking' : 'videoFailed'];
  const { durationMs } = video;
  const late = lesson.captionIds.some((id) => {
    const endsMs = captions.get(id)?.endsMs ?? 0;
    return durationMs !== null && endsMs > durationMs + captionTolerance;
  });
  return late ? ['captionsBeyondTheEnd'] : [];
};

/** A last line may stand a moment longer than the video: encoders round its length. */
export const captionTolerance = 1_000;

const ofQuestion = ({ prompt, options, answer, explanation }: QuestionContent): MissingKey[] => {
  const texts = options.map(({ text }) => text.trim());
  const missing: [MissingKey, boolean][] = [
    ['prompt', blank(prompt)],
    ['options', options.length < optionsAtLeast || texts.includes('')],
    ['optionsAlike', !texts.includes('') && new Set(texts).size < texts.length],
    ['answer', answer === null || !(answer in options)],
    ['explanation', blank(explanation)],
  ];
  return missing.flatMap(([key, is]) => (is ? [key] : []));
};
