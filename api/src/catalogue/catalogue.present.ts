import { seatsLeft } from '@xueshi/schema/catalogue/rules';
import type { LessonOutlineRecord, OfferingRecord } from '@xueshi/schema/catalogue/store';
import { votesToShow, type FacetCounts } from '@xueshi/schema/catalogue/supermarket.rules';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import { presentOrganisation } from '../accounts/accounts.present.js';
import { Chapter, LessonOutline } from './chapter.type.js';
import { Facet } from './offering-connection.type.js';
import { Offering } from './offering.type.js';

export const presentOffering = (offering: OfferingRecord, locale: Locale): Offering =>
  Object.assign(new Offering(), {
    id: toGlobalId('Offering', offering.id),
    record: offering,
    number: offering.number,
    title: offering.title,
    titleEn: offering.titleEn,
    titleUntranslated: offering.titleEn === null ? offering.title : null,
    introduction: offering.introduction,
    introductionEn: offering.introductionEn,
    introductionUntranslated: offering.introductionEn === null ? offering.introduction : null,
    lecturer: offering.lecturer,
    lecturerTitle: offering.lecturerTitle,
    hourKind: offering.hourKind,
    hours: offering.hours,
    stages: offering.stages,
    subjects: offering.subjects,
    delivery: offering.delivery,
    terminals: offering.terminals,
    board: offering.board,
    trainingFeeFen: offering.trainingFeeFen,
    materialFeeFen: offering.materialFeeFen,
    seats: offering.seats,
    selectedCount: offering.selected,
    seatsLeft: seatsLeft(offering.seats, offering.selected),
    declaring: presentOrganisation(
      {
        id: offering.declaringId,
        kind: offering.declaringKind,
        name: offering.declaringName,
        nameEn: offering.declaringNameEn,
      },
      locale,
    ),
    charging: presentCharging(offering, locale),
    seriesCode: offering.seriesCode,
    seriesTitle: offering.seriesTitle,
    seriesTitleEn: offering.seriesTitleEn,
    seriesTitleUntranslated: offering.seriesTitleEn === null ? offering.seriesTitle : null,
    themes: offering.themes,
    publishedAt: offering.publishedAt,
    attribute: offering.attribute,
    votes: offering.votes,
    meanStars: offering.votes < votesToShow ? null : Math.round((offering.stars / offering.votes) * 10) / 10,
  });

const presentCharging = (offering: OfferingRecord, locale: Locale): Offering['charging'] => {
  const { chargingId: id, chargingKind: kind, chargingName: name, chargingNameEn: nameEn } = offering;
  return id === null || kind === null || name === null
    ? null
    : presentOrganisation({ id, kind, name, nameEn }, locale);
};

export const presentLessonOutline = (lesson: LessonOutlineRecord): LessonOutline =>
  Object.assign(new LessonOutline(), {
    id: toGlobalId('LessonOutline', lesson.id),
    title: lesson.title,
    titleEn: lesson.titleEn,
    kind: lesson.kind,
    durationMs: lesson.durationMs,
    ready: lesson.ready,
  });

/** Lessons in teaching order as chapters. */
export const presentChapters = (lessons: readonly LessonOutlineRecord[]): Chapter[] =>
  [...Map.groupBy(lessons, ({ chapterId }) => chapterId).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : Object.assign(new Chapter(), {
          title: first.chapterTitle,
          titleEn: first.chapterTitleEn,
          lessons: [first, ...others].map(presentLessonOutline),
        }),
  );

/** Counts as facets, most found first; the words of an enum as the filter takes them. */
export const presentFacets = (counts: FacetCounts, valueOf: (word: string) => string): Facet[] =>
  Object.entries(counts)
    .toSorted(([a, found], [b, others]) => others - found || (a < b ? -1 : 1))
    .map(([word, count]) => Object.assign(new Facet(), { value: valueOf(word), count }));
