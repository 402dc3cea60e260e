import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { rows } from '@xueshi/schema/platform/database';
import { authenticate, tokenOf } from '../accounts/session.js';
import { buildApiSchema } from '../build-schema.js';
import { serveExports } from '../exports.js';
import { serveMedia } from '../study/media.js';
import { tallyOf } from './audit-tally.js';
import { readPersistedDocuments } from './documents.js';
import { createGraphqlEndpoint } from './graphql-http.js';
import type { Deps } from './scope.js';
import { listen, type ApiServer } from './server.js';

/** Documents of one's own are for analysts; everyone else sends what the web was built with. */
const analystsAsk = (viewer: Actor | null): boolean => viewer?.role === 'analyst';

export interface RunningApi extends ApiServer {
  /** what was noted for the audit is written */
  settled(): Promise<void>;
}

/** The API of one process, in production and in tests alike. */
export const startApi = async (
  deps: Deps,
  port: number,
  mayAsk: (viewer: Actor | null) => boolean = analystsAsk,
): Promise<RunningApi> => {
  const find = (token: string | null): Promise<Actor | null> => authenticate(deps, token);
  const cookieToken = (cookies: string | undefined): string | null => tokenOf(cookies, deps.publicUrl);
  const graphql = await createGraphqlEndpoint({
    schema: await buildApiSchema(),
    deps,
    documents: await readPersistedDocuments(),
    authenticate: find,
    tokenOf: cookieToken,
    mayAsk,
  });
  const server = await listen(
    {
      graphql: (request, response) => graphql.handle(request, response),
      media: async (request, response) =>
        serveMedia(deps, request, response, await find(cookieToken(request.headers.cookie))),
      exports: async (request, response) =>
        serveExports(deps, request, response, await find(cookieToken(request.headers.cookie))),
      ready: async () => {
        try {
          await rows(deps.db.read(), 'select 1');
          return [];
        } catch {
          return ['database'];
        }
      },
    },
    port,
    deps.log,
  );
  return {
    port: server.port,
    settled: () => tallyOf(deps).flush(),
    stop: async () => {
      await server.stop();
      await graphql.stop();
      await tallyOf(deps).flush();
    },
  };
};
