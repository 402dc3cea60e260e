import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

interface Written {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly reached: number | null;
  readonly readers: number;
  readonly audience: string;
}
interface Answer extends Partial<Written> {
  readonly faults?: readonly { readonly key: string; readonly what: string; readonly why: string }[];
  readonly reaches?: number;
}

const parts = `... on WrittenAnnouncement { id state revision reached readers audience }
  ... on AnnouncementFaults { faults { key what why } }`;

const preview = async (client: Client, input: object): Promise<Answer> =>
  (
    await client.ask<{ previewAnnouncement: Answer }>(
      `query ($input: AnnouncementInput!) { previewAnnouncement(input: $input) {
         ... on AnnouncementPreview { reaches audience } ... on AnnouncementFaults { faults { key what why } } } }`,
      { input },
    )
  ).previewAnnouncement;

const change = async (
  client: Client,
  field: string,
  type: string,
  name: string,
  value: unknown,
): Promise<Answer> =>
  (
    await client.ask<Record<string, Answer>>(
      `mutation ($v: ${type}!) { ${field}(${name}: $v) { ${parts} } }`,
      { v: value },
    )
  )[field] ?? {};

const save = (client: Client, input: object): Promise<Answer> =>
  change(client, 'saveAnnouncement', 'AnnouncementInput', 'input', input);
const publish = (client: Client, { id, revision }: Answer): Promise<Answer> =>
  change(client, 'publishAnnouncement', 'AnnouncementRevisionInput', 'input', { id, revision });
const withdraw = (client: Client, { id }: Answer): Promise<Answer> =>
  change(client, 'withdrawAnnouncement', 'ID', 'id', id);
const keys = ({ faults }: Answer): string[] => (faults ?? []).map(({ key }) => key);

interface Seen {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly read: boolean;
}
const seen = async (client: Client): Promise<Seen[]> =>
  (
    await client.ask<{ announcements: { edges: { node: Seen }[] } }>(
      `{ announcements(first: 50) { edges { node { id title body language read } } } }`,
    )
  ).announcements.edges.map(({ node }) => node);
const titles = async (client: Client): Promise<string[]> => (await seen(client)).map(({ title }) => title);
const fresh = async (client: Client): Promise<string[]> =>
  (
    await client.ask<{ newAnnouncements: { title: string }[] }>(`{ newAnnouncements(first: 10) { title } }`)
  ).newAnnouncements.map(({ title }) => title);
const unread = async (client: Client): Promise<number> =>
  (await client.ask<{ viewer: { unreadNotices: number } }>(`{ viewer { unreadNotices } }`)).viewer
    .unreadNotices;

const words = (title: string, more: object = {}): object => ({
  title,
  body: '补选轮 **11 月 28 日**开始。',
  from: '2026-11-21',
  until: '2026-11-30',
  roles: ['TEACHER'],
  ...more,
});

interface Choices {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly terms: readonly { readonly id: string; readonly name: string }[];
  readonly courses: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly string[];
}
const choices = async (client: Client): Promise<Choices> =>
  (
    await client.ask<{ audienceChoices: Choices }>(
      `{ audienceChoices { places { id name } terms { id name } courses { id name } roles } }`,
    )
  ).audienceChoices;

