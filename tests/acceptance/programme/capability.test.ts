import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import { capability, confirmDiagnosis, startSitting, takeDiagnostic, teacherOf } from './capability.js';

describe('the capability programme', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const setScope = (column: 'scope_stages' | 'scope_subjects', values: readonly string[]) =>
    world.rows(`update programme set ${column} = $1::text[]`, [values]);

  it('D1: prompts an active teacher to the diagnostic', async () => {
    const chen = await world.signedIn('teacher');
    expect(await capability(chen)).toMatchObject({
      step: 'DIAGNOSE',
      profileReady: true,
      sittingsLeft: 3,
      programme: { totalHours: 50, sittingsAllowed: 3 },
      sittings: [],
      confirmed: null,
      bundle: null,
    });
  });

  it('D1: asks for the profile first', async () => {
    const teacher = await teacherOf(world, 'history');
    await world.rows(`update teacher set profile_state = 'open' where subject = 'history'`);
    expect(await capability(teacher)).toMatchObject({ step: 'PROFILE', profileReady: false });
    expect(await startSitting(teacher)).toMatchObject({
      __typename: 'Refusal',
      rule: 'D1',
      key: 'profileFirst',
    });
  });

  it('D1: is not for stages and subjects it does not list', async () => {
    const chen = await world.signedIn('teacher');
    await setScope('scope_stages', ['primary']);
    expect(await capability(chen)).toBeNull();
    expect(await startSitting(chen)).toMatchObject({ rule: 'D1', key: 'notInScope' });
    await setScope('scope_stages', []);
    await setScope('scope_subjects', ['mathematics']);
    expect(await capability(chen)).not.toBeNull();
    await setScope('scope_subjects', []);
  });

  it('D1: is not for who left', async () => {
    const teacher = await teacherOf(world, 'geography');
    await world.rows(`update teacher set state = 'left' where subject = 'geography'`);
    expect(await capability(teacher)).toBeNull();
  });

  it('leads from the diagnostic to the choice, step by step', async () => {
    const teacher = await teacherOf(world, 'chinese');
    const { id } = await takeDiagnostic(world, teacher);
    expect(await capability(teacher)).toMatchObject({ step: 'CONFIRM', sittingsLeft: 2 });
    expect(await confirmDiagnosis(teacher, id)).toMatchObject({
      __typename: 'Capability',
      step: 'CHOOSE',
      sittingsLeft: 0,
      confirmed: { id },
      sittings: [{ id, confirmed: true }],
    });
    expect(await capability(teacher)).toMatchObject({ step: 'CHOOSE' });
  });

  it('is done once study says that it is completed', async () => {
    const teacher = await teacherOf(world, 'physics');
    await world.rows(
      `insert into programme_completion (teacher_id, programme_id, completed_at)
       select account_id, $1, $2 from teacher where subject = 'physics'`,
      [world.programmeId, world.clock.now()],
    );
    expect(await capability(teacher)).toMatchObject({ step: 'DONE' });
  });

  it.each(['school-admin', 'district-admin', 'city-admin', 'trainer', 'analyst'] as const)(
    'is nothing of a %s',
    async (role) => {
      const client = await world.signedIn(role);
      expect(await capability(client)).toBeNull();
      const { errors } = await client.send(`mutation { startSitting { __typename } }`);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  it('tells nothing to who is not signed in', async () => {
    const { data, errors } = await world.visitor().send(`{ capability { step } }`);
    expect(data?.['capability'] ?? null).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is found again by its id', async () => {
    const chen = await world.signedIn('teacher');
    const mine = await capability(chen);
    const { node } = await chen.ask<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { id ... on Programme { totalHours } } }`,
      { id: mine?.programme.id },
    );
    expect(node).toEqual({ id: mine?.programme.id, totalHours: 50 });
  });

  it('costs four statements', async () => {
    const chen = await world.signedIn('teacher');
    await capability(chen);
    // the teacher among programmes, term, sittings, bundle with completion; none of them grows with what is there
    expect(await world.statementsDuring(() => capability(chen))).toBeLessThanOrEqual(4);
  });
});
