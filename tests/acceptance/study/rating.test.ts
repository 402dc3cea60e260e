import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Comment {
  id: string;
  stars: number;
  comment: string;
  hiddenBecause: string | null;
  viewerCanRule: boolean;
  subject: string | null;
}

interface Shown {
  votes: number;
  meanStars: number | null;
  myRating: {
    mayRate: boolean;
    stars: number | null;
    comment: string | null;
    hiddenBecause: string | null;
  } | null;
  comments: {
    edges: { cursor: string; node: Comment }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const page = `query ($id: ID!, $first: Int!, $after: String) { offering(id: $id) {
  votes meanStars
  myRating { mayRate stars comment hiddenBecause }
  comments(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id stars comment hiddenBecause viewerCanRule subject } } } } }`;

const rateMutation = `mutation ($input: RateCourseInput!) { rateCourse(input: $input) {
  __typename ... on MyRating { stars comment } ... on Refusal { rule key why } } }`;

const allComments = `query ($first: Int!, $after: String, $filter: CourseCommentFilter) {
  courseComments(first: $first, after: $after, filter: $filter) {
    pageInfo { hasNextPage endCursor }
    edges { node { comment courseTitle hiddenBecause viewerCanRule } } } }`;

const ruleMutation = `mutation ($input: RuleOnCommentInput!) { ruleOnComment(input: $input) {
  __typename ... on CourseComment { hiddenBecause } ... on Refusal { key } } }`;

describe('what those who passed say of a course (S5)', () => {
  let world: World;
  let chen: Client;
  let city: Client;
  const course = 'maths-function';
  const id = (): string => toGlobalId('Offering', world.offeringId(course, 'choosing'));
  const seen = async (client: Client, first = 10, after: string | null = null): Promise<Shown> => {
    const { offering } = await client.ask<{ offering: Shown }>(page, { id: id(), first, after });
    return offering;
  };
  const rate = async (client: Client, stars: number, comment: string | null = null) =>
    (
      await client.ask<{ rateCourse: { __typename: string; key?: string } }>(rateMutation, {
        input: { offeringId: id(), stars, comment },
      })
    ).rateCourse;
  const rule = async (client: Client, commentId: string, hidden: boolean, reason: string) =>
    client.send<{ ruleOnComment: { __typename: string; key?: string } }>(ruleMutation, {
      input: { commentId, hidden, reason },
    });
  /** Passed long ago, in another term. */
  const passes = (teacherId: string | undefined): Promise<unknown> =>
    world.rows(
      `with enrolled as (
         insert into enrolment (teacher_id, offering_id, course_id, study_opens, study_closes, enrolled_at)
         select $1, o.id, o.course_id, now(), now() + interval '1 day', now() from offering o where o.id = $2
         on conflict (teacher_id, offering_id) do update set enrolled_at = excluded.enrolled_at returning id)
       insert into passing (enrolment_id, passed_at, score, hours) select id, now(), 90, 6 from enrolled
       on conflict do nothing`,
      [teacherId, world.offeringId(course, 'studying')],
    );

  beforeAll(async () => {
    world = await World.create();
    chen = await world.signedIn('teacher');
    city = await world.signedIn('city-admin');
  });
  afterAll(() => world.end());

  it('is for those who passed it, in whatever term', async () => {
    expect((await seen(chen)).myRating).toMatchObject({ mayRate: false, stars: null });
    expect(await rate(chen, 5)).toMatchObject({ __typename: 'Refusal', rule: 'S5', key: 'notPassedYet' });
    await passes(world.seeded.teachers[0]?.id);
    expect((await seen(chen)).myRating?.mayRate).toBe(true);
    expect(await rate(chen, 6)).toMatchObject({ key: 'noSuchStars' });
    expect(await rate(chen, 5, '好'.repeat(501))).toMatchObject({ key: 'commentTooLong' });
    expect(await rate(chen, 5, '  例子很贴近课堂 \u0007 ')).toMatchObject({
      stars: 5,
      comment: '例子很贴近课堂',
    });
  });

  it('is one rating a teacher, which may be changed, and shows no name', async () => {
    expect(await rate(chen, 2, '再看一遍，例子旧了')).toMatchObject({ stars: 2 });
    const { votes, meanStars, comments } = await seen(chen);
    expect({ votes, meanStars }).toEqual({ votes: 1, meanStars: null });
    expect(comments.edges.map(({ node }) => node)).toMatchObject([
      { stars: 2, comment: '再看一遍，例子旧了', subject: 'mathematics', viewerCanRule: false },
    ]);
    expect(JSON.stringify(await seen(city))).not.toContain('陈');
  });

  it('counts everybody’s newest vote once, at once, also when all press together', async () => {
    const others = world.seeded.teachers.slice(2, 8);
    for (const { id: teacherId } of others) await passes(teacherId);
    await world.rows(
      `insert into course_rating (course_id, teacher_id, revision, stars, comment, rated_at)
       select $1, t.id, 1, 4, '第' || t.place || '条', now() + t.place * interval '1 second'
       from unnest($2::uuid[]) with ordinality as t (id, place)`,
      [world.courseId(course), others.map((one) => one.id)],
    );
    await world.rows(
      `update course_standing set votes = votes + 6, stars = stars + 24 where course_id = $1`,
      [world.courseId(course)],
    );
    await Promise.all([rate(chen, 1), rate(chen, 3), rate(chen, 4)]);
    const [sum] = await world.rows<{ votes: number; stars: number }>(
      `select count(*)::int as votes, sum(stars)::int as stars from (
         select distinct on (teacher_id) stars from course_rating where course_id = $1
         order by teacher_id, revision desc) as newest`,
      [world.courseId(course)],
    );
    const { votes, meanStars } = await seen(chen);
    expect({ votes, meanStars }).toEqual({
      votes: sum?.votes,
      meanStars: Math.round(((sum?.stars ?? 0) / (sum?.votes ?? 1)) * 10) / 10,
    });
  });

  it('is read newest first, page after page', async () => {
    const first = await seen(chen, 4);
    expect(first.comments.pageInfo.hasNextPage).toBe(true);
    const rest = await seen(chen, 4, first.comments.pageInfo.endCursor);
    const all = [...first.comments.edges, ...rest.comments.edges].map(({ node }) => node.comment);
    expect(all).toEqual(['第6条', '第5条', '第4条', '第3条', '第2条', '第1条']);
    const bad = await chen.send(page, { id: id(), first: 4, after: 'nonsense' });
    expect(bad.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is hidden by the city alone, with a reason, for good, and on record', async () => {
    await rate(chen, 3, '广告：加我微信');
    const unfit = (await seen(city)).comments.edges.find(
      ({ node }) => node.comment === '广告：加我微信',
    )?.node;
    expect((await rule(chen, unfit?.id ?? '', true, '广告')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await rule(city, unfit?.id ?? '', true, ' ')).data?.ruleOnComment.key).toBe('reasonMissing');
    expect((await rule(city, unfit?.id ?? '', true, '广告')).data?.ruleOnComment).toMatchObject({
      hiddenBecause: '广告',
    });
    expect((await rule(city, 'nothing', true, '广告')).data?.ruleOnComment.key).toBe('noSuchComment');
    const comments = (await seen(chen)).comments.edges.map(({ node }) => node.comment);
    expect(comments).not.toContain('广告：加我微信');
    expect((await seen(chen)).myRating?.hiddenBecause).toBe('广告');
    await rate(chen, 3, '换个说法的广告');
    expect((await seen(chen)).comments.edges.map(({ node }) => node.comment)).not.toContain('换个说法的广告');
    const again = (await seen(city)).comments.edges.find(({ node }) => node.hiddenBecause !== null)?.node;
    expect((await rule(city, again?.id ?? '', false, '已改')).data?.ruleOnComment).toMatchObject({
      hiddenBecause: null,
    });
    expect((await seen(chen)).comments.edges.map(({ node }) => node.comment)).toContain('换个说法的广告');
    const events = await world.rows<{ action: string }>(
      `select action from audit_event where action like 'comment.%' order by id`,
    );
    expect(events.map(({ action }) => action)).toEqual(['comment.hide', 'comment.show']);
  });

  it('is read by the city over all courses, page after page, and found by what is hidden and by course', async () => {
    const read = async (variables: object) =>
      (await city.ask<{ courseComments: Shown['comments'] }>(allComments, { first: 100, ...variables }))
        .courseComments;
    const said = async (variables: object): Promise<string[]> =>
      (await read(variables)).edges.map(({ node }) => node.comment);
    const other = 'homeroom-dialogue';
    await world.rows(
      `insert into course_rating (course_id, teacher_id, revision, stars, comment, rated_at)
       values ($1, $2, 1, 5, '先听再说', now() + interval '1 hour')`,
      [world.courseId(other), world.seeded.teachers[3]?.id],
    );
    const all = await said({});
    expect(all[0]).toBe('先听再说');
    expect(all).toHaveLength(8);
    const first = await read({ first: 5 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await said({ first: 5, after: first.pageInfo.endCursor });
    expect([...first.edges.map(({ node }) => node.comment), ...rest]).toEqual(all);
    expect(first.edges[0]?.node).toMatchObject({
      courseTitle: '班主任沟通工作坊（面授，小班）',
      viewerCanRule: true,
    });

    expect(await said({ filter: { hidden: true } })).toEqual([]);
    const unfit = (await seen(city)).comments.edges.find(({ node }) => node.comment === '第2条')?.node;
    await rule(city, unfit?.id ?? '', true, '与课程无关');
    expect((await read({ filter: { hidden: true } })).edges.map(({ node }) => node)).toMatchObject([
      { comment: '第2条', hiddenBecause: '与课程无关' },
    ]);
    expect(await said({ filter: { course: ' 沟通工作坊 ' } })).toEqual(['先听再说']);
    expect(await said({ filter: { hidden: true, course: '沟通' } })).toEqual([]);
    expect(await said({ filter: { course: '%' } })).toEqual([]);
    for (const client of [chen, await world.signedIn('district-admin'), await world.signedIn('trainer')])
      expect((await client.send(allComments, { first: 1 })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
