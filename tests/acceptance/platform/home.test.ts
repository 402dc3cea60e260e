import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../support/persisted.js';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

describe("a teacher's home page", () => {
  let world: World;
  let teacher: Client;

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
  });
  afterAll(() => world.end());

  it('costs few statements, however much is on it', async () => {
    const once = (): Promise<number> =>
      world.statementsDuring(() => teacher.ask(documentText('TeacherHome')));
    await once();
    expect(Math.min(await once(), await once())).toBe(14);
  });
});
