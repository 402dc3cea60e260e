import { changedParts, changeKinds } from '@xueshi/schema/publishing/changes.rules';
import { authoredKinds } from '@xueshi/schema/publishing/content.rules';
import { draftStates, reviewSteps } from '@xueshi/schema/publishing/review.rules';
import { registerEnumType } from 'type-graphql';
import { wordEnum } from '../platform/word-enum.js';

export const DraftStateEnum = wordEnum(draftStates);
registerEnumType(DraftStateEnum, {
  name: 'DraftState',
  description: 'Where a course being made or changed stands.',
  valuesConfig: {
    EDITING: { description: 'Its organisation writes it.' },
    SUBMITTED: { description: 'It waits for the city to decide.' },
    RETURNED: { description: 'It came back with a reason, and may be mended and submitted again.' },
    APPROVED: { description: 'It was published.' },
  },
});

export const ReviewStepEnum = wordEnum(reviewSteps);
registerEnumType(ReviewStepEnum, { name: 'ReviewStep', description: 'What was done in a review.' });

export const AuthoredKindEnum = wordEnum(authoredKinds);
registerEnumType(AuthoredKindEnum, {
  name: 'AuthoredKind',
  description:
    'What a lesson that is written here can be (L1): a video with an optional check, or a check alone.',
});

export const ChangeKindEnum = wordEnum(changeKinds);
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'How a part differs from the last edition.',
});

export const ChangedPartEnum = wordEnum(changedParts);
registerEnumType(ChangedPartEnum, { name: 'ChangedPart', description: 'What part of a course it is.' });

export const videoStates = ['ready', 'making', 'failed', 'gone'] as const;
export type VideoState = (typeof videoStates)[number];
export const VideoStateEnum = wordEnum(videoStates);
registerEnumType(VideoStateEnum, {
  name: 'DraftVideoState',
  description: 'Whether the video of a lesson can be played.',
  valuesConfig: {
    READY: { description: 'It plays.' },
    MAKING: { description: 'It is still coming in or being encoded.' },
    FAILED: { description: 'It could not be encoded, or was cancelled.' },
    GONE: { description: 'It is no longer in the library.' },
  },
});
