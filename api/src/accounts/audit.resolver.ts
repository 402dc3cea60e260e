import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { Policy } from '../platform/policy.js';
import { AuditFilterInput } from './audit.input.js';
import { mayAudit } from './audit.policy.js';
import { AuditAction, AuditConnection } from './audit.type.js';

@Resolver()
export class AuditResolver {
  @Policy(mayAudit)
  @Query(() => AuditConnection, {
    description:
      'Who did what, the newest first: of the city, or of the own district and what is below it (A11).',
  })
  auditEvents(
    @Arg('first', () => Int, { description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last event seen.' })
    after: string | null | undefined,
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'What to show.' })
    filter: AuditFilterInput | null | undefined,
    @Ctx() { auditing }: Context,
  ): Promise<AuditConnection> {
    return auditing.events(first, after ?? null, filter ?? {});
  }

  @Policy(mayAudit)
  @Query(() => [AuditAction], { description: 'The actions one can filter by, in the order of their words.' })
  auditActions(@Ctx() { auditing }: Context): AuditAction[] {
    return auditing.actions();
  }
}
