import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, InstalledServer, makeFolder } from './installed-server.js';

const places = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/usr/bin/valkey-server'];

/** The Redis or Valkey that is installed, or null. */
export const findRedis = (): string | null => places.find((path) => existsSync(path)) ?? null;

export interface Certificates {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

export interface RedisWish {
  readonly port?: number;
  readonly password?: string;
  readonly policy?: string;
  readonly tls?: Certificates;
  readonly cluster?: true;
  readonly persistent?: true;
}

export interface InstalledRedis {
  readonly port: number;
  readonly url: string;
  /** a connection to look and to meddle with */
  client(): Redis;
  stop(): Promise<void>;
  /** ends it at once and starts it again on the same port */
  restart(): Promise<void>;
}

const program = (): string => {
  const found = findRedis();
  if (found === null) throw new Error('no redis-server: apt-get install redis-server');
  return found;
};

export const startInstalledRedis = async (wish: RedisWish = {}): Promise<InstalledRedis> => {
  const { password, policy = 'noeviction', tls, cluster } = wish;
  const port = wish.port ?? (await freePort());
  const folder = await makeFolder('redis');
  const options: Record<string, string> = {
    dir: folder,
    bind: '127.0.0.1',
    'maxmemory-policy': policy,
    save: '',
    appendonly: wish.persistent ? 'yes' : 'no',
    ...(password === undefined ? {} : { requirepass: password, masterauth: password }),
    ...(tls === undefined
      ? { port: String(port) }
      : {
          port: '0',
          'tls-port': String(port),
          'tls-ca-cert-file': tls.ca,
          'tls-cert-file': tls.certificate,
          'tls-key-file': tls.key,
          'tls-auth-clients': 'no',
        }),
    ...(cluster ? { 'cluster-enabled': 'yes', 'cluster-config-file': join(folder, 'nodes.conf') } : {}),
  };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const client = (): Redis =>
    new Redis({
      port,
      host: '127.0.0.1',
      lazyConnect: true,
      retryStrategy: () => null,
      ...(password === undefined ? {} : { password }),
      ...(tls === undefined ? {} : { tls: { rejectUnauthorized: false } }),
    });
  const start = async (): Promise<InstalledServer> => {
    const server = new InstalledServer(program(), flags, folder);
    await server.answers(async () => {
      const redis = client();
      redis.on('error', () => undefined);
      await redis.connect();
      await redis.ping();
      redis.disconnect();
    });
    return server;
  };
  let server = await start();
  const scheme = tls === undefined ? 'redis' : 'rediss';
  return {
    port,
    url: `${scheme}://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    client,
    stop: () => server.end('SIGTERM'),
    restart: async () => {
      await server.end('SIGKILL', { keep: true });
      server = await start();
    },
  };
};

/** Three masters of a cluster on this machine, each with a third of the slots. */
export const startRedisCluster = async (): Promise<{
  nodes: InstalledRedis[];
  stop(): Promise<void>;
}> => {
  // The bus of a node listens 10,000 ports higher.
  const nodes: InstalledRedis[] = [];
  while (nodes.length < 3) {
    const port = await freePort();
    if (port < 55_000) nodes.push(await startInstalledRedis({ port, cluster: true }));
  }
  const clients = nodes.map((node) => node.client());
  const [first] = nodes;
  await Promise.all(
    clients.map(async (client, i) => {
      await client.connect();
      const [from, to] = [Math.ceil((16_384 / 3) * i), Math.ceil((16_384 / 3) * (i + 1)) - 1];
      await client.call('CLUSTER', 'ADDSLOTSRANGE', from, to);
      await client.call('CLUSTER', 'SET-CONFIG-EPOCH', i + 1);
    }),
  );
  for (const client of clients.slice(1)) await client.call('CLUSTER', 'MEET', '127.0.0.1', first?.port ?? 0);
  const whole = async (): Promise<boolean> => {
    const infos = await Promise.all(clients.map((client) => client.call('CLUSTER', 'INFO')));
    return infos.every((info) => /cluster_state:ok/.test(String(info)) && /known_nodes:3/.test(String(info)));
  };
  for (const end = performance.now() + 30_000; !(await whole());)
    if (performance.now() > end) throw new Error('the nodes do not become a cluster');
    else await new Promise((next) => setTimeout(next, 50));
  for (const client of clients) client.disconnect();
  return {
    nodes,
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
};
