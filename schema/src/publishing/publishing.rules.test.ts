import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.rules.js';
import { contentRefused, newContent, newLesson, type CourseContent } from './content.rules.js';
import { missingOf, type MediaFacts } from './missing.rules.js';
import {
  mayApprove,
  mayReturn,
  maySave,
  maySubmit,
  mayWithdraw,
  type DraftStanding,
} from './review.rules.js';

const media: MediaFacts = {
  videos: new Map([
    ['ready', { state: 'ready', durationMs: 60_000 }],
    ['making', { state: 'making', durationMs: null }],
  ]),
  captions: new Map([
    ['fits', { endsMs: 60_500 }],
    ['late', { endsMs: 75_000 }],
  ]),
};

const question = {
  id: 'q1',
  prompt: '函数图象的斜率说明什么？',
  promptEn: null,
  options: [
    { text: '变化快慢', textEn: null },
    { text: '截距', textEn: null },
  ],
  answer: 0,
  explanation: '斜率就是变化率。',
  explanationEn: null,
};

const whole: CourseContent = {
  ...newContent('函数与图象', '容嘉杰'),
  introduction: '从图象读出变化。',
  hours: 2,
  stages: ['junior'],
  subjects: ['mathematics'],
  chapters: [
    {
      id: 'c1',
      title: '读图',
      titleEn: null,
      lessons: [
        {
          ...newLesson('l1', 'video', '斜率'),
          assetId: 'ready',
          captionIds: ['fits'],
          questions: [question],
        },
      ],
    },
  ],
};

const lessonWith = (part: Partial<CourseContent['chapters'][number]['lessons'][number]>): CourseContent => ({
  ...whole,
  chapters: whole.chapters.map((chapter) => ({
    ...chapter,
    lessons: chapter.lessons.map((lesson) => ({ ...lesson, ...part })),
  })),
});

describe('what is still missing (S5, L1)', () => {
  it('is nothing for a whole course, and is told part by part for a new one', () => {
    expect(missingOf(whole, media)).toEqual([]);
    expect(missingOf(newContent('', ''), media).map(({ key, part }) => [key, part])).toEqual([
      ['title', null],
      ['introduction', null],
      ['lecturer', null],
      ['hours', null],
      ['stages', null],
      ['subjects', null],
      ['lessonTitle', 'lesson-1'],
      ['video', 'lesson-1'],
    ]);
  });

  it('is only what it says, for a new course that is like the one before', () => {
    const like = newContent('', '容嘉杰', { ...whole, hourKind: 'elective' });
    expect(missingOf(like, media).map(({ key }) => key)).toEqual([
      'title',
      'introduction',
      'lessonTitle',
      'video',
    ]);
    expect(like).toMatchObject({ hourKind: 'elective', hours: 2, lecturer: '容嘉杰', lecturerTitle: null });
    // S9: a topic counts once a year, so nobody makes a second course of it without saying so
    expect(newContent('', '', { ...whole, hourKind: 'public' })).toMatchObject({
      hourKind: 'professional',
      publicTopic: null,
    });
  });

  it.each([
    ['video', { assetId: 'another organisation’s' }],
    ['videoInTheMaking', { assetId: 'making' }],
    ['captionsBeyondTheEnd', { captionIds: ['late'] }],
    [
      'optionsAlike',
      { questions: [{ ...question, options: [...question.options, { text: ' 截距 ', textEn: null }] }] },
    ],
    ['options', { questions: [{ ...question, options: question.options.slice(0, 1) }] }],
    ['answer', { questions: [{ ...question, answer: 2 }] }],
    ['explanation', { questions: [{ ...question, explanation: ' ' }] }],
  ] as const)('names %s', (key, part) => {
    expect(missingOf(lessonWith(part), media).map((missing) => missing.key)).toEqual([key]);
  });

  it('asks a course in person for no video, and a public one for its topic (S9, L3)', () => {
    expect(missingOf({ ...whole, delivery: 'face_to_face', chapters: [] }, media)).toEqual([]);
    expect(missingOf({ ...whole, hourKind: 'public' }, media).map(({ key }) => key)).toEqual(['publicTopic']);
    const quiz = lessonWith({ kind: 'quiz', assetId: null, captionIds: [] });
    expect(missingOf(quiz, media).map(({ key }) => key)).toEqual(['videos']);
  });
});

describe('content that no saving keeps', () => {
  it('has parts that cannot be told apart, more than fits, or words nobody knows', () => {
    expect(contentRefused(whole)).toBeNull();
    expect(contentRefused(newContent('', ''))).toBeNull();
    expect(contentRefused({ ...whole, chapters: [...whole.chapters, ...whole.chapters] })?.key).toBe(
      'partsUnnamed',
    );
    expect(contentRefused({ ...whole, subjects: ['alchemy'] })?.key).toBe('unknownSubject');
    expect(contentRefused({ ...whole, hours: 0.25 })?.key).toBe('hoursOutOfRange');
    expect(contentRefused({ ...whole, title: '长'.repeat(81) })?.key).toBe('titleTooLong');
    expect(contentRefused({ ...whole, publicTopic: '人工智能' })?.key).toBe('topicOfPublicOnly');
    const many = Array.from({ length: 201 }, (_, index) => newLesson(`l${index}`, 'video', ''));
    expect(
      contentRefused({ ...whole, chapters: [{ id: 'c', title: '', titleEn: null, lessons: many }] })?.key,
    ).toBe('tooManyLessons');
  });
});

