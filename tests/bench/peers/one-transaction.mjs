/**
 * The peer of P3: what a careful team writes first, and makes fast. Plain node:http, one transaction a press with prepared
 * statements: the session is looked up as ours is, the rules of the hot class are asked in SQL (window, seat, already on
 * the list), and only where there is a seat the teacher is locked and the seat taken under the row's lock; a refusal
 * writes nothing, so its commit waits for no disk. Every answer is after commit.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 12),
});
pool.on('error', () => undefined);

const session = {
  name: 'session',
  text: `select s.account_id as id, o.lineage from session s
    join account a on a.id = s.account_id and a.disabled_at is null
    join role_grant g on g.account_id = s.account_id and g.role = s.role and g.organisation_id = s.organisation_id
      and g.ended_at is null
    join organisation o on o.id = s.organisation_id and o.closed_at is null
    where s.token_digest = $1 and s.ended_at is null and s.expires_at > now()`,
};
const lock = { name: 'lock', text: `select state from teacher where account_id = $1 for no key update` };
const standing = {
  name: 'standing',
  text: `select o.term_id, now() >= t.first_opens and now() < t.first_closes as open,
      o.cancelled_at is null and (o.seats is null or o.selected < o.seats) as free,
      exists (select from selection s where s.teacher_id = $1 and s.offering_id = o.id and s.dropped_at is null) as mine
    from offering o join term t on t.id = o.term_id where o.id = $2`,
};
const take = {
  name: 'take',
  text: `with seat as (
      update offering set selected = selected + 1
      where id = $2 and cancelled_at is null and (seats is null or selected < seats) returning id, term_id)
    insert into selection (teacher_id, term_id, offering_id, source, picked_at)
    select $1, term_id, id, 'teacher', now() from seat returning id`,
};

const refusal = (key) => ({ __typename: 'Refusal', rule: 'S4', key });

const pick = async (teacherId, offeringId) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const {
      rows: [found],
    } = await client.query({ ...standing, values: [teacherId, offeringId] });
    if (found === undefined || !found.open)
      return refusal(found === undefined ? 'noSuchCourse' : 'windowClosed');
    if (found.mine) return { __typename: 'CourseList' };
    if (!found.free) return refusal('classFull');
    await client.query({ ...lock, values: [teacherId] });
    const { rowCount } = await client.query({ ...take, values: [teacherId, offeringId] });
    return rowCount === 1 ? { __typename: 'CourseList' } : refusal('classFull');
  } finally {
    await client.query('commit');
    client.release();
  }
};

const answer = async (request, response, body) => {
  const token = /xueshi=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const digest = createHash('sha256').update(token).digest();
  const {
    rows: [who],
  } = await pool.query({ ...session, values: [digest] });
  const { variables } = JSON.parse(body);
  const offeringId = Buffer.from(variables.input.offeringId, 'base64url').toString().split(':')[1];
  const pickCourse = who === undefined ? null : await pick(who.id, offeringId);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ data: pickCourse === null ? null : { pickCourse } }));
};

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => void answer(request, response, Buffer.concat(parts).toString()));
});
server.listen(Number(process.env.API_PORT), '127.0.0.1', () => console.log('{"ready":true}'));
