import { FileStore } from '@tus/file-store';
import type { DataStore } from '@tus/server';
import {
  bucketOf,
  mediaFolder,
  type BucketSettings,
  type StorageSettings,
} from '@xueshi/schema/platform/storage-settings';

/** Where uploads come in: the very place the storage reads them from, so that nothing is copied when the last byte is there. */
export interface UploadPlace {
  readonly store: DataStore;
  /** before the keys of the storage, as the store names them */
  readonly prefix: string;
}

/** Parts of this size fit the chunks that browsers send. */
const partSize = 16 * 1024 ** 2;

export const openUploadPlace = async (settings: StorageSettings): Promise<UploadPlace> => {
  const bucket = bucketOf(settings);
  return bucket === null ? folderPlace(mediaFolder(settings)) : bucketPlace(bucket);
};

export const folderPlace = (directory: string): UploadPlace => ({
  store: new FileStore({ directory }),
  prefix: '',
});

const bucketPlace = async (bucket: BucketSettings): Promise<UploadPlace> => {
  const [{ S3Store }, { bucketClient }] = await Promise.all([
    import('@tus/s3-store'),
    import('@xueshi/schema/platform/storage-s3'),
  ]);
  return {
    store: new S3Store({
      partSize,
      // Tags are what many a compatible store does not know.
      useTags: false,
      s3ClientConfig: { ...bucketClient(bucket), bucket: bucket.bucket },
    }),
    prefix: bucket.prefix,
  };
};