const withChapters = (chapters: CourseContent['chapters']): CourseContent => ({ ...whole, chapters });

/** Courses over a small set of ids, so that two of them have parts in common. */
const someCourse = fc
  .tuple(
    fc.shuffledSubarray(['a', 'b', 'c', 'd']),
    fc.shuffledSubarray(['1', '2', '3', '4', '5', '6']),
    fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom('旧', '新'), { minLength: 6, maxLength: 6 }),
  )
  .map(([chapters, lessons, place, titles]): CourseContent =>
    withChapters(
      chapters.map((id, index) => ({
        id,
        title: id,
        titleEn: null,
        lessons: lessons
          .filter((_, at) => (place[at] ?? 0) % chapters.length === index)
          .map((lesson) => newLesson(lesson, 'video', titles[Number(lesson) - 1] ?? '')),
      })),
    ),
  );

const idsOf = (course: CourseContent): Set<string> =>
  new Set(course.chapters.flatMap(({ id, lessons }) => [id, ...lessons.map((lesson) => lesson.id)]));

describe('what changed against the last edition', () => {
  it('is nothing between equals', () => {
    fc.assert(
      fc.property(someCourse, (course) => {
        expect(changesBetween(course, course)).toEqual([]);
      }),
    );
  });

  it('adds and removes exactly what came and went, and backwards the other way round', () => {
    fc.assert(
      fc.property(someCourse, someCourse, (before, after) => {
        const ids = (a: CourseContent, b: CourseContent, kind: string): string[] =>
          changesBetween(a, b)
            .flatMap((change) => (change.kind === kind ? [change.id] : []))
            .toSorted();
        const came = [...idsOf(after)].filter((id) => !idsOf(before).has(id)).toSorted();
        expect(ids(before, after, 'added')).toEqual(came);
        expect(ids(after, before, 'removed')).toEqual(came);
      }),
    );
  });

  it('does not call a part moved that only slid', () => {
    const [chapter] = whole.chapters;
    if (chapter === undefined) throw new Error('no chapter');
    const of = (...ids: string[]): CourseContent => ({
      ...whole,
      chapters: [{ ...chapter, lessons: ids.map((id) => newLesson(id, 'video', id)) }],
    });
    expect(
      changesBetween(of('1', '2', '3'), of('0', '1', '2', '3')).map(({ kind, id }) => [kind, id]),
    ).toEqual([['added', '0']]);
    expect(
      changesBetween(of('1', '2', '3', '4'), of('4', '1', '2', '3')).map(({ kind, id }) => [kind, id]),
    ).toEqual([['moved', '4']]);
  });
});

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

describe('review', () => {
  const draft: DraftStanding = { state: 'editing', revision: 3, savedAt: at('2026-11-20') };
  const submitted: DraftStanding = { ...draft, state: 'submitted' };

  it('keeps what another tab saved', () => {
    expect(maySave(draft, 3)).toBeNull();
    expect(maySave(draft, 2)?.key).toBe('savedElsewhere');
    expect(maySave(submitted, 3)?.key).toBe('underReview');
    expect(maySave({ ...draft, state: 'approved' }, 3)?.key).toBe('publishedAlready');
    expect(maySave({ ...draft, state: 'returned' }, 3)).toBeNull();
  });

  it('takes only what is whole, and decides only on what was read', () => {
    expect(maySubmit(draft, 3, 2)?.facts).toEqual({ missing: 2 });
    expect(maySubmit(draft, 3, 0)).toBeNull();
    expect(mayWithdraw(submitted)).toBeNull();
    expect(mayReturn(submitted, 3, '  ')?.key).toBe('reasonMissing');
    expect(mayReturn(submitted, 3, '请补字幕')).toBeNull();
    expect(mayReturn(submitted, 2, '请补字幕')?.key).toBe('changedSinceRead');
    expect(mayApprove(submitted, 3, 0)).toBeNull();
    expect(mayApprove(submitted, 3, 1)?.key).toBe('notComplete');
    expect(mayApprove(draft, 3, 0)?.key).toBe('notUnderReview');
  });

  it('lets nobody do two things to a draft at once: what one may decide, nobody may edit', () => {
    fc.assert(
      fc.property(fc.constantFrom('editing', 'submitted', 'returned', 'approved'), (state) => {
        const one = { ...draft, state } as const;
        const editable = maySave(one, 3) === null;
        expect(editable && mayApprove(one, 3, 0) === null).toBe(false);
        expect(editable && mayWithdraw(one) === null).toBe(false);
      }),
    );
  });
});
