import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldNow } from '@xueshi/worker/analytics/fold-figures';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { countedEnrolments, happen } from './happenings.js';
import { figures, figuresDocument, makeToken, valuesOf, variablesOf, type Asked } from './asking.js';

describe('figures', () => {
  let world: World;
  let analyst: Client;
  beforeAll(async () => {
    world = await World.create({ smallestGroup: 1 });
    await world.db.work(async (tx) => {
      for (let index = 0; index < 60; index += 1) {
        await happen(tx, ['enrol', index * 7, index * 3]);
        await happen(tx, ['study', index, index * 5]);
        await happen(tx, ['pass', index * 2, index]);
        await happen(tx, ['chooseStudied', index * 3, 0]);
        await happen(tx, ['dropStudied', index * 3, 0]);
      }
      for (let index = 0; index < 90; index += 1) await happen(tx, ['verify', index * 3, index * 7]);
      for (let index = 0; index < 8; index += 1) await happen(tx, ['leaveOrReturn', index * 5, index]);
    });
    await foldNow(world.db, world.clock);
    analyst = await world.signedIn('analyst');
  });
  afterAll(() => world.end());

  /** The same numbers counted from the facts, by whoever knows nothing of roll-ups. */
  const counted = async (sql: string): Promise<Record<string, number | null>> =>
    Object.fromEntries(
      (await world.rows<{ key: string; value: number }>(sql)).map(({ key, value }) => [key, value]),
    );

  const facts = `${countedEnrolments} e join teacher t on t.account_id = e.teacher_id join organisation s on s.id = t.school_id
    join organisation d on d.id = s.parent_id join offering o on o.id = e.offering_id join term on term.id = o.term_id
    join course c on c.id = o.course_id left join passing p on p.enrolment_id = e.id
    left join course_progress g on g.enrolment_id = e.id`;

  it('count here what has people whose course was taken off the list', async () => {
    const [told] = await world.rows<{ dropped: number }>(
      `select (select count(*) from enrolment) - (select count(*) from ${countedEnrolments} e) as dropped`,
    );
    expect(told?.dropped).toBeGreaterThan(10);
  });

  it.each<[string, Asked, string]>([
    [
      'district × subject × year',
      { measure: 'ENROLMENTS', by: ['DISTRICT', 'SUBJECT', 'YEAR'] },
      `select concat_ws(' ', d.code, t.subject, term.year) as key, count(*) as value from ${facts} group by 1`,
    ],
    [
      'school × term, people once',
      { measure: 'STUDYING_TEACHERS', by: ['SCHOOL', 'TERM'] },
      `select concat_ws(' ', s.code, term.code) as key, count(distinct e.teacher_id) as value from ${facts}
       where t.state = 'active' group by 1`,
    ],
    [
      'course, its pass rate (S15)',
      { measure: 'PASS_RATE', by: ['COURSE'] },
      `select c.number as key, count(p.*)::float8 / count(*) as value from ${facts} group by 1`,
    ],
    [
      'score',
      { measure: 'SCORES', by: ['SCORE'] },
      `select least(9, floor(g.score / 10))::text as key, count(*) as value from ${facts} where g.score is not null group by 1`,
    ],
    [
      'hour kind, of one year (H1)',
      { measure: 'HOURS', by: ['HOUR_KIND'], filter: [{ dimension: 'YEAR', member: '2026' }] },
      `select hour_kind as key, sum(hours) as value from ledger_entry where year = 2026 group by 1`,
    ],
    [
      'stage, in service',
      { measure: 'IN_SERVICE', by: ['STAGE'] },
      `select stage as key, count(*) as value from teacher where state = 'active' group by 1`,
    ],
    [
      'district × year, verified, by the newest run (H6)',
      { measure: 'VERIFIED_TEACHERS', by: ['DISTRICT', 'YEAR'] },
      `select concat_ws(' ', d.code, v.year) as key, count(*) as value
       from (select distinct on (teacher_id, year) * from verification order by teacher_id, year, run desc) v
       join teacher t on t.account_id = v.teacher_id join organisation s on s.id = t.school_id
       join organisation d on d.id = s.parent_id where t.state = 'active' and v.passed group by 1`,
    ],
    [
      'district, participation in a term (D9)',
      { measure: 'PARTICIPATION', by: ['DISTRICT', 'TERM'] },
      `select concat_ws(' ', d.code, term.code) as key,
         count(distinct t.account_id) filter (where exists (select from ${countedEnrolments} e join offering o on o.id = e.offering_id
           where e.teacher_id = t.account_id and o.term_id = term.id))::float8 / count(distinct t.account_id) as value
       from teacher t join organisation s on s.id = t.school_id join organisation d on d.id = s.parent_id cross join term
       where t.state = 'active' and exists (select from ${countedEnrolments} e join offering o on o.id = e.offering_id where o.term_id = term.id)
       group by 1`,
    ],
    [
      'nothing: completion of the city in a year (H1, D9)',
      { measure: 'COMPLETION', filter: [{ dimension: 'YEAR', member: '2026' }] },
      `select '' as key, count(*) filter (where h.total >= 72 and h.public >= 18 and h.professional >= 42)::float8
         / count(*) as value
       from teacher t left join lateral (select sum(hours) as total,
         coalesce(sum(hours) filter (where hour_kind = 'public'), 0) as public,
         coalesce(sum(hours) filter (where hour_kind = 'professional'), 0) as professional
         from ledger_entry l where l.teacher_id = t.account_id and l.year = 2026) h on true
       where t.state = 'active'`,
    ],
  ])('by %s equal the raw count', async (_, asked, sql) => {
    const told = valuesOf(await figures(analyst, asked));
    expect(Object.keys(told).length).toBeGreaterThan(0);
    expect(told).toEqual(await counted(sql));
  });

  it('come in pages whose cursors hold, in the order asked for', async () => {
    const whole = await figures(analyst, { measure: 'ENROLMENTS', by: ['COURSE'], orderBy: 'VALUE_DESC' });
    const keys: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await figures(analyst, {
        measure: 'ENROLMENTS',
        by: ['COURSE'],
        orderBy: 'VALUE_DESC',
        first: 7,
        after,
      });
      keys.push(...page.edges.map(({ node }) => node.members[0]?.key ?? ''));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(keys).toEqual(whole.edges.map(({ node }) => node.members[0]?.key));
    const values = whole.edges.map(({ node }) => node.value ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('say until when everything is counted', async () => {
    expect((await figures(analyst, { measure: 'IN_SERVICE' })).asOf).toBe(world.clock.now().toISOString());
    await world.db.work((tx) => happen(tx, ['pick', 3, 5]));
    world.clock.advance(2_000);
    const late = (await figures(analyst, { measure: 'IN_SERVICE' })).asOf;
    expect(Date.parse(late ?? '')).toBeLessThan(world.clock.now().getTime());
  });

  it('asked for again send no statement, and after a count they are the new ones before anybody asks', async () => {
    const asked: Asked = { measure: 'ENROLMENTS', by: ['STAGE', 'YEAR'] };
    const again = async (): Promise<Record<string, number | null>> => {
      let told: Record<string, number | null> = {};
      const sent = await world.statementsDuring(async () => {
        told = valuesOf(await figures(analyst, asked));
      });
      expect(sent).toBeLessThanOrEqual(1); // a look at how far they are, now and then, for which nobody waits
      return told;
    };
    const before = valuesOf(await figures(analyst, asked));
    expect(await again()).toEqual(before);
    await world.db.work(async (tx) => {
      for (let index = 0; index < 30; index += 1) await happen(tx, ['enrol', index * 5 + 1, index * 11 + 2]);
    });
    const late = world.clock.now();
    world.clock.advance(1_000);
    await foldNow(world.db, world.clock);
    // whoever asks at once is told what was counted before, and that it was, or already what is counted now
    const atOnce = await figures(analyst, asked);
    const after = await again();
    expect(after).not.toEqual(before);
    expect(after).toEqual(
      await counted(
        `select concat_ws(' ', t.stage, term.year) as key, count(*) as value from ${facts} group by 1`,
      ),
    );
    expect(valuesOf(atOnce)).toEqual(Date.parse(atOnce.asOf ?? '') <= late.getTime() ? before : after);
  });

  it.each([
    ['a million rows', { measure: 'ENROLMENTS', by: ['SCHOOL'], first: 1_000_000 }, /1,?000.*after.*filter/],
    ['none', { measure: 'ENROLMENTS', by: ['SCHOOL'], first: 0 }, /1,?000/],
    ['schools by courses', { measure: 'ENROLMENTS', by: ['SCHOOL', 'COURSE'] }, /COURSE.*SCHOOL/],
    ['rates of no period', { measure: 'COMPLETION', by: ['DISTRICT'] }, /TERM, YEAR or PROGRAMME/],
  ])('asked for %s are refused before any statement, with what to do', async (_, asked, advice) => {
    const english = analyst.same('en');
    const messages: string[] = [];
    const sent = await world.statementsDuring(async () => {
      const { errors } = await english.send(figuresDocument, variablesOf(asked));
      messages.push(errors[0]?.message ?? '', errors[0]?.extensions.code ?? '');
    });
    expect(messages[1]).toBe('BAD_USER_INPUT');
    expect(messages[0]).toMatch(advice);
    expect(sent).toBeLessThanOrEqual(1); // who asks
  });

  it('are for analysts: nobody else is told one', async () => {
    for (const role of ['teacher', 'trainer', 'school-admin', 'district-admin', 'city-admin'] as const) {
      const { errors } = await (
        await world.signedIn(role)
      ).send(figuresDocument, variablesOf({ measure: 'IN_SERVICE' }));
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await world.visitor().send(figuresDocument, variablesOf({ measure: 'IN_SERVICE' }));
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are explained one by one, and every example can be sent', async () => {
    const { figureDictionary } = await analyst.ask<{
      figureDictionary: { measure: string; definition: string; rule: string; example: string }[];
    }>(`{ figureDictionary { measure definition rule example } }`);
    expect(figureDictionary).toHaveLength(16);
    for (const { example, rule } of figureDictionary) {
      expect(rule).toMatch(/^[A-Z]\d+$/);
      expect(await analyst.ask(example)).toHaveProperty('figures.edges');
    }
  });

  it('leave as CSV that a spreadsheet opens, and the audit knows', async () => {
    const response = await analyst.get('/exports/figures.csv?measure=PARTICIPATION&by=DISTRICT,YEAR&lang=zh');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, ...lines] = text.slice(1).trim().split('\r\n');
    expect(head).toBe('区代码,区,年度代码,年度,参训率 (%),分子,分母,是否隐去');
    expect(lines.length).toBe(
      (await figures(analyst, { measure: 'PARTICIPATION', by: ['DISTRICT', 'YEAR'] })).totalCount,
    );
    const [event] = await world.rows<{ facts: object }>(
      `select facts from audit_event where action = 'figures.export'`,
    );
    expect(event?.facts).toEqual({ measure: 'participation', by: 'district year', rows: lines.length });
    for (const [path, status] of [
      ['?measure=NONSENSE', 400],
      ['?measure=COMPLETION&by=DISTRICT', 400],
      ['?measure=ENROLMENTS&filter=NONSENSE', 400],
    ] as const)
      expect((await analyst.get(`/exports/figures.csv${path}`)).status).toBe(status);
    const teacher = await world.signedIn('teacher');
    expect((await teacher.get('/exports/figures.csv?measure=IN_SERVICE')).status).toBe(403);
  });
});

describe('figures of small groups', () => {
  let world: World;
  let analyst: Client;
  beforeAll(async () => {
    world = await World.create(); // sixty teachers, told from ten on
    analyst = await world.signedIn('analyst');
  });
  afterAll(() => world.end());

  it('are not told, not as CSV either, and cannot be found by subtraction (N1)', async () => {
    const { edges, suppressedCount } = await figures(analyst, { measure: 'IN_SERVICE', by: ['STAGE'] });
    const hidden = edges.filter(({ node }) => node.suppressed);
    expect(hidden.length).toBe(suppressedCount);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    for (const { node } of edges) expect(node.suppressed ? null : node.value).toBe(node.value);
    for (const { node } of edges.filter(({ node: { suppressed } }) => !suppressed))
      expect(node.value).toBeGreaterThanOrEqual(10);
    const { secret } = await makeToken(analyst, world);
    const byToken = await fetch(`${world.url}/exports/figures.csv?measure=IN_SERVICE&by=STAGE&lang=en`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(byToken.status).toBe(200);
    const csv = await (await analyst.get('/exports/figures.csv?measure=IN_SERVICE&by=STAGE&lang=en')).text();
    expect(await byToken.text()).toBe(csv);
    expect(csv.match(/,,1\r?$/gm)).toHaveLength(hidden.length);
  });

  it('are hidden in a slice as in the whole table it is cut from', async () => {
    const whole = await figures(analyst, { measure: 'ENROLMENTS', by: ['DISTRICT', 'STAGE'] });
    for (const { node } of whole.edges.slice(0, 12)) {
      const [district, stage] = node.members;
      const slice = await figures(analyst, {
        measure: 'ENROLMENTS',
        by: ['STAGE'],
        filter: [{ dimension: 'DISTRICT', member: district?.key ?? '' }],
      });
      expect(valuesOf(slice)[stage?.key ?? '']).toBe(node.value);
    }
  });

  it('give the rates of a city as its notice printed them (D9)', async () => {
    const [district] = await world.rows<{ id: string }>(
      `select id from organisation where kind = 'district' limit 1`,
    );
    await world.rows(`delete from figure_by_district`);
    await world.rows(
      `insert into figure_by_district (fact, period, district_id, stage, subject, member, amount)
       select fact, case fact when 'in_service' then 0 else p.id end, $1, 'primary', 'music', -1, amount
       from figure_period p cross join (values ('in_service', 135323), ('participants', 128738), ('completers', 120295))
         as city (fact, amount)
       where p.span = 'year' and p.year = 2026`,
      [district?.id],
    );
    const filter = [{ dimension: 'YEAR', member: '2026' }];
    const percentOf = async (measure: string): Promise<string> =>
      (((await figures(analyst, { measure, filter })).edges[0]?.node.value ?? 0) * 100).toFixed(2);
    expect(await percentOf('PARTICIPATION')).toBe('95.13');
    expect(await percentOf('COMPLETION')).toBe('88.89');
  });
});
