import { searchFields } from '@xueshi/schema/catalogue/search.rules';
import {
  boards,
  deliveries,
  offeringStatuses,
  lessonKinds,
  offeringOrders,
} from '@xueshi/schema/catalogue/rules';
import { hourKinds } from '@xueshi/schema/kernel/hours';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';
import { wayOnKinds } from './way-on.js';

export const HourKindEnum = wordEnum(hourKinds);
registerEnumType(HourKindEnum, { name: 'HourKind', description: 'Kind of credit hours (H1).' });

export const DeliveryEnum = wordEnum(deliveries);
registerEnumType(DeliveryEnum, { name: 'Delivery', description: 'How a course is taught (S5).' });

export const BoardEnum = wordEnum(boards);
registerEnumType(BoardEnum, {
  name: 'Board',
  description:
    'Where a course stands in the supermarket (S6). District courses are seen by their district only.',
});

export const LessonKindEnum = wordEnum(lessonKinds);
registerEnumType(LessonKindEnum, {
  name: 'LessonKind',
  description: 'What an activity of a course is (L1).',
});

export const OfferingOrderEnum = wordEnum(offeringOrders);
registerEnumType(OfferingOrderEnum, {
  name: 'OfferingOrder',
  description: 'How the supermarket is sorted (S6); equals by course number.',
  valuesConfig: {
    BEST_MATCH: {
      description:
        'Start of a title before its middle, written before pinyin, then lecturer, series, introduction; the default of a search.',
    },
    CHOSEN_IN_SUBJECT: {
      description:
        'Most chosen by teachers of my subject this term first, counted anew every minute; by everybody when I have no subject.',
    },
    NEWEST: { description: 'Latest published first.' },
    BEST_RATED: {
      description:
        'Best rated first: the mean after ten further votes of the average of all courses, so that one vote of five does not win; without a vote last.',
    },
    MOST_POPULAR: { description: 'Most chosen first, as of two seconds ago at most.' },
    HOURS: { description: 'Fewest hours first.' },
    FEE: { description: 'Lowest training and material fee first.' },
  },
});

export const OfferingStatusEnum = wordEnum(offeringStatuses);
registerEnumType(OfferingStatusEnum, {
  name: 'OfferingStatus',
  description: 'Where a course in a term stands (S5).',
  valuesConfig: {
    UPCOMING: { description: 'Selection has not opened, or not again.' },
    OPEN: { description: 'It can be chosen.' },
    FULL: { description: 'Selection is open and no seat is left (S4).' },
    CANCELLED: { description: 'Too few chose it in the first round (S2).' },
    SETTLED: { description: 'Selection is over.' },
  },
});

export const SearchFieldEnum = wordEnum(searchFields);
registerEnumType(SearchFieldEnum, {
  name: 'SearchField',
  description: 'What of a course a search reads. Pinyin finds titles, lecturers and series.',
  valuesConfig: { SERIES: { description: 'The title of its series, in Chinese.' } },
});

export const WayOnKindEnum = wordEnum(wayOnKinds);
registerEnumType(WayOnKindEnum, {
  name: 'WayOnKind',
  description: 'How a search that finds nothing can be made to find something.',
  valuesConfig: {
    WITHOUT_FILTER: { description: 'The same words with fewer filters.' },
    FEWER_WORDS: { description: 'The same filters with fewer words.' },
    CLOSEST_SPELLING: { description: 'What is spelt or sounds most like a word that no course has.' },
  },
});
