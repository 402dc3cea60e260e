import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The electives ticked; what is assigned is in the bundle anyway.' })
export class ConfirmBundleInput {
  @Field(() => ID, { description: 'The programme of the proposal.' })
  programmeId!: string;

  @Field(() => [ID], { description: 'Offerings of the proposal; one named twice counts once.' })
  electiveOfferingIds!: string[];
}
