import { DateTimeResolver } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';

@ObjectType({ description: 'A way on from a notice.' })
export class NoticeStep {
  @Field(() => String, { description: "Words for a link, in the reader's language." })
  label!: string;

  @Field(() => String, { description: 'Path of the page it leads to.' })
  href!: string;
}

@ObjectType({
  implements: Node,
  description: 'Something the platform told one person (C1). Texts follow Accept-Language.',
})
export class Notice extends Node {
  @Field(() => DateTimeResolver, { description: 'When it happened.' })
  at!: Date;

  @Field(() => String, { description: 'What kind it is, e.g. `selection.class_cancelled`.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Id of the rule it follows, e.g. `S2`.' })
  rule!: string | null;

  @Field(() => String, { description: 'What happened, a few words.' })
  title!: string;

  @Field(() => String, { description: 'What it means and why, one to three sentences.' })
  sentence!: string;

  @Policy(inherited)
  @Field(() => [NoticeStep], { description: 'What one can do now, the next step first.' })
  steps!: NoticeStep[];

  @Field(() => Boolean, { description: 'Whether it has been read.' })
  read!: boolean;
}

@ObjectType({ description: 'A notice in a list.' })
export class NoticeEdge {
  @Field(() => String, { description: 'Cursor for `after`.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => Notice, { description: 'The notice.' })
  node!: Notice;
}

@ObjectType({ description: 'A page of notices, the newest first.' })
export class NoticeConnection {
  @Policy(inherited)
  @Field(() => [NoticeEdge], { description: 'The notices of this page.' })
  edges!: NoticeEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many are unread; 100 stands for more than 99.' })
  unread!: number;
}

@ObjectType({ description: 'What is left unread.' })
export class NoticesRead {
  @Field(() => Int, { description: 'How many are unread; 100 stands for more than 99.' })
  unread!: number;
}
