import { rows, type Tx } from '../../platform/database.js';

/**
 * Chance in SQL, for this connection: `draw(number, topic)` from 0 to 1 exclusive and `bell(number, topic)` of the normal
 * distribution. The same number and topic always draw the same, on every machine.
 */
export const makeDraws = async (tx: Tx): Promise<void> => {
  await rows(
    tx,
    `create or replace function pg_temp.draw(bigint, bigint) returns double precision language sql immutable parallel safe as
     'select (hashint8extended($1, $2) & 9007199254740991)::double precision / 9007199254740992'`,
  );
  // Box and Muller; the first draw is kept from 0, whose logarithm there is none of
  await rows(
    tx,
    `create or replace function pg_temp.bell(bigint, bigint) returns double precision language sql immutable parallel safe as
     'select sqrt(-2 * ln(1 - pg_temp.draw($1, $2))) * cos(6.283185307179586 * pg_temp.draw($1, $2 + 1000003))'`,
  );
  // A seeded id: like any other to look at, and the same in every city
  await rows(
    tx,
    `create or replace function pg_temp.seeded_id(text) returns uuid language sql immutable parallel safe as
     'select (overlay(overlay(md5($1) placing ''5'' from 13) placing ''8'' from 17))::uuid'`,
  );
};
