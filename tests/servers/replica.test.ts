import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase, row, rows, type Database } from '@xueshi/schema/platform/database';
import {
  startInstalledPostgres,
  startReplica,
  withClient,
  type InstalledPostgres,
} from '../support/installed-postgres.js';
import { Wire } from '../support/wire.js';

describe('a read replica', () => {
  let primary: InstalledPostgres;
  let replica: InstalledPostgres;
  let wire: Wire;
  let db: Database;
  const turns: (string | null)[] = [];
  beforeAll(async () => {
    primary = await startInstalledPostgres();
    replica = await startReplica(primary);
    wire = await Wire.to(replica.port);
    await withClient(primary.ownerUrl, async (client) => {
      await client.query('create table fact (id int primary key)');
      await client.query('grant select, insert on fact to xueshi_app');
    });
    db = await connectDatabase({
      url: primary.appUrl,
      entities: [],
      pool: 4,
      replica: { url: wire.through(replica.appUrl), maxLag: 2_000, onTurn: (reason) => turns.push(reason) },
    });
  });
  afterAll(async () => {
    await db.close();
    await wire.remove();
    await replica.stop();
    await primary.stop();
  });

  /** Who answers reads for figures at the moment. */
  const answering = async (): Promise<'replica' | 'primary'> =>
    (await row<{ replica: boolean }>(db.replica(), 'select pg_is_in_recovery() as replica'))?.replica === true
      ? 'replica'
      : 'primary';
  const soon = { timeout: 15_000, interval: 50 };

  it('answers reads for figures, and the primary all others', async () => {
    // a table that has not come there yet would be a read that failed
    const come = () =>
      withClient(
        replica.appUrl,
        async (client) => (await client.query(`select to_regclass('fact')`)).rows[0]?.to_regclass,
      );
    await expect.poll(come, soon).toBe('fact');
    await expect.poll(answering, soon).toBe('replica');
    await rows(db.read(), 'insert into fact values (1)');
    const count = async () => (await row<{ n: number }>(db.replica(), 'select count(*) as n from fact'))?.n;
    await expect.poll(count, soon).toBe(1);
    await expect(rows(db.replica(), 'insert into fact values (2)')).rejects.toThrow(/read-only/);
    expect(await answering()).toBe('replica');
  });

  it('that falls behind its bound is passed over until it has caught up', async () => {
    await withClient(replica.superuserUrl, (client) => client.query('select pg_wal_replay_pause()'));
    await rows(db.read(), 'insert into fact values (3)');
    await expect.poll(answering, soon).toBe('primary');
    expect(turns.at(-1)).toMatch(/2 s behind/);
    await withClient(replica.superuserUrl, (client) => client.query('select pg_wal_replay_resume()'));
    await expect.poll(answering, soon).toBe('replica');
  });

  it('that hangs is passed over, and taken again when it goes on', async () => {
    wire.silence();
    await expect.poll(() => turns.at(-1), soon).toMatch(/away/);
    expect(await answering()).toBe('primary');
    wire.mend();
    await expect.poll(answering, soon).toBe('replica');
  });

  it('that dies in the middle is missed by nobody', async () => {
    const asked: Promise<'replica' | 'primary'>[] = [];
    for (let i = 0; i < 20; i += 1) asked.push(answering());
    await replica.server.end('SIGKILL');
    for (let i = 0; i < 20; i += 1) asked.push(answering());
    const answers = await Promise.all(asked);
    expect(answers.slice(20)).toEqual(Array.from({ length: 20 }, () => 'primary'));
    expect(turns.at(-1)).not.toBeNull();
  });
});
