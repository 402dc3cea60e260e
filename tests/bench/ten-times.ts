import { connectDatabase, rows } from '@xueshi/schema/platform/database';
import pg from 'pg';

interface Urls {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

/** The open term's courses so many times more, under other numbers, which another such multiplication does not give again. */
const copies = [
  `insert into course select (jsonb_populate_record(c, jsonb_build_object(
     'id', md5(c.id::text || $2 || '.' || n)::uuid, 'number', c.number || '-' || $2 || '.' || n))).*
   from course c, generate_series(2, $2::int) n where c.id in (select o.course_id from offering o where o.term_id = $1)`,
  `insert into offering select (jsonb_populate_record(o, jsonb_build_object(
     'id', md5(o.id::text || $2 || '.' || n)::uuid, 'course_id', md5(o.course_id::text || $2 || '.' || n)::uuid))).*
   from offering o, generate_series(2, $2::int) n where o.term_id = $1`,
];

/** So many times the courses to choose from in the open term; how many there are then. */
export const multiplyCourses = async (ownerUrl: string, times: number): Promise<number> => {
  const owner = await connectDatabase({ url: ownerUrl, entities: [], pool: 1 });
  try {
    return await owner.work(async (tx) => {
      const [term] = await rows<{ id: string }>(
        tx,
        `select id from term where first_closes > now() order by first_opens limit 1`,
      );
      for (const sql of copies) await rows(tx, sql, [term?.id, times]);
      await rows(tx, 'analyze course, offering');
      const [all] = await rows<{ count: number }>(tx, `select count(*) from offering where term_id = $1`, [
        term?.id,
      ]);
      return all?.count ?? 0;
    });
  } finally {
    await owner.close();
  }
};

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
  await multiplyCourses(at(ownerUrl), 10);
  return at(appUrl);
};
