import type { Terminal } from '@xueshi/schema/accounts/actor.rules';
import type { Board } from '@xueshi/schema/catalogue/rules';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { TerminalEnum } from '../accounts/accounts.enum.js';
import { BoardEnum } from '../catalogue/catalogue.enum.js';
import { DraftContentInput } from './content.input.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which to go on.' })
  after?: string | null;
}

@ArgsType()
export class CoursesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words to find in number, title or lecturer.' })
  search?: string | null;
}

@InputType({ description: 'What a new course is called.' })
export class CreateDraftInput {
  @Field(() => String, { description: 'Title in Chinese, at most 80 characters; may be empty for now.' })
  title!: string;
}

@InputType({ description: 'A draft as it is to be kept, whole.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'Id of a CourseDraft of my organisation.' })
  draftId!: string;

  @Field(() => Int, {
    description: 'The revision it was read with: what another tab saved since is never overwritten.',
  })
  revision!: number;

  @Field(() => DraftContentInput, { description: 'All of it.' })
  content!: DraftContentInput;
}

@InputType({ description: 'A draft at the revision that was read.' })
export class DraftAtInput {
  @Field(() => ID, { description: 'Id of a CourseDraft.' })
  draftId!: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision!: number;
}

@InputType({ description: 'A draft to send back.' })
export class ReturnDraftInput extends DraftAtInput {
  @Field(() => String, { description: 'What to mend, at most 1,000 characters; its organisation reads it.' })
  reason!: string;
}

@InputType({ description: 'A caption file.' })
export class UploadCaptionsInput {
  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'Language tag: zh, en, zh-Hant or yue.' })
  lang!: string;

  @Field(() => String, { description: 'The bytes of the file in base64; WebVTT or SRT of at most 160 KB.' })
  base64!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Length of the video in milliseconds, so that captions beyond its end are told.',
  })
  durationMs?: number | null;
}

@InputType({ description: 'What a term adds to a course (S5).' })
export class OfferCourseInput {
  @Field(() => ID, { description: 'Id of a Course.' })
  courseId!: string;

  @Field(() => ID, { description: 'Id of a Term whose last round is not over.' })
  termId!: string;

  @Field(() => Float, { description: 'Hours it brings there, at most one decimal.' })
  hours!: number;

  @Field(() => BoardEnum, { description: 'Where it stands in the supermarket (S6).' })
  board!: Board;

  @Field(() => [TerminalEnum], { description: 'What it can be studied on.' })
  terminals!: Terminal[];

  @Field(() => Int, { description: 'Training fee in fen.' })
  trainingFeeFen!: number;

  @Field(() => Int, { description: 'Material fee in fen.' })
  materialFeeFen!: number;

  @Field(() => Int, { nullable: true, description: 'Seats; left out means no limit (S4).' })
  seats?: number | null;
}
