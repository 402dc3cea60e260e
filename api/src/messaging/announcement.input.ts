import type { Role } from '@xueshi/schema/accounts/actor.rules';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RoleEnum } from '../accounts/accounts.enum.js';

const clock = 'On the city’s clock, `2026-11-22T08:30` or `2026-11-22`';

@InputType({ description: 'An announcement as it is written (C1).' })
export class AnnouncementInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the WrittenAnnouncement it changes; none: a new one.',
  })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that was read; required with an id.' })
  revision?: number | null;

  @MaxLength(400)
  @Field(() => String, { description: 'Title in Chinese, 1 to 60 characters.' })
  title!: string;

  @MaxLength(400)
  @Field(() => String, {
    nullable: true,
    description: 'Title in English, at most 120; with a text, or not at all.',
  })
  titleEn?: string | null;

  @MaxLength(20_000)
  @Field(() => String, { description: 'Text in Chinese, 1 to 4,000 characters; a small part of Markdown.' })
  body!: string;

  @MaxLength(20_000)
  @Field(() => String, { nullable: true, description: 'Text in English, at most 8,000 characters.' })
  bodyEn?: string | null;

  @MaxLength(20)
  @Field(() => String, { description: `Shown from here on. ${clock}.` })
  from!: string;

  @MaxLength(20)
  @Field(() => String, { description: `Shown until then. ${clock}; a day is included whole (S16).` })
  until!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it stands before others.' })
  important!: boolean;

  @ArrayMaxSize(10)
  @Field(() => [RoleEnum], { description: 'The roles it is for, at least one.' })
  roles!: Role[];

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the Organisation within which it is for them; none: everywhere.',
  })
  placeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of an Offering or a Term: only those who have it on their list.',
  })
  groupId?: string | null;
}

@InputType({ description: 'An announcement as it was read.' })
export class AnnouncementRevisionInput {
  @Field(() => ID, { description: 'Id of the WrittenAnnouncement.' })
  id!: string;

  @Field(() => Int, {
    description: 'The revision that was read: what was changed since is not published unseen.',
  })
  revision!: number;
}
