import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { migrationsCheck } from '@xueshi/schema/migrations/migrations-check';
import { Health } from '@xueshi/schema/platform/health';
import {
  databaseCheck,
  diskCheck,
  outboxCheck,
  replicaCheck,
  storageCheck,
} from '@xueshi/schema/platform/health-checks';
import { operationsOf } from '@xueshi/schema/platform/operations';
import { authenticate, tokenOf } from '../accounts/session.js';
import { buildApiSchema } from '../build-schema.js';
import { serveExports } from '../exports.js';
import { serveMedia } from '../study/media.js';
import { tallyOf } from './audit-tally.js';
import { readPersistedDocuments } from './documents.js';
import { createGraphqlEndpoint } from './graphql-http.js';
import { stepRootFields } from './root-steps.js';
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
}

/** The API of one process, in production and in tests alike. */
export const startApi = async (
  deps: Deps,
  port: number,
  mayAsk: (viewer: Actor | null) => boolean = analystsAsk,
  { dataDir, metricsToken, replica = false }: Operated = {},
): Promise<RunningApi> => {
  const find = (token: string | null): Promise<Actor | null> => authenticate(deps, token);
  const cookieToken = (cookies: string | undefined): string | null => tokenOf(cookies, deps.publicUrl);
  const graphql = await createGraphqlEndpoint({
    schema: stepRootFields(await buildApiSchema()),
    deps,
    documents: await readPersistedDocuments(),
    authenticate: find,
    tokenOf: cookieToken,
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
  const server = await listen(
    {
      graphql: (request, response) => graphql.handle(request, response),
      media: async (request, response) =>
        serveMedia(deps, request, response, await find(cookieToken(request.headers.cookie))),
      exports: async (request, response) =>
        serveExports(deps, request, response, await find(cookieToken(request.headers.cookie))),
      operations,
    },
    port,
    deps.log,
  );
  return {
    port: server.port,
    settled: () => tallyOf(deps).flush(),
    health,
    openMetrics: () => operations.openMetrics(),
    announceStop: () => server.announceStop(),
    stop: async () => {
      await server.stop();
      await graphql.stop();
      await tallyOf(deps).flush();
    },
  };
};
