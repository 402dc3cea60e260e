import type { Role } from '@xueshi/schema/accounts/actor.rules';
import { locales, type Locale } from '@xueshi/schema/kernel/locale';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoleEnum } from '../accounts/accounts.enum.js';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const LocaleEnum = wordEnum(locales);
registerEnumType(LocaleEnum, { name: 'Locale', description: 'A language the product speaks.' });

@ObjectType({
  implements: Node,
  description: 'What an organisation tells an audience to which the reader belongs (C1).',
})
export class Announcement extends Node {
  @Field(() => String, { description: "Its title, in the reader's language where it was written in it." })
  title!: string;

  @Field(() => String, {
    description:
      'Its text, in a small part of Markdown: paragraphs, headings, lists, emphasis, links. HTML in it is text.',
  })
  body!: string;

  @Field(() => LocaleEnum, { description: 'The language title and text are in.' })
  language!: Locale;

  @Field(() => String, { description: 'Whose word it is.' })
  from!: string;

  @Field(() => DateTimeResolver, { description: 'Shown from here on.' })
  shownFrom!: Date;

  @Field(() => DateTimeResolver, { description: 'Shown until this instant.' })
  shownUntil!: Date;

  @Field(() => Boolean, { description: 'Whether its writer marked it as important.' })
  important!: boolean;

  @Field(() => Boolean, { description: 'Whether I have read it.' })
  read!: boolean;
}

@ObjectType({ description: 'An announcement in a list.' })
export class AnnouncementEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Announcement, { description: 'The announcement.' })
  node!: Announcement;
}

@ObjectType({ description: 'A page of announcements.' })
export class AnnouncementConnection {
  @Policy(inherited)
  @Field(() => [AnnouncementEdge], { description: 'The announcements of this page.' })
  edges!: AnnouncementEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'Somewhere an announcement may be for: an organisation, a course or a term.' })
export class AudiencePlace {
  @Field(() => String, { description: 'Global id of the Organisation, Offering or Term.' })
  id!: string;

  @Field(() => String, { description: "What it is called, in the reader's language." })
  name!: string;
}

@ObjectType({ description: 'Whom I may write to (C1): what a form offers.' })
export class AudienceChoices {
  @Policy(inherited)
  @Field(() => [AudiencePlace], {
    description: 'My own organisation first, then those directly below it; empty for training organisations.',
  })
  places!: AudiencePlace[];

  @Policy(inherited)
  @Field(() => [AudiencePlace], { description: 'Terms under way; empty for training organisations.' })
  terms!: AudiencePlace[];

  @Policy(inherited)
  @Field(() => [AudiencePlace], { description: "A training organisation's courses of these terms." })
  courses!: AudiencePlace[];

  @Field(() => [RoleEnum], { description: 'The roles I may write to.' })
  roles!: Role[];
}

@ObjectType({ description: 'How many people an announcement would be for, at this moment (C1).' })
export class AnnouncementPreview {
  @Field(() => Int, { description: 'People with one of the roles, in the place and of the group.' })
  reaches!: number;

  @Field(() => String, { description: 'The audience in words.' })
  audience!: string;
}

@ObjectType({ description: 'Everything that stands against an announcement.' })
export class AnnouncementFaults {
  @Policy(inherited)
  @Field(() => [Refusal], { description: 'One each.' })
  faults!: Refusal[];
}

export const AnnouncementPreviewResult = createUnionType({
  name: 'AnnouncementPreviewResult',
  description: 'Whom it would reach, or everything that stands against it.',
  types: () => [AnnouncementPreview, AnnouncementFaults] as const,
});
