import { uuidOf } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import {
  again,
  approve,
  asset,
  create,
  done,
  draft,
  keyOf,
  lesson,
  question,
  revise,
  save,
  sendBack,
  submit,
  whole,
  withdraw,
  type DraftShown,
} from './author.js';

describe('the review of a course', () => {
  let world: World;
  let trainer: Client;
  let city: Client;
  let ready: string;

  beforeAll(async () => {
    world = await World.create();
    [trainer, city] = await Promise.all([world.signedIn('trainer'), world.signedIn('city-admin')]);
    ready = await asset(world);
  });
  afterAll(() => world.end());

  const submitted = async (title: string): Promise<DraftShown> =>
    done(
      await submit(
        trainer,
        done(await save(trainer, done(await create(trainer, title)), whole(ready, { title }))),
      ),
    );

  const queue = async (): Promise<string[]> =>
    (
      await city.ask<{ reviewQueue: { totalCount: number; edges: { node: { title: string } }[] } }>(
        `{ reviewQueue(first: 50) { totalCount edges { node { title } } } }`,
      )
    ).reviewQueue.edges.map(({ node }) => node.title);

  it('returns a course with a reason its organisation reads, and publishes it when it comes back mended', async () => {
    const first = await submitted('退回再交');
    expect(await queue()).toContain('退回再交');
    expect(await draft(city, first.id)).toMatchObject({
      viewerCanDecide: true,
      viewerCanEdit: false,
      changes: null,
    });
    expect(keyOf(await sendBack(city, first, ' '))).toBe('reasonMissing');
    expect(done(await sendBack(city, first, '请补一段字幕')).state).toBe('RETURNED');
    expect(await queue()).not.toContain('退回再交');
    const back = await draft(trainer, first.id);
    expect(back).toMatchObject({ state: 'RETURNED', viewerCanEdit: true });
    expect(back?.decisions.map(({ step, reason }) => [step, reason])).toEqual([
      ['SUBMITTED', null],
      ['RETURNED', '请补一段字幕'],
    ]);
    const mended = done(
      await save(trainer, first, whole(ready, { title: '退回再交', introduction: '补过了。' })),
    );
    const published = done(await approve(city, done(await submit(trainer, mended))));
    expect(published).toMatchObject({ state: 'APPROVED', viewerCanDecide: false });
    expect(published.decisions.at(-1)).toMatchObject({ step: 'APPROVED', by: '林伯安', edition: 1 });
    const [course] = await world.rows<{ number: string; version: number; lessons: number }>(
      `select c.number, c.version, (select count(*) from lesson l where l.course_id = c.id and l.media_ready) as lessons
       from course c where c.title = '退回再交'`,
    );
    expect(course).toMatchObject({ version: 1, lessons: 1 });
    expect(course?.number).toMatch(/^2026\d{4}$/);
    expect(keyOf(await save(trainer, mended, whole(ready)))).toBe('publishedAlready');
  });

  it('is about what was read: taken back and submitted anew is another course', async () => {
    const read = await submitted('撤回');
    expect(keyOf(await save(trainer, read, whole(ready)))).toBe('underReview');
    done(await withdraw(trainer, read.id));
    expect(keyOf(await approve(city, read))).toBe('noSuchDraft');
    done(await submit(trainer, done(await save(trainer, read, whole(ready, { title: '撤回', hours: 3 })))));
    expect(keyOf(await approve(city, read))).toBe('changedSinceRead');
    expect(keyOf(await sendBack(city, read, '看过的不是这一份'))).toBe('changedSinceRead');
  });

  it('publishes once, however many press at once', async () => {
    const one = await submitted('同时审核');
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => approve(city, one)));
    expect(answers.map(keyOf).toSorted()).toEqual([
      'CourseDraft',
      ...Array.from({ length: 4 }, () => 'notUnderReview'),
    ]);
    expect(await world.rows(`select id from course where title = '同时审核'`)).toHaveLength(1);
  });

  it('does not publish what lost its video meanwhile', async () => {
    const video = await asset(world);
    const content = whole(video, { title: '视频没了' });
    const one = done(
      await submit(trainer, done(await save(trainer, done(await create(trainer, '视频没了')), content))),
    );
    await world.rows(`update media_asset set deleted_at = now() where id = $1`, [
      uuidOf('MediaAsset', video),
    ]);
    expect(await approve(city, one)).toMatchObject({ key: 'notComplete' });
    expect(done(await sendBack(city, one, '视频放不出来')).state).toBe('RETURNED');
  });

  it('shows what a revision changes against the edition it began from', async () => {
    const first = done(await approve(city, await submitted('会修订')));
    const begun = done(await revise(trainer, first.courseId ?? ''));
    expect(begun).toMatchObject({ missing: [], changes: [] });
    expect(begun.content.chapters[0]?.lessons[0]).toMatchObject({ assetId: null, video: { state: 'READY' } });
    expect(keyOf(await revise(trainer, first.courseId ?? ''))).toBe('beingChanged');
    const content = again(begun);
    const chapters = content.chapters.map((chapter) => ({
      ...chapter,
      lessons: [
        lesson('new', ready, [], '新的一课'),
        ...chapter.lessons.map((old) => ({ ...old, questions: [question('other')] })),
      ],
    }));
    expect(keyOf(await save(trainer, begun, { ...content, hourKind: 'ELECTIVE' }))).toBe('kindSettled');
    const saved = done(await save(trainer, begun, { ...content, hours: 3, chapters }));
    const seen = await draft(city, done(await submit(trainer, saved)).id);
    expect(seen?.changes).toEqual([
      { kind: 'CHANGED', part: 'COURSE', title: '会修订', fields: ['hours'] },
      { kind: 'ADDED', part: 'LESSON', title: '新的一课', fields: [] },
      { kind: 'CHANGED', part: 'LESSON', title: '斜率', fields: ['questions'] },
    ]);
  });

  it('is the city’s alone, and every step of it is audited', async () => {
    const one = await submitted('谁能审');
    for (const client of [trainer, await world.signedIn('teacher'), await world.signedIn('district-admin')]) {
      const { errors } = await client.send(
        `mutation ($input: DraftAtInput!) { approveDraft(input: $input) { __typename } }`,
        {
          input: { draftId: one.id, revision: one.revision },
        },
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    done(await sendBack(city, one, '再想想'));
    const acts = await world.rows<{ action: string }>(
      `select action from audit_event where subject_type = 'CourseDraft' order by id`,
    );
    expect(new Set(acts.map(({ action }) => action))).toEqual(
      new Set(['course.submit', 'course.return', 'course.approve', 'course.withdraw']),
    );
  });
});
