import { randomUUID } from 'node:crypto';
import { codeOf, messageOf, networkFault } from './connection-fault.js';
import { s3Storage } from './storage-s3.js';
import type { BucketSettings } from './storage-settings.js';
import type { Storage } from './storage.js';
import { StartFault } from './start-fault.js';

const say = (zh: string, en: string, name = 'S3_BUCKET'): StartFault =>
  new StartFault(`${name}：${zh}`, `${name}: ${en}`);

/** Writes, reads, lists and removes a small object before anything uses the bucket, so that a missing right is told at start. */
export const checkBucket = async (
  settings: BucketSettings,
  storage: Storage = s3Storage(settings),
): Promise<void> => {
  const key = `probe/${randomUUID()}`;
  const attempts: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['写入', 'write to', () => storage.put(key, new TextEncoder().encode('probe'))],
    ['读取', 'read from', () => read(storage, key)],
    ['列出', 'list', () => storage.list('probe')[Symbol.asyncIterator]().next()],
    ['删除', 'delete from', () => storage.remove([key])],
  ];
  const faults: StartFault[] = [];
  for (const [zh, en, attempt] of attempts) {
    try {
      await attempt();
    } catch (error) {
      const lacks =
        statusOf(error) === 403 &&
        nameOf(error) !== 'InvalidAccessKeyId' &&
        nameOf(error) !== 'SignatureDoesNotMatch';
      if (!lacks) throw faultOf(settings, error);
      faults.push(
        say(
          `这组密钥没有${zh}存储桶 ${settings.bucket} 的权限`,
          `the keys have no right to ${en} the bucket ${settings.bucket}`,
        ),
      );
    }
  }
  if (faults.length > 0)
    throw new StartFault(faults.map(({ zh }) => zh).join('；'), faults.map(({ en }) => en).join('; '));
};

const read = async (storage: Storage, key: string): Promise<void> => {
  const stored = await storage.get(key);
  if (stored === null) throw new Error('what was written is not there');
  for await (const _ of stored.stream()) {
    // read to the end
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const meta = error.$metadata;
  return typeof meta === 'object' &&
    meta !== null &&
    'httpStatusCode' in meta &&
    typeof meta.httpStatusCode === 'number'
    ? meta.httpStatusCode
    : undefined;
};

const faultOf = ({ bucket, endpoint, region }: BucketSettings, error: unknown): StartFault => {
  const place = endpoint ?? `S3 ${region}`;
  const name = nameOf(error);
  if (name === 'NoSuchBucket' || statusOf(error) === 404)
    return say(
      `${place} 上没有存储桶 ${bucket}，请先建桶`,
      `there is no bucket ${bucket} at ${place}; create it`,
    );
  if (
    name === 'InvalidAccessKeyId' ||
    name === 'SignatureDoesNotMatch' ||
    name === 'CredentialsProviderError'
  )
    return say(
      `${place} 不接受这组密钥，请检查 S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY`,
      `${place} refuses the keys; check S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY`,
      'S3_ACCESS_KEY_ID',
    );
  if (name === 'PermanentRedirect' || name === 'AuthorizationHeaderMalformed')
    return say(
      `存储桶 ${bucket} 不在 ${region}，请检查地区和地址`,
      `the bucket ${bucket} is not in ${region}; check region and endpoint`,
      'S3_REGION',
    );
  return (
    networkFault('S3_ENDPOINT', place, error) ??
    say(
      `${place} 不能用（${codeOf(error) || name} ${messageOf(error)}）`,
      `${place} cannot be used (${codeOf(error) || name} ${messageOf(error)})`,
      'S3_ENDPOINT',
    )
  );
};
