import 'reflect-metadata';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { figuresCounted } from '@xueshi/schema/analytics/figures.jobs';
import { migrationsCheck } from '@xueshi/schema/migrations/migrations-check';
import { Health } from '@xueshi/schema/platform/health';
import {
  databaseCheck,
  diskCheck,
  outboxCheck,
  replicaCheck,
  storageCheck,
} from '@xueshi/schema/platform/health-checks';
import { listenTo } from '@xueshi/schema/platform/listen';
import { operationsOf } from '@xueshi/schema/platform/operations';
import { localeFrom } from '@xueshi/schema/kernel/locale';
import { openLiveSessions } from '../accounts/live-sessions.js';
import { tokenOf } from '../accounts/session.js';
import { figureTablesOf } from '../analytics/figure-tables.js';
import { figuresAhead } from '../analytics/figures-ahead.js';
import { createTokenAccess } from '../analytics/token-access.js';
import { sendTokenRefused } from '../analytics/token-refused.js';
import { supermarketOf } from '../catalogue/supermarket.snapshot.js';
import { servedSchema } from '../build-schema.js';
import { serveExports } from '../exports.js';
import { serveSheets } from '../sheets.js';
import { createUploads } from '../publishing/uploads.js';
import { pressAhead } from '../selection/press-ahead.js';
import { supermarketAhead } from '../selection/supermarket-ahead.js';
import { mediaAccess } from '../study/media-access.js';
import { serveMedia } from '../study/media.js';
import { tallyOf } from './audit-tally.js';
import { readPersistedDocuments } from './documents.js';
import { createGraphqlEndpoint } from './graphql-http.js';
import type { Handler } from './http.js';
import type { Deps } from './scope.js';
import { listen, type ApiServer } from './server.js';

/** Documents of one's own are for analysts; everyone else sends what the web was built with. */
const analystsAsk = (viewer: Actor | null): boolean => viewer?.role === 'analyst';

/** What whoever runs the product has to say to one process; a test has nothing to say. */
export interface Operated {
  /** the folder whose disk must not fill up */
  readonly dataDir?: string;
  readonly metricsToken?: string | undefined;
  /** whether figures should come from a replica */
  readonly replica?: boolean;
}

export interface RunningApi extends ApiServer {
  readonly health: Health;
  openMetrics(): Promise<void>;
  /** what was noted for the audit is written */
  settled(): Promise<void>;
  /** what is committed by now, of sessions, of the catalogue and of counted figures, is known */
  heard(): Promise<void>;
}

type Serve = (deps: Deps, ...exchange: [...Parameters<Handler>, viewer: Actor | null]) => Promise<void>;

/** The API of one process, in production and in tests alike. */
export const startApi = async (
  deps: Deps,
  port: number,
  mayAsk: (viewer: Actor | null) => boolean = analystsAsk,
  { dataDir, metricsToken, replica = false }: Operated = {},
): Promise<RunningApi> => {
  const sessions = openLiveSessions(deps);
  const cookieToken = (cookies: string | undefined): string | null => tokenOf(cookies, deps.publicUrl);
  const tokens = createTokenAccess(deps);
  const figures = figureTablesOf(deps);
  const counts = listenTo({
    url: deps.db.url,
    channel: figuresCounted,
    onNotice: () => figures.counted(),
    onError: (error) =>
      deps.log.warn({ err: error }, 'counts are not heard of; figures are looked at when asked'),
  });
  const allows = mediaAccess(deps);
  const schema = await servedSchema();
  const documents = await readPersistedDocuments();
  const graphql = await createGraphqlEndpoint({
    schema,
    deps,
    documents,
    ahead: [
      pressAhead(deps, schema, documents),
      supermarketAhead(deps, schema, documents),
      figuresAhead(deps, schema, documents, mayAsk),
    ],
    sessions,
    tokenOf: cookieToken,
    tokens,
    mayAsk,
  });
  const health = new Health(deps.clock, [
    databaseCheck(deps.db),
    migrationsCheck(deps.db),
    storageCheck(deps.storage),
    outboxCheck(deps.db, deps.clock),
    ...(replica ? [replicaCheck(deps.db)] : []),
    ...(dataDir === undefined ? [] : [diskCheck(dataDir)]),
  ]);
  const operations = operationsOf({ service: 'api', health, metricsToken });
  /** What is sent for long ends with the session it is sent to. */
  const streamed =
    (serve: Serve): Handler =>
    async (request, response) => {
      const token = cookieToken(request.headers.cookie);
      const viewer = await sessions.find(token);
      const unwatch = sessions.watch(token, viewer, () => response.destroy());
      await serve(deps, request, response, viewer).finally(unwatch);
    };
  const server = await listen(
    {
      graphql: (request, response) => graphql.handle(request, response),
      media: streamed((of, request, response, viewer) => serveMedia(of, allows, request, response, viewer)),
      uploads: createUploads(deps, (cookies) => sessions.find(cookieToken(cookies))),
      exports: async (request, response) => {
        const admitted = await tokens.admit(request.headers.authorization);
        if (admitted === null) return streamed(serveExports)(request, response);
        if ('refused' in admitted)
          return sendTokenRefused(response, admitted, localeFrom(request.headers['accept-language']));
        return serveExports(deps, request, response, admitted.viewer);
      },
      sheets: streamed(serveSheets),
      operations,
    },
    port,
    deps.log,
  );
  return {
    port: server.port,
    heard: async () => {
      await sessions.caughtUp();
      await supermarketOf(deps.db).caughtUp();
      await figures.caughtUp();
    },
    settled: () => tallyOf(deps).flush(),
    health,
    openMetrics: () => operations.openMetrics(),
    announceStop: () => server.announceStop(),
    stop: async () => {
      await server.stop();
      await graphql.stop();
      await sessions.stop();
      await counts.stop();
      await tallyOf(deps).flush();
    },
  };
};
