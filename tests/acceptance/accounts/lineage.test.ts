import { lineagesOf } from '@xueshi/schema/accounts/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.end());

interface Place {
  readonly id: string;
  readonly parent: string | null;
}

/** Each place with those above it, climbed step by step from parent to parent. */
const climbed = async (): Promise<Map<string, string[]>> => {
  const places = await world.rows<Place>(`select id, parent_id as parent from organisation`);
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const above = (id: string): string[] => {
    const parent = parents.get(id) ?? null;
    return parent === null ? [id] : [id, ...above(parent)];
  };
  return new Map(places.map(({ id }) => [id, above(id)]));
};

const kept = async (): Promise<Map<string, readonly string[]>> => {
  const ids = await world.rows<{ id: string }>(`select id from organisation`);
  return lineagesOf(
    world.db.read(),
    ids.map(({ id }) => id),
  );
};

const oneOf = async (kind: string, besides = ''): Promise<string> => {
  const [found] = await world.rows<{ id: string }>(
    `select id from organisation where kind = $1 and id::text <> $2 order by code limit 1`,
    [kind, besides],
  );
  return found?.id ?? '';
};

describe('A1: the lineage that scope is read from', () => {
  it('is what climbing from parent to parent finds', async () => {
    expect(await kept()).toEqual(await climbed());
  });

  it('follows a district that moves, down to its schools', async () => {
    const district = await oneOf('district');
    const under = await oneOf('district', district);
    await world.rows(`update organisation set parent_id = $2 where id = $1`, [district, under]);
    expect(await kept()).toEqual(await climbed());
    expect((await kept()).get(district)).toContain(under);
  });

  it('cannot be written by hand', async () => {
    const school = await oneOf('school');
    await world.rows(`update organisation set lineage = array[id] where id = $1`, [school]);
    expect(await kept()).toEqual(await climbed());
  });
});
