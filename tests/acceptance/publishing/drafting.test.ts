import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import {
  asset,
  create,
  done,
  draft,
  keyOf,
  lesson,
  otherTrainer,
  revise,
  save,
  submit,
  whole,
  withdraw,
} from './author.js';

describe('writing a course', () => {
  let world: World;
  let trainer: Client;
  let ready: string;

  beforeAll(async () => {
    world = await World.create();
    trainer = await world.signedIn('trainer');
    ready = await asset(world);
  });
  afterAll(() => world.end());

  it('is kept as it grows, and told what is still missing, item by item', async () => {
    const made = done(await create(trainer, '函数图象的读法'));
    expect(made.missing.map(({ key }) => key)).toEqual(['introduction', 'lessonTitle', 'video']);
    expect(made.missing.at(-1)).toMatchObject({ part: 'lesson-1', message: '这一课还没有视频' });
    expect(made.content.lecturer).toBe('容嘉杰');
    const saved = done(await save(trainer, made, whole(ready)));
    expect(saved).toMatchObject({ revision: 2, missing: [], state: 'EDITING' });
    expect(saved.content.chapters[0]?.lessons[0]?.video).toMatchObject({ state: 'READY' });
    expect(await draft(trainer, made.id)).toEqual(saved);
    expect((await draft(trainer.same('en'), made.id))?.missing).toEqual([]);
  });

  it('begins on the terms of the last course of the organisation, one that is being written too', async () => {
    world.clock.advance(1_000);
    const before = done(await create(trainer, '前一门'));
    const terms = { hours: 3.5, stages: ['PRIMARY'], subjects: ['music'], delivery: 'BLENDED' };
    done(await save(trainer, before, whole(ready, { ...terms, titleEn: 'Before', lecturer: '别人' })));
    const made = done(await create(trainer, ''));
    expect(made.content).toMatchObject({ ...terms, title: '', titleEn: null, lecturer: '容嘉杰' });
    const other = await otherTrainer(world);
    expect(done(await create(other, '')).content).not.toMatchObject({ hours: 3.5 });
  });

  it('is kept apart in two tabs: the later saving is refused with what to do', async () => {
    const made = done(await create(trainer, '两个页面'));
    done(await save(trainer, made, whole(ready, { title: '第一页写的' })));
    const late = await save(trainer, made, whole(ready, { title: '第二页写的' }));
    expect(late).toMatchObject({ key: 'savedElsewhere', next: '载入最新内容' });
    expect((await draft(trainer, made.id))?.title).toBe('第一页写的');
    const both = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        save(trainer, { id: made.id, revision: 2 }, whole(ready, { title: `页 ${n}` })),
      ),
    );
    expect(both.filter(({ __typename }) => __typename === 'CourseDraft')).toHaveLength(1);
  });

  it('knows only the videos of its own organisation, and only what plays', async () => {
    const made = done(await create(trainer, '视频'));
    const foreign = await asset(world, 'ready', 'kapok');
    const making = await asset(world, 'encoding');
    const chapters = [
      { id: 'c1', title: '章', lessons: [lesson('l1', foreign), lesson('l2', making), lesson('l3', ready)] },
    ];
    const saved = done(await save(trainer, made, whole(ready, { chapters })));
    expect(saved.missing.map(({ key, part }) => [key, part])).toEqual([
      ['video', 'l1'],
      ['videoInTheMaking', 'l2'],
    ]);
    expect(saved.content.chapters[0]?.lessons.map(({ video }) => video?.state)).toEqual([
      'GONE',
      'MAKING',
      'READY',
    ]);
    expect(await submit(trainer, saved)).toMatchObject({ key: 'notComplete', why: '还缺 2 项，见清单。' });
  });

  it('refuses what no course may have', async () => {
    const made = done(await create(trainer, '太多'));
    const many = Array.from({ length: 201 }, (_, index) => lesson(`l${index}`, null));
    expect(
      keyOf(await save(trainer, made, whole(ready, { chapters: [{ id: 'c', title: '', lessons: many }] }))),
    ).toBe('tooManyLessons');
    expect(keyOf(await save(trainer, made, whole(ready, { hours: 1.25 })))).toBe('hoursOutOfRange');
    expect(keyOf(await save(trainer, made, whole(ready, { subjects: ['alchemy'] })))).toBe('unknownSubject');
    expect(keyOf(await create(trainer, '长'.repeat(81)))).toBe('titleTooLong');
    expect((await draft(trainer, made.id))?.revision).toBe(1);
  });

  it('goes away without a trace until it was handed over, and stays after', async () => {
    const discard = async (id: string): Promise<string> => {
      const { it: answer } = await trainer.ask<{ it: { __typename: string; key?: string } }>(
        `mutation ($id: ID!) { it: discardDraft(id: $id) { __typename ... on Refusal { key } } }`,
        { id },
      );
      return answer.key ?? answer.__typename;
    };
    const made = done(await create(trainer, '不要了'));
    expect(await discard(made.id)).toBe('DraftDiscarded');
    expect(await draft(trainer, made.id)).toBeNull();
    const kept = done(
      await submit(trainer, done(await save(trainer, done(await create(trainer, '交过')), whole(ready)))),
    );
    expect(await discard(kept.id)).toBe('underReview');
    expect(done(await withdraw(trainer, kept.id)).state).toBe('EDITING');
    expect(await discard(kept.id)).toBe('historyKept');
  });

  it('is nobody else’s: another organisation’s drafts and courses answer like ids that do not exist', async () => {
    const made = done(await create(trainer, '穗园的'));
    const stranger = await otherTrainer(world);
    expect(await draft(stranger, made.id)).toBeNull();
    expect(keyOf(await save(stranger, made, whole(ready)))).toBe('noSuchDraft');
    expect(keyOf(await submit(stranger, made))).toBe('noSuchDraft');
    const { authoredCourses } = await trainer.ask<{
      authoredCourses: { edges: { node: { title: string; courseId: string | null } }[] };
    }>(`{ authoredCourses(first: 100) { edges { node { title courseId } } } }`);
    expect(authoredCourses.edges.map(({ node }) => node.title)).toContain('穗园的');
    const published = authoredCourses.edges.find(({ node }) => node.courseId !== null)?.node.courseId ?? '';
    expect(keyOf(await revise(stranger, published))).toBe('noSuchPublished');
    // The city sees nothing that was not handed over.
    expect(await draft(await world.signedIn('city-admin'), made.id)).toBeNull();
  });
});
