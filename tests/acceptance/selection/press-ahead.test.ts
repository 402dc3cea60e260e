import '@xueshi/api/build-schema'; // what decorators need, before any of them
import { SelectionService } from '@xueshi/api/selection/selection.service';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../support/client.js';
import { documentId } from '../../support/persisted.js';
import { World } from '../../support/world.js';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What is answered ahead of GraphQL execution is what execution answers, to the byte (decisions/rush.md). */
describe('a press answered ahead of execution', () => {
  let world: World;
  let pressing: Client[];
  let open: string;
  const ask = async (
    client: Client,
    operation: string,
    offeringId: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': client.language,
        ...(client.cookie === null ? {} : { cookie: client.cookie }),
        ...headers,
      },
      body: JSON.stringify({ documentId: documentId(operation), variables: { input: { offeringId } } }),
    });
    const { date: _, ...told } = Object.fromEntries(response.headers);
    return { status: response.status, headers: told, body: await response.text() };
  };
  /** A content type that only GraphQL over HTTP reads. */
  const executed = { 'content-type': 'application/json; charset=utf-8' };
  const both = async (
    client: Client,
    operation: string,
    offeringId: unknown,
    accept?: string,
  ): Promise<{ ahead: Answer; ordinary: Answer; picks: number }> => {
    const accepted = accept === undefined ? {} : { accept };
    const service = vi.spyOn(SelectionService.prototype, 'pick');
    const ahead = await ask(client, operation, offeringId, accepted);
    const picks = service.mock.calls.length;
    service.mockRestore();
    return { ahead, ordinary: await ask(client, operation, offeringId, { ...accepted, ...executed }), picks };
  };

  beforeAll(async () => {
    world = await World.create();
    open = world.offeringId('ai-classroom-day', 'choosing');
    await world.rows(`update selection set dropped_at = picked_at where offering_id = $1`, [open]);
    await world.rows(`update offering set seats = 1, selected = 0 where id = $1`, [open]);
    pressing = await Promise.all(
      world.seeded.teachers.slice(0, 4).map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    );
  });
  afterAll(() => world.end());

  const at = (who: number): Client => pressing[who] ?? world.visitor();

  it.each([
    ['zh-CN', undefined],
    ['en', 'application/graphql-response+json, application/json'],
    ['en', '*/*'],
  ])('tells in %s, accepting %s, that the class is full or not there', async (language, accept) => {
    await ask(at(0), 'PickCourse', toGlobalId('Offering', open));
    for (const id of [toGlobalId('Offering', open), toGlobalId('Offering', crypto.randomUUID())]) {
      const { ahead, ordinary, picks } = await both(at(1).same(language), 'PickCourse', id, accept);
      expect(ahead).toEqual(ordinary);
      expect(ahead.body).toContain(language === 'en' ? '"what":"' : '"why":"');
      expect(picks).toBe(0);
    }
  });

  it('hands the verdict to execution where the list is to be told, and presses once', async () => {
    const { ahead, ordinary, picks } = await both(at(0), 'PickCourse', toGlobalId('Offering', open));
    expect(ahead).toEqual(ordinary);
    expect(ahead.body).toContain('"totalHours"');
    expect(picks).toBe(1);
  });

  it('gives a place in the line, once', async () => {
    const { ahead, ordinary } = await both(at(2), 'WaitForSeat', toGlobalId('Offering', open));
    expect(ahead.body).toBe('{"data":{"waitForSeat":{"__typename":"CourseList"}}}\n');
    expect(ahead).toEqual(ordinary);
    expect(
      await world.rows(`select from waiting_place where offering_id = $1 and ended_at is null`, [open]),
    ).toHaveLength(1);
  });

  it('leaves to execution what it must deny or complain about', async () => {
    const admin = await world.signedIn('school-admin');
    for (const [client, id] of [
      [world.visitor(), toGlobalId('Offering', open)],
      [admin, toGlobalId('Offering', open)],
      [at(3), toGlobalId('Course', open)],
      [at(3), 7],
      [at(3), null],
    ] as const) {
      const { ahead, ordinary } = await both(client, 'PickCourse', id);
      expect(ahead).toEqual(ordinary);
    }
  });
});
