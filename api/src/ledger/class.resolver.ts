import type { RosterPart } from '@xueshi/schema/study/class-result.rules';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Offering } from '../catalogue/offering.type.js';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { RosterPartEnum } from './class.enum.js';
import { ClassResultsInput } from './class.input.js';
import { organisationStaff } from './class.policy.js';
import {
  ClassLineConnection,
  ClassSheet,
  RegisterClassResult,
  ReviewClassResult,
} from './class-review.type.js';
import {
  ClassMemberConnection,
  ClassRegistration,
  TaughtClass,
  TaughtClassConnection,
} from './class.type.js';

@Resolver(() => TaughtClass)
export class ClassResolver {
  @Policy(organisationStaff)
  @Query(() => TaughtClassConnection, {
    description: "My organisation's classes that are held face to face, those of the newest term first (H2).",
  })
  classes(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { classes }: Context,
  ): Promise<TaughtClassConnection> {
    return classes.page(first, after ?? null);
  }

  @Policy(organisationStaff)
  @Query(() => TaughtClass, {
    nullable: true,
    description: 'A class of my organisation; null when it has none of that id (H2).',
  })
  taughtClass(@Arg('id', () => ID) id: string, @Ctx() { classes }: Context): Promise<TaughtClass | null> {
    return classes.taughtClass(id);
  }

  @Policy(organisationStaff)
  @Query(() => ReviewClassResult, {
    description: 'What would become of a list of results, line by line; nothing is registered (H2).',
  })
  reviewClassResults(
    @Arg('input', () => ClassResultsInput) input: ClassResultsInput,
    @Ctx() { registering }: Context,
  ): Promise<typeof ReviewClassResult> {
    return registering.review(input);
  }

  @Policy(organisationStaff)
  @Mutation(() => RegisterClassResult, {
    description:
      'Registers the lines of a list that hold and posts their hours; a line that differs from what stands corrects it (H2).',
  })
  registerClassResults(
    @Arg('input', () => ClassResultsInput) input: ClassResultsInput,
    @Ctx() { registering }: Context,
  ): Promise<typeof RegisterClassResult> {
    return registering.register(input);
  }

  @Policy(inherited)
  @FieldResolver(() => Offering, { description: 'The course in its term.' })
  offering(@Root() { record }: TaughtClass, @Ctx() { catalogue }: Context): Promise<Offering> {
    return catalogue.existing(record.id);
  }

  @Policy(inherited)
  @FieldResolver(() => ClassMemberConnection, { description: 'Who is in it, by study number.' })
  roster(
    @Root() taught: TaughtClass,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name or a study number.' })
    search: string | null,
    @Arg('part', () => RosterPartEnum, { defaultValue: 'everybody', description: 'Which part of it.' })
    part: RosterPart,
    @Ctx() { classes }: Context,
  ): Promise<ClassMemberConnection> {
    return classes.roster(taught, { first, after: after ?? null, search: search ?? null, part });
  }

  @Policy(inherited)
  @FieldResolver(() => [ClassRegistration], { description: 'The newest registrations, ten at most.' })
  registrations(@Root() taught: TaughtClass, @Ctx() { classes }: Context): Promise<ClassRegistration[]> {
    return classes.registrations(taught);
  }
}

@Resolver(() => ClassSheet)
export class ClassSheetResolver {
  @Policy(organisationStaff)
  @Query(() => ClassSheet, {
    nullable: true,
    description:
      'A spreadsheet of results that my organisation sent; null when there is none of that id (H2).',
  })
  async classSheet(@Arg('id', () => ID) id: string, @Ctx() { sheets }: Context): Promise<ClassSheet | null> {
    const sheetId = uuidOf('ClassSheet', id);
    return sheetId === null ? null : sheets.sheet(sheetId);
  }

  @Policy(organisationStaff)
  @Mutation(() => RegisterClassResult, {
    description: 'Registers the lines of a spreadsheet that hold, once, and posts their hours (H2).',
  })
  registerClassSheet(
    @Arg('id', () => ID, { description: 'Id of a ClassSheet.' }) id: string,
    @Ctx() { registering }: Context,
  ): Promise<typeof RegisterClassResult> {
    return registering.registerSheet(id);
  }

  @Policy(inherited)
  @FieldResolver(() => ClassLineConnection, {
    description: 'Its lines with what becomes of them, refused ones first.',
  })
  lines(
    @Root() sheet: ClassSheet,
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Ctx() { sheets }: Context,
  ): ClassLineConnection {
    return sheets.lines(sheet, first, after ?? null);
  }
}
