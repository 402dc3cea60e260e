import { folderPlace } from '@xueshi/api/publishing/upload-store';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { startApi } from '@xueshi/api/platform/start';
import { readPersistedDocuments } from '@xueshi/api/platform/documents';
import { entities } from '@xueshi/schema/entities';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { systemClock } from '@xueshi/schema/platform/clock';
import { connectDatabase, rows, type Database } from '@xueshi/schema/platform/database';
import { createLog } from '@xueshi/schema/platform/log';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { folderStorage } from '@xueshi/schema/platform/storage';
import { Client } from '../support/client.js';
import { demoLogins, demoPassword, testSecret } from '../support/seed.js';

/**
 * A world behind an API, asked by the demo's teacher, who has the same lists in both, so that what differs is the city around
 * her; and by its trainer, whose organisation has the city's largest course of the term in study.
 */
interface Side {
  readonly db: Database;
  readonly clients: Readonly<Record<Asker, Client>>;
  readonly pages: readonly Page[];
  stop(): Promise<void>;
}

type Asker = 'teacher' | 'trainer';

interface Page {
  readonly name: string;
  readonly asker: Asker;
  readonly document: string;
  /** other variables every time, so that nothing is asked twice in a row */
  variables(turn: number): Record<string, unknown>;
}

interface Measured {
  readonly times: number[];
  statements: number;
}

const stages = ['primary', 'junior', 'senior'] as const;
const subjects = ['chinese', 'mathematics', 'english', 'physics', 'pe', 'music', 'it'] as const;
const searches = ['数学', '作业设计', '阅读', '人工智能 课堂'] as const;

/** Prints each page's median and 95th percentile on both sides, its statements, and the ratio of the medians. */
export const comparePages = async (smallUrl: string, cityUrl: string, rounds: number): Promise<void> => {
  const documents = await readPersistedDocuments();
  const small = await sideOf(smallUrl, documents);
  const city = await sideOf(cityUrl, documents);
  try {
    console.log(
      '| page | demo p50 | p95 | city p50 | p95 | statements | ratio |\n|---|---|---|---|---|---|---|',
    );
    for (const [at, page] of small.pages.entries()) {
      const other = city.pages[at];
      if (other === undefined) throw new Error(`no ${page.name} in the city`);
      const [ours, theirs] = await inTurns([small, page], [city, other], rounds);
      console.log(lineOf(page.name, ours, theirs));
    }
  } finally {
    await small.stop();
    await city.stop();
  }
};

const inTurns = async (
  ours: readonly [Side, Page],
  theirs: readonly [Side, Page],
  rounds: number,
): Promise<[Measured, Measured]> => {
  const measured: [Measured, Measured] = [
    { times: [], statements: 0 },
    { times: [], statements: 0 },
  ];
  for (let turn = -3; turn < rounds; turn += 1)
    for (const [at, [side, page]] of [ours, theirs].entries()) {
      const before = side.db.statements();
      const began = performance.now();
      await side.clients[page.asker].ask(page.document, page.variables(turn + 3));
      const took = performance.now() - began;
      const into = measured[at];
      // the first turns warm up
      if (turn < 0 || into === undefined) continue;
      into.times.push(took);
      into.statements = side.db.statements() - before;
    }
  return measured;
};

const lineOf = (name: string, ours: Measured, theirs: Measured): string => {
  const at = ({ times }: Measured, share: number): number =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const ratio = at(theirs, 0.5) / at(ours, 0.5);
  return `| ${name} | ${ms(at(ours, 0.5))} | ${ms(at(ours, 0.95))} | ${ms(at(theirs, 0.5))} | ${ms(at(theirs, 0.95))} | ${String(ours.statements)} / ${String(theirs.statements)} | ${ratio.toFixed(2)} |`;
};

const sideOf = async (url: string, documents: ReadonlyMap<string, string>): Promise<Side> => {
  const db = await connectDatabase({ url, entities, pool: 8 });
  const api = await startApi(
    {
      db,
      clock: systemClock,
      sealing: createSealing(testSecret),
      storage: folderStorage(join(tmpdir(), 'xueshi-bench-media')),
      uploads: folderPlace(tmpdir()),
      mediaLimits: { largestBytes: 0, longestMs: 0 },
      log: createLog('bench', 'error'),
      publicUrl: 'http://localhost:3000',
      smallestGroup: 10,
    },
    0,
    () => true,
  );
  const signedIn = async (asker: Asker): Promise<Client> => {
    const client = new Client(`http://127.0.0.1:${String(api.port)}`);
    await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
      input: { login: demoLogins[asker], password: demoPassword },
    });
    return client;
  };
  return {
    db,
    clients: { teacher: await signedIn('teacher'), trainer: await signedIn('trainer') },
    pages: await pagesOf(db, documents),
    stop: async () => {
      await api.stop();
      await db.close();
    },
  };
};

const pagesOf = async (db: Database, documents: ReadonlyMap<string, string>): Promise<Page[]> => {
  const named = (operation: string): string => {
    const found = [...documents.values()].find((text) => text.includes(`query ${operation}`));
    if (found === undefined) throw new Error(`the web sends no ${operation}`);
    return found;
  };
  const offerings = await rows<{ id: string }>(
    db.read(),
    `select o.id from offering o join term t on t.id = o.term_id where o.board = 'city' and now() between t.first_opens and t.first_closes
     order by o.id limit 500`,
  );
  const [largest] = await rows<{ id: string }>(
    db.read(),
    `select o.id from offering o join course c on c.id = o.course_id join term t on t.id = o.term_id
     join role_grant g on g.organisation_id = c.declaring_id and g.role = 'trainer'
     join account a on a.id = g.account_id and a.login = $1
     where t.study_opens <= now() order by t.study_opens desc, o.selected desc limit 1`,
    [demoLogins.trainer],
  );
  const pick = <T>(list: readonly T[], turn: number): T | undefined => list[(turn * 7) % list.length];
  const page = (name: string, operation: string, variables: Page['variables'] = () => ({})): Page => ({
    name,
    asker: name.startsWith('trainer') ? 'trainer' : 'teacher',
    document: named(operation),
    variables,
  });
  const insight = (): Record<string, unknown> => ({ id: toGlobalId('CourseInsight', largest?.id ?? '') });
  const filter = (turn: number) => ({
    subject: pick(subjects, turn),
    stage: pick(stages, turn)?.toUpperCase(),
  });
  return [
    page('home', 'TeacherHome'),
    page('supermarket, newest', 'WholeSupermarket', (turn) => ({ first: 20, filter: filter(turn) })),
    page('supermarket, most popular', 'WholeSupermarket', (turn) => ({
      first: 20,
      order: 'MOST_POPULAR',
      filter: filter(turn),
    })),
    page('supermarket, search', 'WholeSupermarket', (turn) => ({ first: 20, search: pick(searches, turn) })),
    page('course', 'OfferingPage', (turn) => ({
      id: toGlobalId('Offering', pick(offerings, turn)?.id ?? ''),
    })),
    page('my list', 'MyList'),
    page('learning', 'LearningList', () => ({ first: 20 })),
    page('my year', 'YearWithReceipts', () => ({ first: 20 })),
    page('capability', 'CapabilityPage'),
    page('trainer, home', 'TrainHome'),
    page('trainer, where learners stop', 'TrainFalls', insight),
    page('trainer, insights', 'CourseInsights', () => ({ first: 20 })),
    page('trainer, the largest course', 'CourseInsightPage', insight),
  ];
};
