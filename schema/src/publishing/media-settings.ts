import type { Settings } from '../platform/settings.js';
import type { MediaLimits } from './media.rules.js';

/** What a process that takes or encodes uploads reads. */
export const mediaSettingNames = ['XUESHI_UPLOAD_LARGEST_GB', 'XUESHI_VIDEO_LONGEST_HOURS'] as const;

export const mediaLimitsOf = (settings: Pick<Settings, (typeof mediaSettingNames)[number]>): MediaLimits => ({
  largestBytes: Math.floor(settings.XUESHI_UPLOAD_LARGEST_GB * 1024 ** 3),
  longestMs: Math.floor(settings.XUESHI_VIDEO_LONGEST_HOURS * 3_600_000),
});
