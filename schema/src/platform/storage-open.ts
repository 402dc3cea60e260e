import { folderStorage, type Storage } from './storage.js';
import { bucketOf, mediaFolder, type StorageSettings } from './storage-settings.js';

/** The storage that is set. The library for buckets is loaded only where there is one: it takes a while. */
export const openStorage = async (settings: StorageSettings): Promise<Storage> => {
  const bucket = bucketOf(settings);
  if (bucket === null) return folderStorage(mediaFolder(settings));
  const { s3Storage } = await import('./storage-s3.js');
  return s3Storage(bucket);
};
