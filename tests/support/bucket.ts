import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
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
  server.middleware.unshift(async (exchange, next) => {
    const { uploadId } = exchange.query;
    if (exchange.method !== 'GET' || uploadId === undefined) return next();
    const parts = await partsOf(join(server.store.getResourcePath('media', undefined, 'uploads'), uploadId));
    exchange.type = 'application/xml';
    exchange.status = parts === null ? 404 : 200;
    exchange.body =
      parts === null
        ? '<Error><Code>NoSuchUpload</Code><Message>The upload is over.</Message></Error>'
        : `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`;
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

/** What the server does not do itself: the parts of an upload under way, as resuming one asks for them; null when it is over. */
const partsOf = async (folder: string): Promise<string[] | null> => {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const numbers = names.filter((name) => names.includes(`${name}.md5`)).map(Number);
  return Promise.all(
    numbers
      .toSorted((a, b) => a - b)
      .map(async (number) => {
        const path = join(folder, String(number));
        const { size } = await stat(path);
        const etag = await readFile(`${path}.md5`, 'utf8');
        return `<Part><PartNumber>${String(number)}</PartNumber><ETag>&quot;${etag}&quot;</ETag><Size>${String(size)}</Size></Part>`;
      }),
  );
};
