import type { AuditOutcome } from '@xueshi/schema/platform/audit';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { AuditOutcomeEnum } from './accounts.enum.js';

@InputType({ description: 'What of the audit to show; what is left out does not narrow.' })
export class AuditFilterInput {
  @Field(() => DateTimeResolver, { nullable: true, description: 'From this instant on.' })
  from?: Date | null;

  @Field(() => DateTimeResolver, { nullable: true, description: 'Up to, not including, this instant.' })
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'One action, as `auditActions` names it.' })
  action?: string | null;

  @Field(() => AuditOutcomeEnum, { nullable: true, description: 'How it ended.' })
  outcome?: AuditOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name of the organisation it concerns, or of one above it.',
  })
  organisation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who acted: the whole name, account name or study number.',
  })
  actor?: string | null;
}
