import { join } from 'node:path';
import type { Settings } from './settings.js';

/** What a process that stores or sends media reads. */
export const storageNames = [
  'XUESHI_DATA_DIR',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'S3_FORCE_PATH_STYLE',
  'S3_PREFIX',
] as const;

export type StorageSettings = Pick<Settings, (typeof storageNames)[number]>;

export interface BucketSettings {
  readonly bucket: string;
  /** undefined: Amazon's own of the region */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** undefined: the rights of the machine or the service account */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** `https://endpoint/bucket/key` instead of `https://bucket.endpoint/key` */
  readonly forcePathStyle: boolean;
  /** before every key: empty, or ending in `/` */
  readonly prefix: string;
}

/** The bucket that is set, or null: then media lies in a folder. */
export const bucketOf = (settings: StorageSettings): BucketSettings | null => {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (bucket === undefined) return null;
  const own = accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    bucket,
    endpoint,
    region: settings.S3_REGION,
    credentials: own ? { accessKeyId, secretAccessKey } : undefined,
    // Most servers of one's own have no name for each bucket.
    forcePathStyle: settings.S3_FORCE_PATH_STYLE ?? endpoint !== undefined,
    prefix: settings.S3_PREFIX,
  };
};

export const mediaFolder = ({ XUESHI_DATA_DIR }: Pick<Settings, 'XUESHI_DATA_DIR'>): string =>
  join(XUESHI_DATA_DIR, 'media');
