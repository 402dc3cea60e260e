import { existsSync, readdirSync } from 'node:fs';
import { complain } from './say.mjs';

const redis = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/usr/bin/valkey-server'];
const postgres = '/usr/lib/postgresql';

/** @returns {string[]} Debian's packages that the tests on real servers still need */
const missing = () => {
  const versions = existsSync(postgres) ? readdirSync(postgres) : [];
  const hasPostgres = versions.some(
    (version) => Number(version) >= 15 && existsSync(`${postgres}/${version}/bin/initdb`),
  );
  return [
    ...(hasPostgres ? [] : ['postgresql']),
    ...(redis.some((path) => existsSync(path)) ? [] : ['redis-server']),
    ...(existsSync('/usr/bin/openssl') ? [] : ['openssl']),
  ];
};

/** Whether the tests on real servers can run here; says what is missing when they cannot. */
export const serversAreInstalled = () => {
  const packages = missing().join(' ');
  if (packages === '') return true;
  complain(
    `这些测试要用 Debian 的服务器，请先安装：apt-get install ${packages}（PostgreSQL 15 或更新）。它们在自己的端口和临时目录里运行，不动别的服务。`,
    `These tests need Debian’s servers: apt-get install ${packages} (PostgreSQL 15 or later). They run on ports and folders of their own and touch no other service.`,
  );
  return false;
};
