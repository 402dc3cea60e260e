import type { Cluster, Redis } from 'ioredis';
import { codeOf, messageOf, networkFault, placeOf } from './connection-fault.js';
import type { RedisServer } from './redis-settings.js';
import { openRedis, type RedisClient } from './redis-client.js';
import { StartFault } from './start-fault.js';

const oldest = 7;

const say = (zh: string, en: string): StartFault => new StartFault(`REDIS_URL：${zh}`, `REDIS_URL: ${en}`);

/** Looks at the queue's Redis before anything uses it: reachable, new enough, writable, and forgetting nothing by itself. */
export const checkRedis = async (server: RedisServer): Promise<void> => {
  // One by one first: a cluster as a whole tells little about what is wrong with a node.
  for (const address of server.addresses) await checkAddress(address, server);
  const place = server.addresses.map((address) => placeOf(address, 6379)).join(', ');
  await asking(place, server, async (client) => {
    if (isCluster(client))
      for (const node of client.nodes('master')) checkNode(nameOf(node), server, await factsOf(node));
    await client.set(`{${server.prefix}}:probe`, '1', 'EX', 10);
  });
};

const checkAddress = (address: URL, server: RedisServer): Promise<void> => {
  const place = placeOf(address, 6379);
  return asking(place, { ...server, addresses: [address], cluster: false }, async (client) => {
    if (!isCluster(client)) checkNode(place, server, await factsOf(client));
  });
};

/** Asks on a connection for this once; what goes wrong becomes a sentence. */
const asking = async (
  place: string,
  server: RedisServer,
  ask: (client: RedisClient) => Promise<void>,
): Promise<void> => {
  const client = openRedis(server, { maxRetriesPerRequest: 0, once: true });
  let reported: unknown;
  client.on('error', (error: unknown) => (reported = error));
  try {
    await client.connect();
    await ask(client);
  } catch (error) {
    throw error instanceof StartFault ? error : faultOf(place, server, reported, error);
  } finally {
    client.disconnect();
  }
};

const isCluster = (client: RedisClient): client is Cluster => client.isCluster;
const nameOf = ({ options }: Redis): string => `${options.host ?? ''}:${options.port ?? ''}`;

/** What a server says of itself, by name. */
const factsOf = async (node: Redis): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await node.info()).split('\r\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );

const checkNode = (place: string, server: RedisServer, facts: ReadonlyMap<string, string>): void => {
  const version = facts.get('redis_version') ?? '0';
  if (Number.parseInt(version, 10) < oldest)
    throw say(
      `需要 Redis 7 或 Valkey，${place} 是 ${version}`,
      `needs Redis 7 or Valkey, ${place} is ${version}`,
    );
  if (facts.get('cluster_enabled') === '1' && !server.cluster)
    throw say(
      `${place} 是集群；请设 REDIS_CLUSTER=true`,
      `${place} is a node of a cluster; set REDIS_CLUSTER=true`,
    );
  if (facts.get('role') === 'slave')
    throw say(
      `${place} 是只读副本；请给出主节点的地址`,
      `${place} is a read-only replica; give the address of its master`,
    );
  if (facts.get('cluster_enabled') !== '1' && server.cluster)
    throw say(
      `${place} 不是集群；请去掉 REDIS_CLUSTER，只给一个地址`,
      `${place} is no cluster; leave REDIS_CLUSTER away and give one address`,
    );
  const policy = facts.get('maxmemory_policy') ?? 'noeviction';
  if (policy !== 'noeviction')
    throw say(
      `${place} 的 maxmemory-policy 是 ${policy}，内存满时会丢掉排队的工作；请设为 noeviction（redis.conf，或 CONFIG SET maxmemory-policy noeviction）`,
      `${place} has maxmemory-policy ${policy} and would drop waiting work when memory is full; set noeviction (redis.conf, or CONFIG SET maxmemory-policy noeviction)`,
    );
};

const faultOf = (place: string, server: RedisServer, reported: unknown, error: unknown): StartFault => {
  const cause = reported ?? error;
  const text = `${codeOf(reported)} ${messageOf(reported)} ${messageOf(error)}`;
  const secure = server.addresses[0].protocol === 'rediss:';
  if (/WRONGPASS|NOAUTH|invalid password/i.test(text))
    return say(`${place} 不接受这个用户名或密码`, `${place} refuses the user name or password`);
  if (/NOPERM/.test(text))
    return say(
      `${place} 的这个用户权限不够（${messageOf(error)}）`,
      `the user has too few rights on ${place} (${messageOf(error)})`,
    );
  if (/self.signed|unable to (verify|get)|certificate|ALTNAME/i.test(text))
    return say(
      `${place} 的证书不受信任；自建的证书机构请用 REDIS_CA_FILE 指定`,
      `the certificate of ${place} is not trusted; name a certificate authority of your own in REDIS_CA_FILE`,
    );
  // Who does not speak TLS waits for a line that never comes, or hangs up.
  if (secure && /ETIMEDOUT|EPROTO|wrong version number|socket disconnected before secure/i.test(text))
    return say(
      `${place} 没有用 TLS 应答；若它不用 TLS，请改用 redis:// 地址`,
      `${place} does not answer in TLS; if it does not use it, set a redis:// address`,
    );
  if (
    !secure &&
    /ECONNRESET|EPIPE|Protocol error|Connection is closed/i.test(text) &&
    networkFault('', '', cause) === null
  )
    return say(
      `${place} 挂断了连接；若它只用 TLS，请改用 rediss:// 地址`,
      `${place} hangs up; if it speaks TLS alone, set a rediss:// address`,
    );
  return (
    networkFault('REDIS_URL', place, cause) ??
    say(`${place} 不能用（${messageOf(cause)}）`, `${place} cannot be used (${messageOf(cause)})`)
  );
};
