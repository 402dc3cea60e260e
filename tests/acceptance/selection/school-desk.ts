import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import type { World } from '../../support/world.js';

export interface Told {
  readonly line: number;
  readonly studyNumber: string;
  readonly name: string;
  readonly courseTitle: string | null;
  readonly verdict: string;
  readonly rule: string | null;
  readonly key: string | null;
  readonly sentence: string;
}

export interface Bulk {
  readonly __typename: 'BulkSelection';
  readonly id: string;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  readonly counts: Readonly<
    Record<'lines' | 'planned' | 'selected' | 'already' | 'refused' | 'undone' | 'changed', number>
  >;
  readonly applyRefusal: { readonly key: string } | null;
  readonly undoRefusal: { readonly key: string } | null;
  readonly task: { readonly state: string; readonly progress: number } | null;
  readonly lines: { readonly edges: readonly { readonly node: Told }[] };
}

export interface Refused {
  readonly __typename: 'Refusal';
  readonly rule: string;
  readonly key: string;
  readonly why: string;
}

const bulkFields = `__typename ... on BulkSelection { id appliedAt undoneAt
  counts { lines planned selected already refused undone changed }
  applyRefusal { key } undoRefusal { key } task { state progress }
  lines(first: 100) { edges { node { line studyNumber name courseTitle verdict rule key sentence } } } }`;
const refusal = `... on Refusal { rule key why }`;

export const plan = async (
  school: Client,
  offeringIds: readonly string[],
  studyNumbers: readonly string[],
): Promise<Bulk | Refused> =>
  (
    await school.ask<{ it: Bulk | Refused }>(
      `mutation ($input: PlanBulkInput!) { it: planBulk(input: $input) { ${bulkFields} ${refusal} } }`,
      { input: { offeringIds, studyNumbers } },
    )
  ).it;

export const bulkOf = async (school: Client, id: string): Promise<Bulk | null> =>
  (
    await school.ask<{ it: Bulk | null }>(
      `query ($id: ID!) { it: bulkSelection(id: $id) { ${bulkFields} } }`,
      { id },
    )
  ).it;

export const act = async (
  school: Client,
  name: 'applyBulk' | 'undoBulk',
  id: string,
): Promise<Bulk | Refused> =>
  (
    await school.ask<{ it: Bulk | Refused }>(
      `mutation ($id: ID!) { it: ${name}(id: $id) { ${bulkFields} ${refusal} } }`,
      { id },
    )
  ).it;

export const planned = async (
  school: Client,
  offeringIds: readonly string[],
  studyNumbers: readonly string[],
): Promise<Bulk> => {
  const answer = await plan(school, offeringIds, studyNumbers);
  if (answer.__typename !== 'BulkSelection') throw new Error(`refused: ${answer.key}`);
  return answer;
};

/** Applies and waits for the worker; gives the bulk as it is afterwards. */
export const done = async (
  world: World,
  school: Client,
  name: 'applyBulk' | 'undoBulk',
  id: string,
): Promise<Bulk> => {
  const answer = await act(school, name, id);
  if (answer.__typename !== 'BulkSelection') throw new Error(`refused: ${answer.key}`);
  await world.settle();
  const after = await bulkOf(school, id);
  if (after === null) throw new Error('the bulk is gone');
  return after;
};

export const verdicts = (bulk: Bulk | null): [number, string][] =>
  (bulk?.lines.edges ?? []).map(({ node }): [number, string] => [
    node.line,
    node.verdict === 'REFUSED' ? (node.key ?? '') : node.verdict,
  ]);

/** Sends a file as the page does; gives the id of the bulk, or the refusal. */
export const sendSheet = async (
  world: World,
  client: Client,
  body: Uint8Array | string,
  headers: Record<string, string> = { 'x-xueshi-client': 'test' },
): Promise<{ status: number; bulk?: string; refusal?: Refused }> => {
  const response = await fetch(`${world.url}/sheets/bulk?name=${encodeURIComponent('代选.csv')}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': client.language,
      ...(client.cookie === null ? {} : { cookie: client.cookie }),
      ...headers,
    },
  });
  return { status: response.status, ...((await response.json()) as { bulk?: string; refusal?: Refused }) };
};

export interface Colleague {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

/** Makes the demo school one of twelve teachers besides chen, with empty lists in the term that is chosen; by study number. */
export const staffSchool = async (world: World): Promise<readonly Colleague[]> => {
  await world.rows(
    `update teacher set school_id = (select school_id from teacher where account_id = $1)
     where account_id in (select account_id from teacher where account_id <> all($2::uuid[]) order by study_number limit 12)`,
    [world.seeded.teachers[0]?.id, world.seeded.teachers.slice(0, 2).map(({ id }) => id)],
  );
  const found = await world.rows<Colleague>(
    `select t.account_id as id, t.study_number as number, a.name from teacher t join account a on a.id = t.account_id
     where t.school_id = (select school_id from teacher where account_id = $1) and t.account_id <> all($2::uuid[])
     order by t.study_number`,
    [world.seeded.teachers[0]?.id, world.seeded.teachers.slice(0, 2).map(({ id }) => id)],
  );
  await clearLists(world);
  return found;
};

/** Nobody of the demo school has anything on the list of the term that is chosen, and every class counts so. */
export const clearLists = async (world: World): Promise<void> => {
  await world.rows(
    `update selection set dropped_at = picked_at where dropped_at is null and term_id = $2 and teacher_id in (
       select account_id from teacher where school_id = (select school_id from teacher where account_id = $1))`,
    [world.seeded.teachers[0]?.id, world.termId('choosing')],
  );
  await world.rows(
    `update offering o set selected = (select count(*) from selection s where s.offering_id = o.id and s.dropped_at is null)`,
  );
};

export const offered = (world: World, key: string): string =>
  toGlobalId('Offering', world.offeringId(key, 'choosing'));

export const numberOf = async (world: World, key: string): Promise<string> =>
  (await world.rows<{ number: string }>(`select number from course where id = $1`, [world.courseId(key)]))[0]
    ?.number ?? '';
