import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const query = `{ recommendations { why fills offering {
  id title hourKind hours stages subjects board viewerCanPick mine { id } pickRefusal { key } } } }`;

interface Recommended {
  why: string;
  fills: string | null;
  offering: {
    id: string;
    title: string;
    hourKind: string;
    hours: number;
    stages: string[];
    subjects: string[];
    viewerCanPick: boolean;
  };
}

describe('recommended courses (S7)', () => {
  let world: World;
  let teacher: Client;
  const recommended = async (client = teacher): Promise<Recommended[]> =>
    (await client.ask<{ recommendations: Recommended[] }>(query)).recommendations;
  const pick = (offeringId: string): Promise<unknown> =>
    teacher.ask(`mutation ($id: ID!) { pickCourse(input: { offeringId: $id }) { __typename } }`, {
      id: offeringId,
    });

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
    // a year in which everything is missing still
    await world.rows(`update year_need set total = 272, public = 60, professional = 142`);
  });
  afterAll(() => world.end());

  it('are five to eight, fit stage and subject, may be picked, and say why', async () => {
    const found = await recommended();
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(8);
    for (const { why, offering } of found) {
      expect(offering).toMatchObject({ viewerCanPick: true });
      expect(offering.stages).toContain('JUNIOR');
      expect(offering.subjects).toContain('mathematics');
      expect(why).toMatch(/^算上在学和已选的，.*您的学段学科.*。$/u);
    }
    const [english] = await recommended(teacher.same('en'));
    expect(english?.why).toMatch(/hours.*\.$/u);
  });

  it('close the largest gap of the year first', async () => {
    const { year } = await teacher.ask<{ year: { needs: { kind: string; missing: number }[] } }>(
      `{ year { needs { kind missing } } }`,
    );
    const largest = year.needs.toSorted((a, b) => b.missing - a.missing)[0]?.kind;
    expect((await recommended())[0]?.fills).toBe(largest);
  });

  it('change with what is picked, and with what is earned', async () => {
    const [first] = await recommended();
    await pick(first?.offering.id ?? '');
    const after = await recommended();
    expect(after.map(({ offering }) => offering.id)).not.toContain(first?.offering.id);
    await world.rows(
      `insert into ledger_entry (teacher_id, year, hour_kind, hours, source, source_key, title, rule, receipt, posted_at)
       select $1, t.year, 'professional', 160, 'research', 'recommended-test', '教研', 'H2', '{}', now()
       from term t where t.id = $2`,
      [world.seeded.teachers[0]?.id, world.termId('choosing')],
    );
    const earned = await recommended();
    expect(after.some(({ fills }) => fills === 'PROFESSIONAL')).toBe(true);
    expect(earned.some(({ fills }) => fills === 'PROFESSIONAL')).toBe(false);
  });

  it('can all be picked, one after another', async () => {
    for (const { offering } of await recommended()) await pick(offering.id);
    const { courseList } = await teacher.ask<{ courseList: { selections: { offering: { id: string } }[] } }>(
      `{ courseList { selections { offering { id } } } }`,
    );
    expect(courseList.selections.length).toBeGreaterThanOrEqual(6);
  });

  it('cost two statements when the shelf is warm: desk and year', async () => {
    const once = (): Promise<number> => world.statementsDuring(() => recommended());
    await once();
    // the first of the two may be the one that counts the crowd anew, every two seconds
    expect(Math.min(await once(), await once())).toBe(2);
  });

  it('end with the selection of the term, and are for teachers', async () => {
    const staff = await world.signedIn('school-admin');
    expect((await staff.send(query)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await world.signedIn('other-teacher');
    expect((await recommended(other)).map(({ offering }) => offering.id)).not.toContain(
      toGlobalId('Offering', world.offeringId('maths-function', 'choosing')),
    );
  });
});
