import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '@xueshi/schema/entities';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { offeringId } from '@xueshi/schema/seed/build-terms';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillRush, tokenOf } from '../bench/rush-city.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { testNow } from '../support/seed.js';
import { startProcess, type ServerProcess } from '../support/server-process.js';

const teachers = 400;
const seats = 30;
const hot = offeringId('ai-classroom-day', 'choosing');

interface Answer {
  readonly __typename: string;
  readonly key?: string;
}

/** S4 with everything that can go wrong at once: two APIs, one of which is killed, repeated presses, drops, a killed worker. */
describe('four hundred teachers on thirty seats', () => {
  let database: TestDatabase;
  let db: Database;
  let dataDir: string;
  let documents: Record<string, string>;
  const processes: ServerProcess[] = [];
  const start = async (script: string): Promise<ServerProcess> => {
    const started = await startProcess(script, database.appUrl, dataDir);
    processes.push(started);
    return started;
  };

  beforeAll(async () => {
    database = await createDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'xueshi-rush-'));
    db = await connectDatabase({ url: database.ownerUrl, entities, pool: 4 });
    await fillRush(db, teachers, Date.now() - testNow.getTime());
    await rows(db.read(), `delete from selection where offering_id = $1`, [hot]);
    await rows(db.read(), `update offering set selected = 0, seats = $2 where id = $1`, [hot, seats]);
    const manifest = new URL('../../schema/graphql/persisted-documents.json', import.meta.url);
    documents = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>;
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill()));
    await db.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** As the page does: the same press again until somebody answers with a verdict. */
  const press = async (
    who: number,
    mutation: string,
    input: object,
    at: readonly ServerProcess[],
  ): Promise<Answer> => {
    const documentId = Object.entries(documents).find(([, text]) =>
      text.startsWith(`mutation ${mutation}(`),
    )?.[0];
    for (let tried = 0; ; tried += 1) {
      const { port } = at[(who + tried) % at.length] ?? { port: 0 };
      const answer = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `xueshi=${tokenOf(who + 1)}` },
        body: JSON.stringify({ documentId, variables: { input } }),
      })
        .then((response) => response.json() as Promise<{ data: Record<string, Answer> | null }>)
        .catch(() => null); // the process was killed under way: nothing was acknowledged
      const verdict = Object.values(answer?.data ?? {})[0];
      if (verdict !== undefined && verdict.__typename !== 'InWaitingRoom') return verdict;
      if (tried > 200) throw new Error(`no verdict for ${String(who)}: ${JSON.stringify(answer)}`);
    }
  };
  const everybody = Array.from({ length: teachers }, (_, who) => who);
  const input = { offeringId: toGlobalId('Offering', hot) };
  const inside = () =>
    rows<{ who: number; id: string }>(
      db.read(),
      `select s.id, substr(a.login, 7)::int - 1 as who from selection s join account a on a.id = s.teacher_id
       where s.offering_id = $1 and s.dropped_at is null order by 2`,
      [hot],
    );
  const agree = async (): Promise<void> => {
    const [kept] = await rows<{ selected: number; active: number; people: number }>(
      db.read(),
      `select selected, count(s.id)::int as active, count(distinct s.teacher_id)::int as people from offering o
       left join selection s on s.offering_id = o.id and s.dropped_at is null where o.id = $1 group by selected`,
      [hot],
    );
    expect(kept).toEqual({ selected: seats, active: seats, people: seats });
  };

  it('tells yes to thirty who have a seat, though an API is killed in the middle', async () => {
    const apis = [await start('api/dist/platform/main.js'), await start('api/dist/platform/main.js')];
    let answered = 0;
    const presses = everybody.flatMap((who) => [
      press(who, 'PickCourse', input, apis),
      press(who, 'PickCourse', input, apis.toReversed()), // an impatient thumb, through the other process
    ]);
    const verdicts = await Promise.all(
      presses.map(async (one) => {
        const verdict = await one;
        answered += 1;
        if (answered === 150) await apis[0]?.kill();
        return verdict;
      }),
    );
    await agree();
    const has = new Set((await inside()).map(({ who }) => who));
    for (const who of everybody)
      for (const verdict of verdicts.slice(who * 2, who * 2 + 2))
        // told yes: has a seat; told no: it was full. One press may find the seat that the other one took.
        expect(verdict).toMatchObject(
          has.has(who) ? { __typename: 'CourseList' } : { __typename: 'Refusal', key: 'classFull' },
        );
  });

  it('moves the line up by arrival while seats are dropped, and an API and the worker are killed', async () => {
    const apis = [await start('api/dist/platform/main.js'), await start('api/dist/platform/main.js')];
    const worker = await start('worker/dist/platform/main.js');
    const had = await inside();
    const waiting = everybody.filter((who) => !had.some((one) => one.who === who)).slice(0, 60);
    const places = await Promise.all(
      [apis, apis.toReversed()].flatMap((both) =>
        waiting.map((who) => press(who, 'WaitForSeat', input, both)),
      ),
    );
    expect(new Set(places.map(({ __typename }) => __typename))).toEqual(new Set(['CourseList']));
    const line = await rows<{ who: number }>(
      db.read(),
      `select substr(a.login, 7)::int - 1 as who from waiting_place w join account a on a.id = w.teacher_id
       where w.offering_id = $1 and w.ended_at is null order by w.number`,
      [hot],
    );
    expect(line).toHaveLength(60);
    // who waits presses on meanwhile, so that the first of the line is busy now and then
    const drops = had
      .slice(0, 20)
      .map(({ who, id }) => press(who, 'DropCourse', { selectionId: toGlobalId('MySelection', id) }, apis));
    const restless = waiting.slice(0, 30).map((who) => press(who, 'PickCourse', input, apis));
    await worker.kill();
    await Promise.race(drops);
    await apis[1]?.kill();
    const dropped = await Promise.all(drops);
    const asked = await Promise.all(restless);
    expect(new Set(dropped.map(({ __typename }) => __typename))).toEqual(new Set(['CourseList']));
    await start('worker/dist/platform/main.js');
    await vi.waitFor(agree, { timeout: 30_000, interval: 200 });
    const now = new Set((await inside()).map(({ who }) => who));
    expect(line.filter(({ who }) => now.has(who))).toEqual(line.slice(0, 20));
    // told yes: has a seat; who was told no may have been given one since
    const toldYes = waiting.filter((_, at) => asked[at]?.__typename === 'CourseList');
    expect(toldYes.filter((who) => !now.has(who))).toEqual([]);
    const [told] = await rows(
      db.read(),
      `select count(*)::int as people from notice where kind = 'selection.seat_from_line'`,
    );
    expect(told).toEqual({ people: 20 });
  });
});
