import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, messageOf, networkFault, placeOf } from './connection-fault.js';
import { StartFault } from './start-fault.js';

const oldest = 150_000;
const connectPatience = 8_000;
/** How long a server may take that says it is starting. */
const startPatience = 30_000;
const startingUp = '57P03';

/**
 * Looks at the database of the application before anything uses it: reachable, new enough, letters it can sort, and a
 * role that can change no fact. Throws a StartFault otherwise.
 */
export const checkDatabase = async (url: string, name = 'DATABASE_URL'): Promise<void> => {
  const client = await connect(name, url);
  try {
    await checkServer(name, client);
    await refuseMighty(name, client);
  } finally {
    await client.end();
  }
};

/** The same for the role that migrates: it must be another one, in the same database, and able to make what is missing. */
export const checkOwner = async (ownerUrl: string, applicationUrl: string): Promise<void> => {
  const name = 'DATABASE_OWNER_URL';
  const [owner, application] = [new URL(ownerUrl), new URL(applicationUrl)];
  if (owner.username === application.username)
    throw new StartFault(
      `DATABASE_URL 和 ${name} 用了同一个角色 ${owner.username}；应用要用另一个没有所有权的角色`,
      `DATABASE_URL and ${name} are the same role ${owner.username}; the application needs another one that owns nothing`,
    );
  if (owner.pathname !== application.pathname)
    throw new StartFault(
      `DATABASE_URL 和 ${name} 不是同一个数据库（${application.pathname.slice(1)}、${owner.pathname.slice(1)}）`,
      `DATABASE_URL and ${name} are different databases (${application.pathname.slice(1)}, ${owner.pathname.slice(1)})`,
    );
  const client = await connect(name, ownerUrl);
  try {
    await checkServer(name, client);
    await checkRights(name, owner, client);
    await checkExtensions(name, client);
  } finally {
    await client.end();
  }
};

const connect = async (name: string, url: string): Promise<pg.Client> => {
  for (const until = performance.now() + startPatience; ; await sleep(500)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectPatience });
    // A server that goes away later is told by whoever is asking it then.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (codeOf(error) !== startingUp || performance.now() > until)
        throw connectionFault(name, new URL(url), error);
    }
  }
};

const connectionFault = (name: string, url: URL, error: unknown): StartFault => {
  const place = placeOf(url, 5432);
  const role = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  const say = (zh: string, en: string): StartFault => new StartFault(`${name}：${zh}`, `${name}: ${en}`);
  switch (codeOf(error)) {
    case '28P01':
      return say(`${place} 不接受角色 ${role} 的密码`, `${place} refuses the password of the role ${role}`);
    case '28000':
      return say(
        `${place} 不让角色 ${role} 登录（没有这个角色，或 pg_hba.conf 不允许）`,
        `${place} does not let the role ${role} in (no such role, or pg_hba.conf forbids it)`,
      );
    case '3D000':
      return say(
        `${place} 上没有数据库 ${database}，请先建库`,
        `there is no database ${database} on ${place}; create it`,
      );
    case '42501':
      return say(
        `角色 ${role} 不能连接数据库 ${database}；请 grant connect on database ${database} to ${role}`,
        `the role ${role} may not connect to ${database}; grant connect on database ${database} to ${role}`,
      );
    case '53300':
      return say(
        `${place} 的连接用完了；请调大 max_connections 或调小 DATABASE_POOL_SIZE`,
        `${place} has no connection left; raise max_connections or lower DATABASE_POOL_SIZE`,
      );
    default:
      return (
        networkFault(name, place, error) ??
        say(`${place} 不能用（${messageOf(error)}）`, `${place} cannot be used (${messageOf(error)})`)
      );
  }
};

const ask = async <Row extends object>(client: pg.Client, sql: string): Promise<Row | undefined> =>
  (await client.query<Row>(sql)).rows[0];

const checkServer = async (name: string, client: pg.Client): Promise<void> => {
  const server = await ask<{ number: number; version: string; encoding: string; ctype: string }>(
    client,
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding, datctype as ctype
     from pg_database where datname = current_database()`,
  );
  if (server === undefined || server.number < oldest)
    throw new StartFault(
      `${name}：需要 PostgreSQL 15 或更新，这里是 ${server?.version ?? '?'}`,
      `${name}: needs PostgreSQL 15 or later, this is ${server?.version ?? '?'}`,
    );
  // Under C trigrams have no Chinese letter, so that no search finds any.
  if (server.encoding !== 'UTF8' || server.ctype === 'C' || server.ctype === 'POSIX')
    throw new StartFault(
      `${name}：数据库要用 UTF8 和认识中文的字符集，现在是 ${server.encoding}、${server.ctype}；请用 encoding 'UTF8' locale 'C.UTF-8' template template0 重新建库`,
      `${name}: the database must know Chinese letters, but has ${server.encoding} and ${server.ctype}; create it with encoding 'UTF8' locale 'C.UTF-8' template template0`,
    );
};

/** Who owns the tables, their schema or the server could take the ledger's guards away. */
const refuseMighty = async (name: string, client: pg.Client): Promise<void> => {
  const found = await ask<{ role: string; mighty: boolean }>(
    client,
    `select current_user as role, r.rolsuper or pg_has_role(d.datdba, 'member') or exists (
       select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relname = 'ledger_entry' and pg_has_role(c.relowner, 'member')) as mighty
     from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  );
  if (found?.mighty === true)
    throw new StartFault(
      `${name} 的角色 ${found.role} 可以改写学时台账（超级用户、数据库或表的所有者）；请换用没有所有权的角色`,
      `${name}: the role ${found.role} could rewrite the ledger (a superuser, or owner of the database or its tables); use one that owns nothing`,
    );
};

const checkRights = async (name: string, url: URL, client: pg.Client): Promise<void> => {
  const rights = await ask<{ database: boolean; tables: boolean }>(
    client,
    `select has_database_privilege(current_database(), 'create') as database,
       has_schema_privilege('public', 'create') as tables`,
  );
  const role = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (rights?.database !== true || !rights.tables)
    throw new StartFault(
      `${name}：角色 ${role} 不能在数据库 ${database} 里建表；请 alter database ${database} owner to ${role}`,
      `${name}: the role ${role} may not make tables in ${database}; alter database ${database} owner to ${role}`,
    );
};

const checkExtensions = async (name: string, client: pg.Client): Promise<void> => {
  const { rows: missing } = await client.query<{ extension: string; there: boolean }>(
    `select wanted as extension, a.name is not null as there
     from unnest(array['pg_trgm', 'btree_gist']) wanted
     left join pg_extension e on e.extname = wanted
     left join lateral (
       select v.name from pg_available_extension_versions v
       where v.name = wanted and (v.trusted or (select rolsuper from pg_roles where rolname = current_user)) limit 1) a on true
     where e.oid is null and a.name is null`,
  );
  const names = missing.map(({ extension }) => extension).join(', ');
  if (missing.length > 0)
    throw new StartFault(
      `${name}：服务器缺少扩展 ${names}，请安装 PostgreSQL 的 contrib 包，或请超级用户在库里 create extension`,
      `${name}: the server lacks the extensions ${names}; install PostgreSQL’s contrib package, or have a superuser create them in the database`,
    );
};
