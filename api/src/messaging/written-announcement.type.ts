import type { Role } from '@xueshi/schema/accounts/actor.rules';
import { announcementStates, type AnnouncementState } from '@xueshi/schema/messaging/announcement.rules';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoleEnum } from '../accounts/accounts.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { wordEnum } from '../platform/word-enum.js';
import { AnnouncementFaults } from './announcement.type.js';

export const AnnouncementStateEnum = wordEnum(announcementStates);
registerEnumType(AnnouncementStateEnum, {
  name: 'AnnouncementState',
  description: 'Where an announcement stands.',
  valuesConfig: {
    DRAFT: { description: 'Only its organisation sees it.' },
    COMING: { description: 'Published; its first day is still to come.' },
    SHOWN: { description: 'Its audience sees it.' },
    OVER: { description: 'Its last day has passed.' },
    WITHDRAWN: { description: 'Taken back by its organisation.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'An announcement as the organisation that wrote it sees it (C1).',
})
export class WrittenAnnouncement extends Node {
  @Field(() => AnnouncementStateEnum, { description: 'Where it stands at this moment.' })
  state!: AnnouncementState;

  @Field(() => Int, { description: 'Counts the changes; goes along with the next one.' })
  revision!: number;

  @Field(() => String, { description: 'Its title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => String, { description: 'Its text in Chinese, a small part of Markdown.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The same in English, when there is one.' })
  bodyEn!: string | null;

  @Field(() => DateTimeResolver, { description: 'Shown from here on.' })
  shownFrom!: Date;

  @Field(() => DateTimeResolver, { description: 'Shown until this instant.' })
  shownUntil!: Date;

  @Field(() => String, { description: 'The first instant on the city’s clock, for a form.' })
  cityFrom!: string;

  @Field(() => String, { description: 'The last one on the city’s clock, for a form.' })
  cityUntil!: string;

  @Field(() => Boolean, { description: 'Whether it stands before others.' })
  important!: boolean;

  @Field(() => [RoleEnum], { description: 'The roles it is for.' })
  roles!: Role[];

  @Field(() => ID, { nullable: true, description: 'Id of the Organisation it is for; null: everywhere.' })
  placeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the Offering or Term whose learners it is for.' })
  groupId!: string | null;

  @Field(() => String, { description: 'The audience in words.' })
  audience!: string;

  @Field(() => String, { description: 'Who saved it last.' })
  writer!: string;

  @Field(() => DateTimeResolver, { description: 'When that was.' })
  savedAt!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people it was for when it was published; null for a draft.',
  })
  reached!: number | null;

  @Field(() => Int, { description: 'How many people have opened it.' })
  readers!: number;
}

@ObjectType({ description: 'An announcement in a list of those written.' })
export class WrittenAnnouncementEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => WrittenAnnouncement, { description: 'The announcement.' })
  node!: WrittenAnnouncement;
}

@ObjectType({ description: 'A page of what an organisation wrote, the latest saved first.' })
export class WrittenAnnouncementConnection {
  @Policy(inherited)
  @Field(() => [WrittenAnnouncementEdge], { description: 'The announcements of this page.' })
  edges!: WrittenAnnouncementEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export const WriteAnnouncementResult = createUnionType({
  name: 'WriteAnnouncementResult',
  description: 'The announcement as it is now, or everything that stands against it.',
  types: () => [WrittenAnnouncement, AnnouncementFaults] as const,
});
