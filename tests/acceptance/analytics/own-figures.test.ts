import { foldAtStart } from '@xueshi/worker/analytics/fold-figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { valuesOf, type Asked, type Told } from './asking.js';
import { countedEnrolments, happen } from './happenings.js';

const roles = ['school-admin', 'district-admin', 'city-admin'] as const;
const document = `query ($questions: [FigureQuestionInput!]!) { ownFigures(questions: $questions) {
  asOf unit totalCount suppressedCount edges { node { members { key } value numerator denominator suppressed } } } }`;

describe('figures for staff (N1, S12)', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    await world.db.work(async (tx) => {
      for (let index = 0; index < 60; index += 1) {
        await happen(tx, ['enrol', index, index * 3]);
        await happen(tx, ['study', index * 2, index * 5]);
        await happen(tx, ['pass', index * 3, index]);
        await happen(tx, ['post', index, index]);
        await happen(tx, ['chooseStudied', index * 3, 0]);
        await happen(tx, ['dropStudied', index * 3, 0]);
      }
      for (let index = 0; index < 6; index += 1) await happen(tx, ['leaveOrReturn', index * 5, index]);
    });
    await foldAtStart(world.db, world.clock);
  });
  afterAll(() => world.end());

  const ask = async (role: (typeof roles)[number], questions: readonly Asked[]): Promise<Told[]> =>
    (await (await world.signedIn(role)).ask<{ ownFigures: Told[] }>(document, { questions })).ownFigures;

  /** People and what they study beneath an organisation ($1), in the terms that are known there. */
  const people = `teacher t join organisation s on s.id = t.school_id and $1 = any(s.lineage)`;
  const studied = `${people} join ${countedEnrolments} e on e.teacher_id = t.account_id
    join offering o on o.id = e.offering_id
    join term on term.id = o.term_id
    left join passing p on p.enrolment_id = e.id left join course_progress g on g.enrolment_id = e.id`;
  const known = `(term.district_id is null or term.district_id = any((select lineage from organisation where id = $1)::uuid[]))`;

  const questions: readonly (readonly [string, Asked, string])[] = [
    [
      'in service by stage',
      { measure: 'IN_SERVICE', by: ['STAGE'] },
      `select t.stage as key, count(*) as value from ${people} where t.state = 'active' group by 1`,
    ],
    [
      'who studies, by term',
      { measure: 'STUDYING_TEACHERS', by: ['TERM'] },
      `select term.code as key, count(distinct t.account_id) as value from ${studied} where t.state = 'active' and ${known} group by 1`,
    ],
    [
      'pass rates by subject',
      { measure: 'PASS_RATE', by: ['SUBJECT', 'YEAR'] },
      `select concat_ws(' ', coalesce(t.subject, 'none'), term.year) as key, count(p.*)::float8 / count(*) as value from ${studied} group by 1`,
    ],
    [
      'participation by stage (D9)',
      { measure: 'PARTICIPATION', by: ['STAGE'], filter: [{ dimension: 'YEAR', member: '2026' }] },
      `select t.stage as key, count(*) filter (where exists (select from ${countedEnrolments} e join offering o on o.id = e.offering_id
           join term on term.id = o.term_id where e.teacher_id = t.account_id and term.year = 2026)
         or exists (select from ledger_entry l where l.teacher_id = t.account_id and l.year = 2026 group by l.hour_kind having sum(l.hours) > 0)
         )::float8 / count(*) as value from ${people} where t.state = 'active' group by 1`,
    ],
    [
      'hours by kind',
      { measure: 'HOURS', by: ['YEAR', 'HOUR_KIND'] },
      `select concat_ws(' ', l.year, l.hour_kind) as key, sum(l.hours) as value
       from ${people} join ledger_entry l on l.teacher_id = t.account_id group by 1 having sum(l.hours) <> 0`,
    ],
    [
      'scores',
      { measure: 'SCORES', by: ['SCORE'] },
      `select least(9, floor(g.score / 10))::text as key, count(*) as value from ${studied} where g.score is not null group by 1`,
    ],
    [
      'learning time',
      { measure: 'LEARNING_TIME', by: ['LEARNING_TIME'] },
      `select figure_time_band(g.learning_ms)::text as key, count(*) as value from ${studied} where g.score is not null group by 1`,
    ],
  ];

  it.each(roles)('tell a %s what a raw count of the own people tells, small groups and all', async (role) => {
    const { organisationId } = world.seeded.accounts[role];
    const told = await ask(
      role,
      questions.map(([, asked]) => asked),
    );
    for (const [place, [name, , sql]] of questions.entries()) {
      const raw = await world.rows<{ key: string; value: number }>(sql, [organisationId]);
      const answer = told[place];
      expect({ name, ...(answer && valuesOf(answer)) }).toEqual({
        name,
        ...Object.fromEntries(raw.map(({ key, value }) => [key, value])),
      });
      expect(answer?.suppressedCount).toBe(0);
    }
    expect(valuesOf(told[0] as Told)).not.toEqual({});
  });

  it('never tell of another school or district, whatever is asked', async () => {
    const places = await world.rows<{ kind: string; code: string; mine: boolean; ours: boolean }>(
      `select kind, code, id = $1 as mine, $2 = any(lineage) as ours from organisation where kind in ('school', 'district')`,
      [
        world.seeded.accounts['school-admin'].organisationId,
        world.seeded.accounts['district-admin'].organisationId,
      ],
    );
    const bySchool: Asked = { measure: 'IN_SERVICE', by: ['SCHOOL'] };
    const [school] = await ask('school-admin', [bySchool]);
    expect(Object.keys(valuesOf(school as Told))).toEqual(
      places.filter(({ mine }) => mine).map(({ code }) => code),
    );
    const [district, districts] = await ask('district-admin', [
      bySchool,
      { measure: 'IN_SERVICE', by: ['DISTRICT'] },
    ]);
    const ours = new Set(places.filter(({ ours: here }) => here).map(({ code }) => code));
    expect(Object.keys(valuesOf(district as Told)).every((code) => ours.has(code))).toBe(true);
    expect(districts?.totalCount).toBe(1);
    const foreign = places.find(({ kind, ours: here }) => kind === 'school' && !here)?.code ?? '';
    for (const role of ['school-admin', 'district-admin'] as const) {
      const [nothing] = await ask(role, [
        { measure: 'IN_SERVICE', by: ['STAGE'], filter: [{ dimension: 'SCHOOL', member: foreign }] },
      ]);
      expect(nothing?.edges).toEqual([]);
    }
  });

  it('ask little of the database, and what is not kept there is refused with the way on', async () => {
    for (const role of roles) {
      const client = await world.signedIn(role);
      const asked = { questions: questions.map(([, question]) => question) };
      await client.ask(document, asked);
      const sent = await world.statementsDuring(() => client.ask(document, asked));
      expect(sent).toBeLessThanOrEqual(1); // a look at how far they are, for which nobody waits
      const { errors } = await client.same('en').send(document, {
        questions: Array.from({ length: 21 }, () => ({ measure: 'IN_SERVICE' })),
      });
      expect(errors[0]?.message).toMatch(/At most 20/);
    }
    const { errors } = await (await world.signedIn('school-admin')).same('en').send(document, {
      questions: [{ measure: 'PASS_RATE', by: ['COURSE'] }],
    });
    expect(errors[0]?.message).toMatch(/COURSE and SCHOOL/);
  });

  it('leave as a file: a short one at once, a long one from a task that is found again, with nothing that computes', async () => {
    await world.rows(`update organisation set name = '=2+5' where id = $1`, [
      world.seeded.accounts['school-admin'].organisationId,
    ]);
    const question = { measure: 'IN_SERVICE', by: ['SCHOOL', 'STAGE'] };
    const make = `mutation ($input: FigureQuestionInput!) { exportFigures(input: $input) { id } }`;
    for (const role of [...roles, 'analyst'] as const) {
      const client = await world.signedIn(role);
      const { exportFigures } = await client.ask<{ exportFigures: { id: string } }>(make, {
        input: question,
      });
      await world.settle();
      const { listExports } = await client.ask<{
        listExports: { id: string; state: string; progress: number }[];
      }>(`{ listExports(first: 5) { id state progress } }`);
      expect(listExports).toEqual([{ id: exportFigures.id, state: 'DONE', progress: 1 }]);
      const made = await client.get(`/exports/list.csv?task=${exportFigures.id}`);
      expect(made.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const atOnce = await client.get('/exports/figures.csv?measure=IN_SERVICE&by=SCHOOL,STAGE&lang=zh');
      const text = await made.text();
      expect(text).toBe(await atOnce.text());
      expect(text).toMatch(role === 'school-admin' ? /^[^,\n]+,'=2\+5,/m : /,/);
      expect(text).not.toMatch(/,=/);
      const other = await world.signedIn(role === 'analyst' ? 'city-admin' : 'analyst');
      expect((await other.get(`/exports/list.csv?task=${exportFigures.id}`)).status).toBe(404);
    }
    // more than anybody waits for at a blank page
    await world.rows(
      `insert into figure_by_course (fact, period, course_id, member, amount)
       select 'score', p.id, c.id, band, 20 from figure_period p cross join course c cross join generate_series(0, 9) band
       where p.span = 'term' on conflict do nothing`,
    );
    await world.rows(`update figure_fold set folded_at = now()`);
    const analyst = await world.signedIn('analyst');
    const long = { measure: 'SCORES', by: ['COURSE', 'TERM', 'SCORE'] };
    const refused = await analyst.get('/exports/figures.csv?measure=SCORES&by=COURSE,TERM,SCORE&lang=en');
    expect([refused.status, await refused.text()]).toEqual([
      413,
      expect.stringMatching(/made in the background/),
    ]);
    const { exportFigures } = await analyst.ask<{ exportFigures: { id: string } }>(make, { input: long });
    await world.settle();
    const made = await (await analyst.get(`/exports/list.csv?task=${exportFigures.id}`)).text();
    expect(made.trim().split('\r\n').length).toBeGreaterThan(2_001);
    const { errors } = await analyst
      .same('en')
      .send(make, { input: { measure: 'COMPLETION', by: ['DISTRICT'] } });
    expect(errors[0]?.message).toMatch(/TERM, YEAR or PROGRAMME/);
  });
});