describe('announcements to an audience (C1)', () => {
  let world: World;
  let city: Client;
  let district: Client;
  let school: Client;
  let trainer: Client;
  let teacher: Client;
  let elsewhere: Client;

  beforeAll(async () => {
    world = await World.create();
    [city, district, school, trainer, teacher] = await Promise.all([
      world.signedIn('city-admin'),
      world.signedIn('district-admin'),
      world.signedIn('school-admin'),
      world.signedIn('trainer'),
      world.signedIn('teacher'),
    ]);
    const [own] = await world.rows<{ district: string }>(
      `select o.parent_id as district from teacher t join organisation o on o.id = t.school_id
       where t.account_id = $1`,
      [world.seeded.teachers[0]?.id],
    );
    const [other] = await world.rows<{ login: string }>(
      `select a.login from teacher t join account a on a.id = t.account_id join organisation o on o.id = t.school_id
       where o.parent_id <> $1 order by a.login limit 1`,
      [own?.district],
    );
    elsewhere = await world.signedIn({ login: other?.login ?? '' });
  });
  afterAll(() => world.end());

  it('tell before they go out how many people they reach, and what stands against them', async () => {
    const [count] = await world.rows<{ people: number }>(
      `select count(*) as people from role_grant where role = 'teacher' and ended_at is null`,
    );
    expect((await preview(city, words('全市教师'))).reaches).toBe(count?.people);
    const faults = await preview(city, words('', { until: '2026-11-20', roles: [], titleEn: 'Half' }));
    expect(keys(faults).toSorted()).toEqual(
      ['englishHalf', 'nobodyAddressed', 'titleLength', 'untilBeforeFrom'].toSorted(),
    );
    expect(keys(await preview(city, words('何时', { from: 'soon' })))).toEqual(['notAnInstant']);
  });

  it('reach nobody before they are published, and their audience from their first instant on', async () => {
    const draft = await save(
      city,
      words('补选提醒', { titleEn: 'Makeup round', bodyEn: 'Opens on **28 November**.' }),
    );
    expect(draft).toMatchObject({ state: 'DRAFT', reached: null });
    expect(await titles(teacher)).toEqual([]);
    const published = await publish(city, draft);
    expect(published).toMatchObject({ state: 'SHOWN', audience: '教师 · 全市' });
    expect(published.reached).toBe((await preview(city, words('同样'))).reaches);
    expect(await titles(teacher)).toEqual(['补选提醒']);
    expect((await seen(teacher.same('en')))[0]).toMatchObject({ title: 'Makeup round', language: 'EN' });
    expect(await titles(school)).toEqual([]);
    const coming = await publish(city, await save(city, words('下周', { from: '2026-11-25' })));
    expect(coming.state).toBe('COMING');
    expect(await titles(teacher)).toEqual(['补选提醒']);
  });

  it('cost the same few statements however many they reach', async () => {
    const draft = await save(city, words('一次'));
    expect(await world.statementsDuring(() => publish(city, draft))).toBeLessThanOrEqual(12);
    const rows = await world.rows<{ rows: number }>(`select count(*) as rows from announcement_reading`);
    expect(rows[0]?.rows).toBe(0);
    await withdraw(city, draft);
  });

  it('are read once by each, and the bell counts what is not', async () => {
    const before = await unread(teacher);
    const [first] = await seen(teacher);
    const read = async (client: Client, id: string): Promise<void> =>
      void (await client.ask(`mutation ($id: ID!) { markAnnouncementRead(id: $id) { unread } }`, { id }));
    await read(teacher, first?.id ?? '');
    await read(teacher, first?.id ?? '');
    expect(await unread(teacher)).toBe(before - 1);
    expect(await fresh(teacher)).toEqual([]);
    expect(await fresh(elsewhere)).toEqual(['补选提醒']);
    // the school admin is no teacher: not theirs to read
    await read(school, first?.id ?? '');
    const [written] = await world.rows<{ readers: number }>(
      `select count(*) as readers from announcement_reading`,
    );
    expect(written?.readers).toBe(1);
  });

  it('of a district reach its own schools and teachers only', async () => {
    const own = (await choices(district)).places[0]?.id;
    const cityId = (await choices(city)).places[0]?.id;
    const others = (await choices(city)).places.filter(({ id }) => id !== own && id !== cityId);
    expect(keys(await save(district, words('全市')))).toEqual(['beyondReach']);
    for (const placeId of [cityId, others[0]?.id, others.at(-1)?.id, 'nowhere'])
      expect(keys(await preview(district, words('别区', { placeId })))).toEqual(['beyondReach']);
    expect(keys(await preview(district, words('上级', { placeId: own, roles: ['CITY_ADMIN'] })))).toEqual([
      'roleBeyondReach',
    ]);
    const [refused] = (await save(district, words('全市'))).faults ?? [];
    expect(refused?.why).toContain('管辖范围');
    await publish(district, await save(district, words('本区教研', { placeId: own, important: true })));
    expect(await fresh(teacher)).toEqual(['本区教研']);
    expect(await titles(elsewhere)).toEqual(['补选提醒']);
  });

  it('of a training organisation reach those who have its course on their list', async () => {
    const { courses, places, roles } = await choices(trainer);
    expect([places, roles]).toEqual([[], ['TEACHER']]);
    const ids = courses.map(({ id }) => uuidOf('Offering', id));
    const [chosen] = await world.rows<{ id: string; login: string; learners: number }>(
      `select s.offering_id as id, min(a.login) as login, count(*) as learners
       from selection s join account a on a.id = s.teacher_id
       where s.dropped_at is null and s.offering_id = any($1::uuid[]) group by s.offering_id order by 3 desc limit 1`,
      [ids],
    );
    const groupId = courses.find(({ id }) => uuidOf('Offering', id) === chosen?.id)?.id;
    expect(keys(await preview(trainer, words('所有人')))).toEqual(['beyondReach']);
    const kapoks = toGlobalId('Offering', world.offeringId('homeroom-dialogue', 'choosing'));
    expect(keys(await preview(trainer, words('别家', { groupId: kapoks })))).toEqual(['beyondReach']);
    const published = await publish(trainer, await save(trainer, words('班级开课', { groupId })));
    expect(published.reached).toBe(chosen?.learners);
    const learner = await world.signedIn({ login: chosen?.login ?? '' });
    expect(await titles(learner)).toContain('班级开课');
    const [stranger] = await world.rows<{ login: string }>(
      `select a.login from teacher t join account a on a.id = t.account_id where not exists (
         select from selection s where s.teacher_id = a.id and s.offering_id = $1 and s.dropped_at is null)
       order by a.login limit 1`,
      [chosen?.id],
    );
    expect(await titles(await world.signedIn({ login: stranger?.login ?? '' }))).not.toContain('班级开课');
  });

  it('are changed as drafts by whoever read them last, and never once they are out', async () => {
    const draft = await save(school, words('校内', { placeId: (await choices(school)).places[0]?.id }));
    const input = words('校内通知', {
      id: draft.id,
      revision: draft.revision,
      placeId: (await choices(school)).places[0]?.id,
    });
    const saved = await save(school, input);
    expect(saved).toMatchObject({ id: draft.id, revision: 2 });
    expect(keys(await save(school, input))).toEqual(['announcementChanged']);
    expect(keys(await publish(school, draft))).toEqual(['announcementChanged']);
    const out = await publish(school, saved);
    expect(out.state).toBe('SHOWN');
    expect((await publish(school, saved)).revision).toBe(out.revision);
    expect(keys(await save(school, { ...input, revision: out.revision }))).toEqual(['alreadyPublished']);
    expect((await withdraw(school, out)).state).toBe('WITHDRAWN');
    expect(
      keys(await publish(school, { ...out, revision: out.revision === undefined ? 0 : out.revision + 1 })),
    ).toEqual(['alreadyWithdrawn']);
    expect(await titles(teacher)).not.toContain('校内通知');
  });

  it('belong to their organisation: others neither see nor change them', async () => {
    const mine = await save(school, words('草稿', { placeId: (await choices(school)).places[0]?.id }));
    for (const other of [city, district, trainer]) {
      expect(
        await other.ask(`query ($id: ID!) { writtenAnnouncement(id: $id) { id } }`, { id: mine.id }),
      ).toEqual({
        writtenAnnouncement: null,
      });
      expect(keys(await publish(other, mine))).toEqual(['noSuchAnnouncement']);
      expect(keys(await withdraw(other, mine))).toEqual(['noSuchAnnouncement']);
    }
    for (const denied of [teacher, world.visitor()])
      expect((await denied.send(`{ writtenAnnouncements(first: 1) { edges { cursor } } }`)).data).toBeNull();
  });

  it('end by themselves, and stand in the audit', async () => {
    world.clock.set(new Date('2026-12-01T00:00:00Z'));
    expect(await titles(elsewhere)).toEqual([]);
    const audited = await world.rows<{ action: string; facts: { reached?: number } }>(
      `select action, facts from audit_event where action like 'announcement.%' order by id`,
    );
    expect(audited.filter(({ action }) => action === 'announcement.publish').length).toBeGreaterThanOrEqual(
      4,
    );
    expect(audited.some(({ action }) => action === 'announcement.withdraw')).toBe(true);
    expect(audited[0]?.facts.reached).toBeGreaterThan(0);
  });
});
