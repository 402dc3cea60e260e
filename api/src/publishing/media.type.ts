import { mediaStates, type MediaState } from '@xueshi/schema/publishing/media.rules';
import type { MediaRecord } from '@xueshi/schema/publishing/media.store';
import { DateTimeResolver } from 'graphql-scalars';
import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../platform/connection.type.js';
import { Node } from '../platform/node.js';
import { inherited, Policy } from '../platform/policy.js';
import { Refusal } from '../platform/refusal.type.js';
import { Task } from '../platform/task.type.js';
import { wordEnum } from '../platform/word-enum.js';

export const MediaStateEnum = wordEnum(mediaStates);
registerEnumType(MediaStateEnum, {
  name: 'MediaState',
  description: 'Where an uploaded video stands.',
  valuesConfig: {
    UPLOADING: { description: 'Its bytes are coming in, or wait to be resumed.' },
    ENCODING: { description: 'It is being prepared for playing; the task tells how far it is.' },
    READY: { description: 'It plays.' },
    FAILED: { description: 'It could not be prepared; the fault says why and what to do.' },
    CANCELLED: { description: 'Somebody stopped its preparation; it can be begun again.' },
  },
});

@ObjectType({ description: 'A quality in which a video can be played.' })
export class MediaQuality {
  @Field(() => String, { description: 'As players call it, e.g. `720p`.' })
  name!: string;

  @Field(() => Int, { description: 'Pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  height!: number;

  @Field(() => Int, { description: 'Bits a second of its costliest piece, sound included.' })
  bandwidth!: number;
}

@ObjectType({ description: 'A course or a draft that shows a video.' })
export class MediaUse {
  @Field(() => String, { description: 'Title of the course.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its title in English, when there is one.' })
  titleEn!: string | null;

  @Field(() => Boolean, { description: 'Whether it is a draft that was not published yet.' })
  draft!: boolean;
}

@ObjectType({ implements: Node, description: 'A video of a training organisation’s library (L1).' })
export class MediaAsset extends Node {
  record!: MediaRecord;

  @Field(() => String, { description: 'What it is called in the library; the file name at first.' })
  title!: string;

  @Field(() => String, { description: 'Name of the file that was uploaded.' })
  filename!: string;

  @Field(() => String, { description: 'Who uploaded it.' })
  uploadedBy!: string;

  @Field(() => Float, { description: 'Bytes of the uploaded file.' })
  bytes!: number;

  @Field(() => Float, { description: 'Bytes of it that have come in.' })
  receivedBytes!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Bytes that it takes now, all qualities together; null until it is ready.',
  })
  storedBytes!: number | null;

  @Field(() => MediaStateEnum, { description: 'Where it stands.' })
  state!: MediaState;

  @Field(() => Int, { nullable: true, description: 'Length in milliseconds; null until it is ready.' })
  durationMs!: number | null;

  @Policy(inherited)
  @Field(() => [MediaQuality], { description: 'Qualities, the best first; empty until it is ready.' })
  qualities!: MediaQuality[];

  @Field(() => String, { nullable: true, description: 'Path of the HLS playlist; null until it is ready.' })
  playlistUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the still shown before it plays; null until it is ready.',
  })
  posterUrl!: string | null;

  @Policy(inherited)
  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it failed and what to do; null unless it failed.',
  })
  fault!: Refusal | null;

  @Field(() => DateTimeResolver, { description: 'When its upload began.' })
  createdAt!: Date;

  @Field(() => DateTimeResolver, { nullable: true, description: 'When it was ready.' })
  readyAt!: Date | null;
}

@ObjectType({ description: 'An edge of a library.' })
export class MediaAssetEdge {
  @Field(() => String, { description: 'Stable cursor.' })
  cursor!: string;

  @Policy(inherited)
  @Field(() => MediaAsset, { description: 'The video.' })
  node!: MediaAsset;
}

@ObjectType({ description: 'A page of a library, the newest first.' })
export class MediaAssetConnection {
  @Policy(inherited)
  @Field(() => [MediaAssetEdge], { description: 'Videos of the page.' })
  edges!: MediaAssetEdge[];

  @Policy(inherited)
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All videos of the library, whatever is searched for.' })
  totalCount!: number;
}

@ObjectType({ description: 'A video that is in no library any more.' })
export class MediaAssetDeleted {
  @Field(() => String, { description: 'What it was called.' })
  title!: string;
}

@ObjectType({ description: 'A poster is being made.' })
export class PosterBegun {
  @Policy(inherited)
  @Field(() => Task, { description: 'The work; when it is done the video has the new poster.' })
  task!: Task;
}

export const MediaAssetResult = createUnionType({
  name: 'MediaAssetResult',
  description:
    'The video as it is now, or why nothing was changed: mediaNotFound, nothingToRetry, sourceGone, titleMissing, titleTooLong (L1).',
  types: () => [MediaAsset, Refusal] as const,
});

export const DeleteMediaAssetResult = createUnionType({
  name: 'DeleteMediaAssetResult',
  description: 'What was deleted, or why not: mediaNotFound, mediaInUse (L1).',
  types: () => [MediaAssetDeleted, Refusal] as const,
});

export const ChooseMediaPosterResult = createUnionType({
  name: 'ChooseMediaPosterResult',
  description: 'The work that makes the poster, or why not: mediaNotFound, mediaNotReady, noFrameThere (L1).',
  types: () => [PosterBegun, Refusal] as const,
});
