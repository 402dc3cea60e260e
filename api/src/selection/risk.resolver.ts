import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { actingAs, inherited, Policy } from '../platform/policy.js';
import { TermPlan } from '../terms/plan.type.js';
import { ClassRisk, TermOutlook, ThinClassConnection } from './risk.type.js';
import { MySelection } from './selection.type.js';

/** S2: who runs classes, and who answers for them. */
const seesThinClasses = actingAs('trainer', 'tutor', 'district_admin', 'city_admin');

@Resolver()
export class ThinClassesResolver {
  @Policy(seesThinClasses)
  @Query(() => ThinClassConnection, {
    description:
      'Face-to-face classes that too few have chosen, while the first round can still change it (S2): of my organisation, my district, or the city.',
  })
  classesAtRisk(
    @Arg('first', () => Int, { description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last class seen.' })
    after: string | null | undefined,
    @Ctx() { risks }: Context,
  ): Promise<ThinClassConnection> {
    return risks.page(first, after ?? null);
  }
}

@Resolver(() => MySelection)
export class SelectionRiskResolver {
  @Policy(inherited)
  @FieldResolver(() => ClassRisk, {
    nullable: true,
    description:
      'What the class lacks to be held, in the days before it is decided (S2); null when it is not at risk.',
  })
  async risk(
    @Root() { record }: MySelection,
    @Ctx() { catalogue, risks }: Context,
  ): Promise<ClassRisk | null> {
    return risks.of(await catalogue.existing(record.offeringId));
  }
}

@Resolver(() => TermPlan)
export class TermOutlookResolver {
  @Policy(inherited)
  @FieldResolver(() => TermOutlook, {
    nullable: true,
    description: 'Whom and what the calendar concerns at this moment; null in the preview of a new term.',
  })
  outlook(@Root() plan: TermPlan, @Ctx() { risks }: Context): Promise<TermOutlook | null> {
    return risks.outlook(plan);
  }
}
