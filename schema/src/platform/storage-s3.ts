import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { BucketSettings } from './storage-settings.js';
import { isKey, keyOf, prefixOf, type ByteRange, type Storage } from './storage.js';

/** S3 takes at most 10,000 parts of an object: larger files have larger parts. */
const smallestPart = 8 * 1024 * 1024;
const mostParts = 9_000;
/** Parts, or keys, under way at the same time. */
const atOnce = { parts: 3, keys: 16 } as const;

/** How every client of the bucket speaks to it; also for whoever uploads into it by another library. */
export const bucketClient = (bucket: BucketSettings): S3ClientConfig => ({
  region: bucket.region,
  forcePathStyle: bucket.forcePathStyle,
  // What S3 does not ask for, many a compatible store does not know.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  ...(bucket.endpoint === undefined ? {} : { endpoint: bucket.endpoint }),
  ...(bucket.credentials === undefined ? {} : { credentials: bucket.credentials }),
});

/** A bucket of S3, MinIO, Ceph, OSS, COS … beneath a prefix. */
export const s3Storage = (settings: BucketSettings): Storage => {
  const client = new S3Client(bucketClient(settings));
  const at = (key: string): { Bucket: string; Key: string } => ({
    Bucket: settings.bucket,
    Key: `${settings.prefix}${keyOf(key)}`,
  });
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }));
    },
    async putFile(key, path) {
      const { size } = await stat(path);
      // An empty file has no part to send.
      if (size === 0) return this.put(key, new Uint8Array());
      await new Upload({
        client,
        params: { ...at(key), Body: createReadStream(path, { highWaterMark: 1024 * 1024 }) },
        partSize: Math.max(smallestPart, Math.ceil(size / mostParts)),
        queueSize: atOnce.parts,
      }).done();
    },
    async get(key) {
      if (!isKey(key)) return null;
      const found = await client.send(new HeadObjectCommand(at(key))).catch(unlessMissing);
      if (found === null) return null;
      const version = (found.ETag ?? '').replaceAll('"', '');
      const wanted = { ...at(key), ...(found.ETag === undefined ? {} : { IfMatch: found.ETag }) };
      return {
        size: found.ContentLength ?? 0,
        version,
        stream: (range) => streamOf(client, wanted, range),
      };
    },
    fileOf: () => Promise.resolve(null),
    async remove(keys) {
      // One by one: a request for many asks for a checksum that stores disagree about.
      for (let from = 0; from < keys.length; from += atOnce.keys)
        await Promise.all(
          keys.slice(from, from + atOnce.keys).map((key) => client.send(new DeleteObjectCommand(at(key)))),
        );
    },
    async *list(folder) {
      const pages = paginateListObjectsV2(
        { client },
        { Bucket: settings.bucket, Prefix: `${settings.prefix}${prefixOf(folder)}` },
      );
      for await (const { Contents: found = [] } of pages)
        for (const { Key } of found)
          // Some tools keep folders as empty objects.
          if (Key !== undefined && !Key.endsWith('/')) yield Key.slice(settings.prefix.length);
    },
  };
};

const unlessMissing = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};

/** Asks for the bytes once somebody reads, and lets go of the connection when the reader leaves. */
const streamOf = (
  client: S3Client,
  wanted: { Bucket: string; Key: string; IfMatch?: string },
  range: ByteRange | undefined,
): Readable => {
  const left = new AbortController();
  const read = async function* (): AsyncGenerator<Uint8Array> {
    const bytes = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
    const { Body } = await client.send(new GetObjectCommand({ ...wanted, ...bytes }), {
      abortSignal: left.signal,
    });
    if (!(Body instanceof Readable)) return;
    for await (const chunk of Body) if (chunk instanceof Uint8Array) yield chunk;
  };
  const stream = Readable.from(read(), { objectMode: false });
  stream.once('close', () => left.abort());
  return stream;
};
