import { spawnSync } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkDatabase, checkOwner } from '@xueshi/schema/platform/check-postgres';
import { checkRedis } from '@xueshi/schema/platform/check-redis';
import { checkBucket } from '@xueshi/schema/platform/check-storage';
import { redisNames, redisOf } from '@xueshi/schema/platform/redis-settings';
import { parseSettings } from '@xueshi/schema/platform/settings';
import type { BucketSettings } from '@xueshi/schema/platform/storage-settings';
import { startBucket, type BucketServer } from '../support/bucket.js';
import { makeCertificates } from '../support/certificates.js';
import { withClient } from '../support/installed-postgres.js';
import { startInstalledRedis, startRedisCluster, type InstalledRedis } from '../support/installed-redis.js';
import { freePort } from '../support/installed-server.js';

/** Both sentences of what keeps a start from going on; no stack, no password. */
const told = async (check: Promise<void>): Promise<string> => {
  const fault: unknown = await check.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof Error) || fault.name !== 'StartFault')
    throw new Error(`not a sentence: ${String(fault)}`);
  expect(fault.message).toMatch(/[\u4e00-\u9fff].* \/ [\x20-\x7e’…-]+$/s);
  return fault.message;
};

describe('a start tells in a sentence', () => {
  const { appUrl, ownerUrl, superuserUrl } = inject('postgres');
  const changed = (url: string, change: (copy: URL) => void): string => {
    const copy = new URL(url);
    change(copy);
    return copy.href;
  };

  it('what is wrong with the address of the database', async () => {
    const port = await freePort();
    const cases: readonly [string, RegExp][] = [
      [
        changed(appUrl, (url) => (url.port = String(port))),
        new RegExp(`nothing listens on 127.0.0.1:${port}`),
      ],
      [changed(appUrl, (url) => (url.hostname = 'nobody.invalid')), /no host by the name of nobody\.invalid/],
      [changed(appUrl, (url) => (url.password = 'wrong')), /refuses the password of the role xueshi_app/],
      [changed(appUrl, (url) => (url.username = 'stranger')), /refuses the password of the role stranger/],
      [changed(appUrl, (url) => (url.pathname = '/absent')), /no database absent/],
      [
        changed(appUrl, (url) => url.searchParams.set('sslmode', 'require')),
        /cannot be used \(The server does not support SSL/,
      ],
    ];
    for (const [url, sentence] of cases) expect(await told(checkDatabase(url))).toMatch(sentence);
    await expect(checkDatabase(appUrl)).resolves.toBeUndefined();
    await expect(checkOwner(ownerUrl, appUrl)).resolves.toBeUndefined();
  });

  it('who must not be the application: an owner or a superuser', async () => {
    expect(await told(checkDatabase(ownerUrl))).toMatch(/xueshi_owner could rewrite the ledger/);
    const mighty = changed(superuserUrl, (url) => (url.pathname = new URL(appUrl).pathname));
    expect(await told(checkDatabase(mighty))).toMatch(/postgres could rewrite the ledger/);
    expect(await told(checkOwner(ownerUrl, ownerUrl))).toMatch(/are the same role xueshi_owner/);
  });

  it('which database cannot hold the product', async () => {
    await withClient(superuserUrl, async (client) => {
      await client.query(`create database letters template template0 encoding 'SQL_ASCII' locale 'C'`);
      await client.query(`create database foreign_one`);
    });
    const at = (url: string, name: string): string => changed(url, (copy) => (copy.pathname = `/${name}`));
    try {
      expect(await told(checkDatabase(at(appUrl, 'letters')))).toMatch(/must know Chinese letters/);
      expect(await told(checkOwner(at(ownerUrl, 'foreign_one'), appUrl))).toMatch(/are different databases/);
      expect(await told(checkOwner(at(ownerUrl, 'foreign_one'), at(appUrl, 'foreign_one')))).toMatch(
        /alter database foreign_one owner to xueshi_owner/,
      );
    } finally {
      await withClient(superuserUrl, async (client) => {
        await client.query('drop database letters');
        await client.query('drop database foreign_one');
      });
    }
  });

  it('as the process that starts: a line, no stack, and the code for wrong settings', () => {
    const run = (settings: Record<string, string>) =>
      spawnSync(process.execPath, [join(import.meta.dirname, '../../schema/dist/seed/main.js')], {
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          DATABASE_URL: appUrl,
          XUESHI_DATA_DIR: '/nowhere',
          XUESHI_SECRET: 'x'.repeat(40),
          ...settings,
        },
      });
    const { status, stderr } = run({
      DATABASE_URL: changed(appUrl, (url) => (url.password = 'wrong')),
      REDIS_URL: 'redis://127.0.0.1:1',
    });
    expect(status).toBe(78);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split('：')[0]),
    ).toEqual(['REDIS_URL', 'DATABASE_URL']);
    expect(stderr).not.toMatch(/\bat |wrong:/);
  });

  describe('about Redis', () => {
    const check = (settings: Record<string, string>): Promise<void> => {
      const server = redisOf(parseSettings(settings, redisNames));
      return server === undefined ? Promise.reject(new Error('no Redis is set')) : checkRedis(server);
    };
    let lru: InstalledRedis;
    let closed: InstalledRedis;
    let secure: InstalledRedis;
    let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
    let ca: string;
    beforeAll(async () => {
      const tls = await makeCertificates();
      ca = tls.ca;
      [lru, closed, secure, cluster] = await Promise.all([
        startInstalledRedis({ policy: 'allkeys-lru' }),
        startInstalledRedis({ password: 'right' }),
        startInstalledRedis({ tls }),
        startRedisCluster(),
      ]);
    });
    afterAll(() => Promise.all([lru.stop(), closed.stop(), secure.stop(), cluster.stop()]));

    it('that would forget work when its memory is full', async () => {
      expect(await told(check({ REDIS_URL: lru.url }))).toMatch(
        /maxmemory-policy allkeys-lru .* CONFIG SET maxmemory-policy noeviction/,
      );
      const [node] = cluster.nodes;
      const client = cluster.nodes[1]?.client();
      await client?.config('SET', 'maxmemory-policy', 'volatile-lru');
      expect(await told(check({ REDIS_URL: node?.url ?? '', REDIS_CLUSTER: 'true' }))).toMatch(
        /volatile-lru/,
      );
      client?.disconnect();
    });

    it('that cannot be reached, or refuses', async () => {
      const port = await freePort();
      for (const REDIS_CLUSTER of ['false', 'true'])
        expect(await told(check({ REDIS_URL: `redis://127.0.0.1:${port}`, REDIS_CLUSTER }))).toMatch(
          /nothing listens/,
        );
      expect(await told(check({ REDIS_URL: 'redis://nobody.invalid:6379' }))).toMatch(/no host by the name/);
      expect(await told(check({ REDIS_URL: `redis://:wrong@127.0.0.1:${closed.port}` }))).toMatch(
        /refuses the user name or password/,
      );
      expect(await told(check({ REDIS_URL: `redis://127.0.0.1:${closed.port}` }))).toMatch(
        /refuses the user name or password/,
      );
    });

    it('whose certificate nobody vouches for, and who speaks TLS when it should not', async () => {
      expect(await told(check({ REDIS_URL: secure.url }))).toMatch(/not trusted.*REDIS_CA_FILE/);
      await expect(check({ REDIS_URL: secure.url, REDIS_CA_FILE: ca })).resolves.toBeUndefined();
      expect(await told(check({ REDIS_URL: `rediss://127.0.0.1:${closed.port}` }))).toMatch(
        /does not answer in TLS/,
      );
      expect(await told(check({ REDIS_URL: `redis://127.0.0.1:${secure.port}` }))).toMatch(
        /set a rediss:\/\/ address/,
      );
      expect(
        await told(
          Promise.resolve().then(() => check({ REDIS_URL: secure.url, REDIS_CA_FILE: '/no/ca.pem' })),
        ),
      ).toMatch(/\/no\/ca\.pem cannot be read/);
    });

    it('that is a cluster, or is none', async () => {
      expect(await told(check({ REDIS_URL: cluster.nodes[0]?.url ?? '' }))).toMatch(/set REDIS_CLUSTER=true/);
      expect(await told(check({ REDIS_URL: lru.url, REDIS_CLUSTER: 'true' }))).toMatch(/is no cluster/);
    });
  });

  describe('about the bucket', () => {
    let bucket: BucketServer;
    let forbidding: Server;
    /** What the server in front of the bucket refuses, and with which word. */
    let forbids = { method: /^$/, code: '' };
    beforeAll(async () => {
      bucket = await startBucket();
      forbidding = createServer((incoming, answer) => {
        const { method = '', url = '', headers } = incoming;
        if (forbids.method.test(method)) {
          const body = `<?xml version="1.0"?><Error><Code>${forbids.code}</Code><Message>no</Message></Error>`;
          answer.writeHead(403, { 'content-type': 'application/xml' }).end(method === 'HEAD' ? '' : body);
          return;
        }
        const passed = request(new URL(url, bucket.settings.endpoint), { method, headers }, (given) => {
          answer.writeHead(given.statusCode ?? 500, given.headers);
          given.pipe(answer);
        });
        incoming.pipe(passed);
      }).listen(0, '127.0.0.1');
      await once(forbidding, 'listening');
    });
    afterAll(async () => {
      forbidding.close();
      await bucket.stop();
    });
    const guarded = (): BucketSettings => ({
      ...bucket.settings,
      endpoint: `http://127.0.0.1:${(forbidding.address() as AddressInfo).port}`,
    });

    it('that is not there, whose keys are wrong, or which nobody serves', async () => {
      await expect(checkBucket(bucket.settings)).resolves.toBeUndefined();
      expect(await told(checkBucket({ ...bucket.settings, bucket: 'absent' }))).toMatch(/no bucket absent/);
      const stranger = { accessKeyId: 'stranger', secretAccessKey: 'wrong' };
      expect(await told(checkBucket({ ...bucket.settings, credentials: stranger }))).toMatch(
        /refuses the keys/,
      );
      const endpoint = `http://127.0.0.1:${await freePort()}`;
      expect(await told(checkBucket({ ...bucket.settings, endpoint }))).toMatch(/nothing listens/);
    });

    it('which right is missing', async () => {
      forbids = { method: /./, code: 'AccessDenied' };
      expect(await told(checkBucket(guarded()))).toMatch(
        /no right to write to the bucket media; .*no right to read from .*no right to list .*no right to delete from/,
      );
      forbids = { method: /DELETE/, code: 'AccessDenied' };
      expect(await told(checkBucket(guarded()))).toMatch(
        /^S3_BUCKET：.*S3_BUCKET: [^;]*no right to delete from/,
      );
      forbids = { method: /PUT/, code: 'SignatureDoesNotMatch' };
      expect(await told(checkBucket(guarded()))).toMatch(/refuses the keys/);
    });
  });
});
