import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BucketSettings } from '@xueshi/schema/platform/storage-settings';
import S3rver from 's3rver';

export interface BucketServer {
  readonly settings: BucketSettings;
  stop(): Promise<void>;
}

/** An S3 server of npm on a free port with one empty bucket, `media`; its files lie in a folder of their own. */
export const startBucket = async (): Promise<BucketServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'xueshi-bucket-'));
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'media', configs: [] }],
  });
  const { port } = await server.run();
  return {
    settings: {
      bucket: 'media',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
      forcePathStyle: true,
      prefix: 'city/',
    },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
