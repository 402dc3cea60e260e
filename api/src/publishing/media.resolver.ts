import { keyOf } from '@xueshi/schema/kernel/ids';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { inherited, Policy } from '../platform/policy.js';
import type { Refusal } from '../platform/refusal.type.js';
import { Task } from '../platform/task.type.js';
import { ChooseMediaPosterInput, RenameMediaAssetInput } from './media.input.js';
import { mayPublish } from './media.policy.js';
import {
  ChooseMediaPosterResult,
  DeleteMediaAssetResult,
  MediaAsset,
  MediaAssetConnection,
  MediaAssetResult,
  MediaUse,
  type MediaAssetDeleted,
  type PosterBegun,
} from './media.type.js';

@Resolver(() => MediaAsset)
export class MediaResolver {
  @Policy(mayPublish)
  @Query(() => MediaAssetConnection, { description: 'The videos of my organisation, the newest first (L1).' })
  mediaAssets(
    @Arg('first', () => Int, { description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the edge before the page.' })
    after: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of a title or file name.' })
    search: string | null,
    @Arg('readyOnly', () => Boolean, { defaultValue: false, description: 'Only what can be played.' })
    readyOnly: boolean,
    @Ctx() { media }: Context,
  ): Promise<MediaAssetConnection> {
    return media.page({ first, after: after ?? null, search: search ?? null, readyOnly });
  }

  @Policy(mayPublish)
  @Query(() => MediaAsset, {
    nullable: true,
    description: 'A video of my organisation; null when there is none of that id.',
  })
  mediaAsset(@Arg('id', () => ID) id: string, @Ctx() { media }: Context): Promise<MediaAsset | null> {
    return media.asset(keyOf('MediaAsset', id));
  }

  @Policy(mayPublish)
  @Mutation(() => MediaAssetResult, { description: 'Gives a video another title (L1).' })
  renameMediaAsset(
    @Arg('input', () => RenameMediaAssetInput) { id, title }: RenameMediaAssetInput,
    @Ctx() { media }: Context,
  ): Promise<MediaAsset | Refusal> {
    return media.rename(id, title);
  }

  @Policy(mayPublish)
  @Mutation(() => MediaAssetResult, {
    description: 'Stops the preparation of a video (L1); one that has ended stays as it is.',
  })
  cancelMediaAsset(
    @Arg('id', () => ID) id: string,
    @Ctx() { media }: Context,
  ): Promise<MediaAsset | Refusal> {
    return media.cancel(id);
  }

  @Policy(mayPublish)
  @Mutation(() => MediaAssetResult, {
    description: 'Prepares a video again that failed or was stopped (L1).',
  })
  retryMediaAsset(@Arg('id', () => ID) id: string, @Ctx() { media }: Context): Promise<MediaAsset | Refusal> {
    return media.retry(id);
  }

  @Policy(mayPublish)
  @Mutation(() => DeleteMediaAssetResult, {
    description: 'Takes a video out of the library that no course or draft shows (L1).',
  })
  deleteMediaAsset(
    @Arg('id', () => ID) id: string,
    @Ctx() { media }: Context,
  ): Promise<MediaAssetDeleted | Refusal> {
    return media.delete(id);
  }

  @Policy(mayPublish)
  @Mutation(() => ChooseMediaPosterResult, {
    description:
      'Makes a frame the poster of a video (L1). A picture is uploaded instead, at /uploads with `posterOf`.',
  })
  chooseMediaPoster(
    @Arg('input', () => ChooseMediaPosterInput) { id, atMs }: ChooseMediaPosterInput,
    @Ctx() { media }: Context,
  ): Promise<PosterBegun | Refusal> {
    return media.choosePoster(id, atMs);
  }

  @Policy(inherited)
  @FieldResolver(() => Task, {
    nullable: true,
    description: 'Its preparation; null while it is being uploaded.',
  })
  async task(@Root() { record }: MediaAsset, @Ctx() { tasks }: Context): Promise<Task | null> {
    return record.taskId === null ? null : tasks.existing(record.taskId);
  }

  @Policy(inherited)
  @FieldResolver(() => [MediaUse], {
    description: 'Courses and open drafts that show it; while there is one it stays.',
  })
  uses(@Root() asset: MediaAsset, @Ctx() { media }: Context): Promise<MediaUse[]> {
    return media.uses(asset);
  }
}
