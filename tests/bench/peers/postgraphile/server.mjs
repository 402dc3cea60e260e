/** Peer of P1: PostGraphile 5 on the same rows, the viewer's districts as a setting of the transaction. */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { sessionsOf } from '../peer-session.mjs';

const connectionString = process.env.DATABASE_URL;
const viewerOf = sessionsOf(new pg.Pool({ connectionString, max: 2 }));
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['bench_graphile'], poolConfig: { max: 12 } })],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async ({ node }) => {
      const viewer = await viewerOf(node?.req.headers.cookie);
      if (viewer === null) throw new Error('sign in first');
      return { pgSettings: { 'xueshi.lineage': viewer.lineage.join(',') } };
    },
  },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ ready: true, port: server.address().port })}\n`),
);
