import { termPhases, type TermPhase } from '@xueshi/schema/terms/rules';
import { DateTimeResolver } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../platform/node.js';
import { wordEnum } from '../platform/word-enum.js';

export const TermPhaseEnum = wordEnum(termPhases);
registerEnumType(TermPhaseEnum, {
  name: 'TermPhase',
  description: 'Where a term stands at this moment (S1).',
  valuesConfig: {
    UPCOMING: { description: 'The first round has not opened.' },
    FIRST_ROUND: { description: 'Everyone adds and deletes freely (S2).' },
    ARRANGING: { description: 'Between the rounds: results are arranged, nothing changes.' },
    MAKEUP_ROUND: { description: 'Everyone adds, only the school admin deletes (S3).' },
    SETTLED: { description: 'Selection is over, study has not opened.' },
    STUDY: { description: 'Study is open.' },
    CLOSED: { description: 'Study has closed.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'One run of training with its own calendar (S1), of the city or of a district (S14).',
})
export class Term extends Node {
  @Field(() => String, { description: 'Year and number, e.g. `1702`.' })
  code!: string;

  @Field(() => String, { description: "Its name in the reader's language." })
  name!: string;

  @Field(() => Int, { description: 'The year its hours count for (H1).' })
  year!: number;

  @Field(() => Boolean, {
    description:
      "Whether it is a district's own training, for the district's people alone; else it is the city's (S14).",
  })
  ofDistrict!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer sets its calendar, offers courses in it and takes its payments.',
  })
  viewerRuns!: boolean;

  @Field(() => TermPhaseEnum, { description: 'Where it stands at the moment of the request.' })
  phase!: TermPhase;

  @Field(() => DateTimeResolver, { description: 'From here on everyone adds and deletes freely (S2).' })
  firstOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'The first round is over at this instant.' })
  firstCloses!: Date;

  @Field(() => DateTimeResolver, { description: 'Results of the first round are published.' })
  firstPublished!: Date;

  @Field(() => DateTimeResolver, { description: 'From here on everyone may add (S3).' })
  makeupOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'The makeup round is over at this instant.' })
  makeupCloses!: Date;

  @Field(() => DateTimeResolver, { description: 'Final results are published.' })
  finalPublished!: Date;

  @Field(() => DateTimeResolver, { description: 'Schools may pay from here on (S13).' })
  paymentOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'Payment is over at this instant (S13).' })
  paymentCloses!: Date;

  @Field(() => DateTimeResolver, { description: 'Learning time counts from here on (L2).' })
  studyOpens!: Date;

  @Field(() => DateTimeResolver, { description: 'Learning time no longer counts (L2).' })
  studyCloses!: Date;
}
