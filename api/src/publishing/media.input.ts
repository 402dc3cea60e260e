import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A title for a video.' })
export class RenameMediaAssetInput {
  @Field(() => ID, { description: 'Id of the MediaAsset.' })
  id!: string;

  @Field(() => String, { description: 'The title, 1 to 120 characters.' })
  title!: string;
}

@InputType({ description: 'Which frame of a video becomes its poster.' })
export class ChooseMediaPosterInput {
  @Field(() => ID, { description: 'Id of the MediaAsset.' })
  id!: string;

  @Field(() => Int, { description: 'Where the frame is, in milliseconds from the beginning.' })
  atMs!: number;
}
