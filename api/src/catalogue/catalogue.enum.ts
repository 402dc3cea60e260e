import { boards, deliveries, lessonKinds, offeringOrders } from '@xueshi/schema/catalogue/rules';
import { hourKinds } from '@xueshi/schema/kernel/hours';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

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
    NEWEST: { description: 'Latest published first.' },
    MOST_POPULAR: { description: 'Most chosen first.' },
    HOURS: { description: 'Fewest hours first.' },
    FEE: { description: 'Lowest training and material fee first.' },
  },
});
