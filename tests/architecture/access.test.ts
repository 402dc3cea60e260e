import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApiSchema } from '@xueshi/api/build-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.js';
import { World } from '../support/world.js';
import { belongingsOf, type Belongings } from './belongings.js';
import { argumentsOf } from './root-calls.js';

/**
 * Every root field × everyone but its owner × the ids of somebody else (陈晓敏's), against a committed table. A new root
 * field fails here until its row is in the table; `UPDATE_ACCESS=1` writes the table, and the difference is what a
 * review looks at.
 */
const tableFile = join(import.meta.dirname, 'access-table.json');

type Table = Record<string, Record<string, string>>;

const strangers = {
  nobody: null,
  'another teacher': 'other-teacher',
  'school admin': 'school-admin',
  'district admin': 'district-admin',
  'city admin': 'city-admin',
  trainer: 'trainer',
  analyst: 'analyst',
} as const;

describe('somebody else’s ids', { timeout: 120_000 }, () => {
  let world: World;
  let theirs: Belongings;
  const schema = buildApiSchema();
  const walked: Table = {};

  beforeAll(async () => {
    world = await World.create();
    theirs = await belongingsOf(await world.signedIn('teacher'), world);
  });
  afterAll(() => world.end());

  it.each(Object.entries(strangers))('answer %s as the table says', async (stranger, role) => {
    const { query, mutation } = await rootFields();
    const enter = async (): Promise<Client> => (role === null ? world.visitor() : world.signedIn(role));
    const reader = await enter();
    for (const [operation, fields] of Object.entries({ query, mutation }))
      for (const field of fields)
        for (const [name, variables] of argumentsOf(field, theirs)) {
          // Each change by a session of its own: signing out must not end the walk.
          const client = operation === 'query' ? reader : await enter();
          walked[name] ??= {};
          walked[name][stranger] = await outcome(client, operation, field, variables);
        }
    if (process.env['UPDATE_ACCESS'] !== undefined) return;
    const table = JSON.parse(await readFile(tableFile, 'utf8')) as Table;
    for (const [name, row] of Object.entries(walked))
      expect({ [name]: row[stranger] }).toEqual({ [name]: table[name]?.[stranger] });
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(walked).toSorted());
  });

  it('leave what is theirs as it was', async () => {
    if (process.env['UPDATE_ACCESS'] !== undefined)
      await writeFile(tableFile, `${JSON.stringify(walked, null, 2)}\n`);
    const owner = await world.signedIn('teacher');
    expect(await belongingsOf(owner, world)).toMatchObject(theirs.unchanged);
  });

  const rootFields = async (): Promise<{ query: string[]; mutation: string[] }> => {
    const built = await schema;
    return {
      query: Object.keys(built.getQueryType()?.getFields() ?? {}),
      mutation: Object.keys(built.getMutationType()?.getFields() ?? {}),
    };
  };

  const outcome = async (
    client: Client,
    operation: string,
    field: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string> => {
    const type = (await schema)[operation === 'query' ? 'getQueryType' : 'getMutationType']()?.getFields()[
      field
    ];
    if (type === undefined) throw new Error(`no root field ${field}`);
    const used = type.args.filter(({ name }) => name in variables);
    const declared = used.map(({ name, type: argument }) => `$${name}: ${String(argument)}`).join(', ');
    const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
    const selection = String(type.type).startsWith('DateTime')
      ? ''
      : `{ __typename ${refusedIn((await schema).getType(String(type.type).replaceAll(/[[\]!]/g, '')))} }`;
    const document = `${operation} ${declared && `(${declared})`} { it: ${field} ${passed && `(${passed})`} ${selection} }`;
    const { data, errors } = await client.send<{ it: Answer }>(document, variables);
    if (errors[0] !== undefined) return errors[0].extensions.code;
    const it = data?.it ?? null;
    if (it === null) return 'null';
    if (typeof it !== 'object') return 'answered';
    const [first] = it.__typename === 'Refusal' ? [it] : (it.faults ?? []);
    return first === undefined ? 'answered' : `refused: ${first.rule ?? ''} ${first.key ?? ''}`;
  };
});

interface Why {
  readonly rule?: string;
  readonly key?: string;
}
type Answer = (Why & { readonly __typename: string; readonly faults?: readonly Why[] }) | string | null;

/** How a result is asked why nothing was done: for a refusal, or for all that stand against it. */
const refusedIn = (type: object | undefined): string => {
  if (type === undefined || !('getTypes' in type) || typeof type.getTypes !== 'function') return '';
  const members = type.getTypes() as readonly { readonly name: string }[];
  return members
    .flatMap(({ name }) => {
      if (name === 'Refusal') return ['... on Refusal { rule key }'];
      return name.endsWith('Faults') ? [`... on ${name} { faults { rule key } }`] : [];
    })
    .join(' ');
};
