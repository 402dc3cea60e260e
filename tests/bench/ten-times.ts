import { connectDatabase, rows } from '@xueshi/schema/platform/database';
import pg from 'pg';

interface Urls {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

/** The open term's courses nine times more, under other numbers. */
const copies = [
  `insert into course select (jsonb_populate_record(c, jsonb_build_object(
     'id', md5(c.id::text || n)::uuid, 'number', c.number || '-' || n))).*
   from course c, generate_series(1, 9) n where c.id in (select o.course_id from offering o where o.term_id = $1)`,
  `insert into offering select (jsonb_populate_record(o, jsonb_build_object(
     'id', md5(o.id::text || n)::uuid, 'course_id', md5(o.course_id::text || n)::uuid))).*
   from offering o, generate_series(1, 9) n where o.term_id = $1`,
];

/** P7: a copy of a database, to which nobody is connected, with ten times the courses to choose from. Gives its application's address. */
export const tenTimes = async ({ appUrl, ownerUrl, superuserUrl }: Urls): Promise<string> => {
  const name = 'ten_times';
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    await superuser.query(`drop database if exists ${name}`);
    await superuser.query(
      `create database ${name} template ${new URL(appUrl).pathname.slice(1)} strategy file_copy owner xueshi_owner`,
    );
  } finally {
    await superuser.end();
  }
  const owner = await connectDatabase({ url: at(ownerUrl), entities: [], pool: 1 });
  try {
    await owner.work(async (tx) => {
      const [term] = await rows<{ id: string }>(
        tx,
        `select id from term where first_closes > now() order by first_opens limit 1`,
      );
      for (const sql of copies) await rows(tx, sql, [term?.id]);
    });
  } finally {
    await owner.close();
  }
  return at(appUrl);
};
