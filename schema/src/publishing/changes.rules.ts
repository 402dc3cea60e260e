import type { ChapterContent, CourseContent, LessonContent } from './content.rules.js';

export const changeKinds = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changedParts = ['course', 'chapter', 'lesson'] as const;
export type ChangedPart = (typeof changedParts)[number];

/** What differs between two states of a course: one part, and how. */
export interface Change {
  readonly kind: ChangeKind;
  readonly part: ChangedPart;
  readonly id: string;
  /** as it is called now; removed: as it was called */
  readonly title: string;
  /** names of what was changed in it */
  readonly fields: readonly string[];
}

interface Placed<Item> {
  readonly item: Item;
  /** the part it stands in and its place there */
  readonly parent: string;
}

/**
 * What changed from one state to another, in the order of the new one, removed parts last. Parts are known by their
 * ids; a part that only slid because others came or went is not moved.
 */
export const changesBetween = (before: CourseContent, after: CourseContent): Change[] => [
  ...courseChanges(before, after),
  ...partChanges('chapter', chaptersIn(before), chaptersIn(after), chapterFields),
  ...partChanges('lesson', lessonsIn(before), lessonsIn(after), lessonFields),
];

/** Whatever order the database gave the fields of an object back in. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const same = (a: unknown, b: unknown): boolean => written(a) === written(b);

const differing = <Item extends object>(
  before: Item,
  after: Item,
  fields: readonly (keyof Item)[],
): string[] => fields.filter((field) => !same(before[field], after[field])).map(String);

const courseChanges = (before: CourseContent, after: CourseContent): Change[] => {
  const fields = differing(before, after, [
    'title',
    'titleEn',
    'introduction',
    'introductionEn',
    'lecturer',
    'lecturerTitle',
    'hourKind',
    'publicTopic',
    'hours',
    'delivery',
    'stages',
    'subjects',
  ]);
  return fields.length === 0
    ? []
    : [{ kind: 'changed', part: 'course', id: 'course', title: after.title, fields }];
};

const chapterFields: readonly (keyof ChapterContent)[] = ['title', 'titleEn'];
const lessonFields: readonly (keyof LessonContent)[] = [
  'title',
  'titleEn',
  'kind',
  'assetId',
  'keptLessonId',
  'captionIds',
  'questions',
];

const chaptersIn = ({ chapters }: CourseContent): Map<string, Placed<ChapterContent>> =>
  new Map(chapters.map((item) => [item.id, { item, parent: 'course' }]));

const lessonsIn = ({ chapters }: CourseContent): Map<string, Placed<LessonContent>> =>
  new Map(
    chapters.flatMap(({ id, lessons }) => lessons.map((item) => [item.id, { item, parent: id }] as const)),
  );

const partChanges = <Item extends { readonly id: string; readonly title: string }>(
  part: ChangedPart,
  before: ReadonlyMap<string, Placed<Item>>,
  after: ReadonlyMap<string, Placed<Item>>,
  compared: readonly (keyof Item)[],
): Change[] => {
  const stayed = steady(before, after);
  const now = [...after.values()].flatMap(({ item }): Change[] => {
    const { id, title } = item;
    const old = before.get(id);
    if (old === undefined) return [{ kind: 'added', part, id, title, fields: [] }];
    const fields = differing(old.item, item, compared);
    const moved: Change[] = stayed.has(id) ? [] : [{ kind: 'moved', part, id, title, fields: [] }];
    return fields.length === 0 ? moved : moved.concat({ kind: 'changed', part, id, title, fields });
  });
  const gone = [...before.values()]
    .filter(({ item }) => !after.has(item.id))
    .map(({ item: { id, title } }): Change => ({ kind: 'removed', part, id, title, fields: [] }));
  return [...now, ...gone];
};

/** The parts that kept their parent and their order among themselves: the longest run of the old order in the new one. */
const steady = <Item>(
  before: ReadonlyMap<string, Placed<Item>>,
  after: ReadonlyMap<string, Placed<Item>>,
): Set<string> => {
  const rank = new Map([...before.keys()].map((id, index) => [id, index]));
  const kept = [...after].flatMap(([id, { parent }]) => {
    const old = rank.get(id);
    return old !== undefined && before.get(id)?.parent === parent ? [{ id, old }] : [];
  });
  const best: { readonly length: number; readonly from: number }[] = [];
  for (const [index, { old }] of kept.entries()) {
    let longest = { length: 1, from: -1 };
    for (const [earlier, run] of best.entries())
      if ((kept[earlier]?.old ?? Infinity) < old && run.length + 1 > longest.length)
        longest = { length: run.length + 1, from: earlier };
    best[index] = longest;
  }
  const steadyIds = new Set<string>();
  const end = best.reduce((top, run, index) => (run.length > (best[top]?.length ?? 0) ? index : top), 0);
  for (let at = end, part = kept[at]; part !== undefined; at = best[at]?.from ?? -1, part = kept[at])
    steadyIds.add(part.id);
  return steadyIds;
};
