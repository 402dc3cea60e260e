/** Peer of P1: plain node:http, one prepared statement that builds the answer's JSON in PostgreSQL. */
import { createServer } from 'node:http';
import pg from 'pg';
import { sessionsOf } from './peer-session.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const viewerOf = sessionsOf(pool);

const answer = `
  with found as materialized (select * from bench_peer.supermarket($1, $2, $3)),
  page as (select * from found limit $4),
  facet as (select name, json_agg(json_build_object('value', value, 'count', count)) as counts
    from bench_peer.facets($1, $2, $3) group by name)
  select json_build_object('data', json_build_object('supermarket', json_build_object(
    'totalCount', (select count(*) from found),
    'facets', (select json_object_agg(name, counts) from facet),
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', id, 'number', number, 'title', title, 'introduction', introduction,
      'lecturer', lecturer, 'hourKind', hour_kind, 'hours', hours, 'subjects', subjects,
      'stages', stages, 'delivery', delivery, 'terminals', terminals, 'board', board, 'trainingFeeFen', training_fee_fen,
      'materialFeeFen', material_fee_fen, 'seats', seats, 'selectedCount', selected,
      'seatsLeft', seats - selected, 'seriesCode', series_code, 'seriesTitle', series_title)) order by published_at desc, number), '[]') from page))))::text as body`;

const respond = async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const viewer = await viewerOf(request.headers.cookie);
  if (viewer === null) {
    response.writeHead(401).end();
    return;
  }
  const { subject, stage, first } = JSON.parse(Buffer.concat(parts)).variables;
  const { rows } = await pool.query({
    name: 'supermarket',
    text: answer,
    values: [viewer.lineage, subject, stage, first],
  });
  response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].body);
};

const server = createServer((request, response) => void respond(request, response));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ ready: true, port: server.address().port })}\n`),
);
