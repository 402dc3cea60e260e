import type {
  DraftCaptionPartsFragment,
  DraftContentInput,
  DraftContentPartsFragment,
  DraftLessonPartsFragment,
} from '#lib/platform/generated/types.js';

type Writable<Part> =
  Part extends ReadonlyArray<infer Item>
    ? Writable<Item>[]
    : Part extends object
      ? { -readonly [Key in keyof Part]: Writable<Part[Key]> }
      : Part;

/** A course as the editor holds it: the same as the API's, and written into. */
export type EditedContent = Writable<DraftContentPartsFragment>;
export type EditedChapter = EditedContent['chapters'][number];
export type EditedLesson = Writable<DraftLessonPartsFragment>;
export type EditedQuestion = EditedLesson['questions'][number];
export type EditedCaption = Writable<DraftCaptionPartsFragment>;

export const editable = (content: DraftContentPartsFragment): EditedContent =>
  structuredClone(content) as EditedContent;

/** What is sent to be kept; empty English texts are none. */
export const toInput = (content: EditedContent): DraftContentInput => ({
  title: content.title,
  titleEn: content.titleEn,
  introduction: content.introduction,
  introductionEn: content.introductionEn,
  lecturer: content.lecturer,
  lecturerTitle: content.lecturerTitle,
  hourKind: content.hourKind,
  publicTopic: content.hourKind === 'PUBLIC' ? content.publicTopic : null,
  hours: content.hours,
  delivery: content.delivery,
  stages: content.stages,
  subjects: content.subjects,
  chapters: content.chapters.map(({ id, title, titleEn, lessons }) => ({
    id,
    title,
    titleEn,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      titleEn: lesson.titleEn,
      kind: lesson.kind,
      assetId: lesson.assetId,
      keptLessonId: lesson.keptLessonId,
      captionIds: lesson.captions.map((track) => track.id),
      questions: lesson.questions.map((question) => ({
        id: question.id,
        prompt: question.prompt,
        promptEn: question.promptEn,
        options: question.options.map(({ text, textEn }) => ({ text, textEn })),
        answer: question.answer,
        explanation: question.explanation,
        explanationEn: question.explanationEn,
      })),
    })),
  })),
});

/** A name for a new part, unlike all others of the draft; plain random, since a LAN address has no crypto.randomUUID. */
export const newId = (): string =>
  `p-${Array.from({ length: 4 }, () => Math.floor(Math.random() * 0x1_0000_0000).toString(36)).join('-')}`;

export const newChapter = (): EditedChapter => ({
  id: newId(),
  title: '',
  titleEn: null,
  lessons: [newLesson('VIDEO')],
});

export const newLesson = (kind: EditedLesson['kind']): EditedLesson => ({
  id: newId(),
  title: '',
  titleEn: null,
  kind,
  assetId: null,
  keptLessonId: null,
  video: null,
  captions: [],
  questions: kind === 'QUIZ' ? [newQuestion()] : [],
});

export const newQuestion = (): EditedQuestion => ({
  id: newId(),
  prompt: '',
  promptEn: null,
  options: [newOption(), newOption()],
  answer: null,
  explanation: '',
  explanationEn: null,
});

export const newOption = (): EditedQuestion['options'][number] => ({ text: '', textEn: null });

/** One step up or down within the chapter; at its edge into the chapter before or after. */
export const moveLesson = (chapters: EditedChapter[], lessonId: string, step: -1 | 1): void => {
  const from = chapters.findIndex(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const lessons = chapters[from]?.lessons;
  const at = lessons?.findIndex(({ id }) => id === lessonId) ?? -1;
  const lesson = lessons?.[at];
  if (lessons === undefined || lesson === undefined) return;
  const within = at + step >= 0 && at + step < lessons.length;
  const target = within ? lessons : chapters[from + step]?.lessons;
  if (target === undefined) return;
  lessons.splice(at, 1);
  if (within) target.splice(at + step, 0, lesson);
  else if (step < 0) target.push(lesson);
  else target.unshift(lesson);
};

/** Dropped on another lesson it takes that one's place; on a chapter it goes to its end. */
export const dropLesson = (chapters: EditedChapter[], lessonId: string, onto: string): void => {
  if (lessonId === onto) return;
  const source = chapters.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  const target = chapters.find(
    ({ id, lessons }) => id === onto || lessons.some((lesson) => lesson.id === onto),
  );
  const lesson = source?.lessons.find(({ id }) => id === lessonId);
  if (source === undefined || target === undefined || lesson === undefined) return;
  const down = source === target && indexIn(source, lessonId) < indexIn(source, onto);
  source.lessons.splice(indexIn(source, lessonId), 1);
  const at = indexIn(target, onto);
  target.lessons.splice(at < 0 ? target.lessons.length : at + (down ? 1 : 0), 0, lesson);
};

const indexIn = ({ lessons }: EditedChapter, id: string): number =>
  lessons.findIndex((lesson) => lesson.id === id);

export const moveChapter = (chapters: EditedChapter[], chapterId: string, step: -1 | 1): void => {
  const at = chapters.findIndex(({ id }) => id === chapterId);
  const chapter = chapters[at];
  if (chapter === undefined || chapters[at + step] === undefined) return;
  chapters.splice(at, 1);
  chapters.splice(at + step, 0, chapter);
};
