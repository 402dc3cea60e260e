import { deferFigures, rebuildFigures } from '../../analytics/rebuild.store.js';
import { row, rows, type Database, type Tx } from '../../platform/database.js';
import { recountSeats } from '../../selection/selection.store.js';
import { prepareSite } from '../seed-world.js';
import type { SeedOptions, Site } from '../world.js';
import { castCity } from './cast.js';
import { makeDraws } from './draws.js';
import { keepHours, verifyYears } from './hours.js';
import { drawPicks, keepPicks } from './picks.js';
import { keepResults } from './results.js';
import type { ShareTold, Tell } from './tell.js';
import { drawJourneys, keepFacts } from './watching.js';

interface Step {
  readonly key: string;
  readonly name: string;
  /** seconds it took when it was measured; what counts is the proportion */
  readonly weight: number;
  run(site: Site, tell: Tell): Promise<unknown>;
}

/** Each a transaction of its own: whoever is interrupted goes on with the step that was not finished. */
const steps: readonly Step[] = [
  { key: 'cast', name: '排课 shelves', weight: 4, run: castCity },
  { key: 'picks', name: '选课 choices', weight: 106, run: ({ tx }, tell) => drawPicks(tx, tell) },
  { key: 'journeys', name: '学习 journeys', weight: 58, run: ({ tx }) => drawJourneys(tx) },
  { key: 'selections', name: '课单 selections', weight: 156, run: ({ tx }, tell) => keepPicks(tx, tell) },
  { key: 'facts', name: '观看记录 spans', weight: 173, run: ({ tx }, tell) => keepFacts(tx, tell) },
  { key: 'results', name: '成绩 results', weight: 310, run: ({ tx }, tell) => keepResults(tx, tell) },
  { key: 'hours', name: '学时 hours', weight: 300, run: keepHours },
  { key: 'verified', name: '年度验证 verification', weight: 40, run: verifyYears },
  { key: 'counts', name: '清点 counts', weight: 30, run: ({ tx }) => settleCounts(tx) },
  // last: no later step may put the figures off again
  {
    key: 'figures',
    name: '统计数字 figures',
    weight: 150,
    run: (site) => rebuildFigures(site.tx, site.at([0, '00:00'])),
  },
];

const markName = 'city';

/** Whether a city was begun and not finished. */
export const isCityUnfinished = async (tx: Tx): Promise<boolean> =>
  (await row(tx, `select from installation where name = 'seed' and value ->> 'size' = 'city'`)) !== null &&
  !(await doneSteps(tx)).includes(steps.at(-1)?.key ?? '');

const doneSteps = async (tx: Tx): Promise<readonly string[]> =>
  (await row<{ done: string[] }>(tx, `select value as done from installation where name = '${markName}'`))
    ?.done ?? [];

/**
 * Fills a city whose organisations, people and courses are there with what its teachers chose, studied and earned. As the
 * owner of the tables, whose indexes are put aside while millions of rows come in.
 */
export const fillCity = async (owner: Database, options: SeedOptions, told: ShareTold): Promise<void> => {
  const whole = steps.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  for (const step of steps) {
    await owner.work(async (tx) => {
      await rows(tx, `select pg_advisory_xact_lock(hashtext('xueshi.seed'))`);
      const done = await doneSteps(tx);
      if (done.includes(step.key)) return;
      told(step.name, before / whole);
      await prepareSession(tx);
      await step.run(prepareSite(tx, options), (share) =>
        told(step.name, (before + step.weight * share) / whole),
      );
      await rows(
        tx,
        `insert into installation (name, value) values ('${markName}', $1)
         on conflict (name) do update set value = excluded.value`,
        [JSON.stringify([...done, step.key])],
      );
    });
    before += step.weight;
  }
};

const prepareSession = async (tx: Tx): Promise<void> => {
  for (const setting of [
    `work_mem = '192MB'`,
    `maintenance_work_mem = '384MB'`,
    `synchronous_commit = off`,
    `timezone = 'UTC'`,
    // whoever waits for this and is killed takes the statement along
    `client_connection_check_interval = '2s'`,
  ])
    await rows(tx, `set local ${setting}`);
  // no note of each of millions of rows: the figures are made from all of them at the end
  await deferFigures(tx);
  await makeDraws(tx);
};

/** Counters from their rows (S4), and what the planner must know of tables that grew from nothing. */
const settleCounts = async (tx: Tx): Promise<void> => {
  await recountSeats(tx);
  await rows(tx, `drop schema seeding cascade`);
  const tables = await rows<{ name: string }>(
    tx,
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and pg_has_role(relowner, 'usage')`,
  );
  for (const { name } of tables) await rows(tx, `analyze ${name}`);
};
