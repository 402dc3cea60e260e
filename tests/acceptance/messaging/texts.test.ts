import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { freshCircuit, mostTries } from '@xueshi/schema/messaging/text-message.rules';
import { takeDue } from '@xueshi/schema/messaging/text-message.store';
import { createSealing } from '@xueshi/schema/platform/sealing';
import { sendTexts } from '@xueshi/worker/messaging/send-texts';
import { httpGateway, type TextGateway } from '@xueshi/worker/messaging/text-gateway';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { testSecret } from '../../support/seed.js';
import { World } from '../../support/world.js';

const secret = 'a secret of the gateway';

interface Came {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

interface Again {
  readonly messages?: number;
  readonly key?: string;
}

interface Outbox {
  readonly gatewaySet: boolean;
  readonly counts: readonly { readonly state: string; readonly messages: number }[];
  readonly edges: readonly {
    readonly node: {
      readonly state: string;
      readonly mobileMasked: string;
      readonly body: string;
      readonly school: string;
    };
  }[];
}

/** A gateway that takes a key once, and answers as the test says. */
class FakeGateway {
  readonly delivered = new Map<string, Came>();
  readonly unsigned: string[] = [];
  asked = 0;
  answer: (times: number) => number | 'hang up' = () => 202;
  readonly #server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      this.asked += 1;
      const key = String(request.headers['idempotency-key']);
      const [, time, made] = /^t=(\d+),v1=(\w+)$/.exec(String(request.headers['x-xueshi-signature'])) ?? [];
      if (
        made !==
        createHmac('sha256', secret)
          .update(`${time ?? ''}.${body}`)
          .digest('hex')
      )
        this.unsigned.push(key);
      const status = this.answer(this.asked);
      // it has taken the message, and its answer is lost on the way
      if (status === 'hang up' || status < 300) this.delivered.set(key, JSON.parse(body) as Came);
      if (status === 'hang up') request.socket.destroy();
      else response.writeHead(status).end();
    });
  });

  async open(): Promise<TextGateway> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const { port } = this.#server.address() as AddressInfo;
    return httpGateway({ url: `http://127.0.0.1:${String(port)}/send`, secret, patience: 5_000 });
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.closeAllConnections();
      this.#server.close(() => done());
    });
  }
}

describe('text messages (C1)', () => {
  let world: World;
  let city: Client;
  let school: Client;
  let gateway: TextGateway;
  const fake = new FakeGateway();
  const sealing = createSealing(testSecret);

  beforeAll(async () => {
    world = await World.create({ smsGateway: true });
    gateway = await fake.open();
  });
  afterAll(async () => {
    await fake.close();
    await world.end();
  });

  const deps = (to: TextGateway | null) => ({ db: world.db, clock: world.clock, sealing, gateway: to });
  const outbox = async (client: Client, more = ''): Promise<Outbox> =>
    (
      await client.ask<{ textMessages: Outbox }>(
        `{ textMessages(first: 100${more}) { gatewaySet counts { state messages }
           edges { node { state mobileMasked body school } } } }`,
      )
    ).textMessages;
  const states = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await outbox(city)).counts.map(({ state, messages }) => [state, messages]));
  const moveTo = async (column: string): Promise<void> => {
    const [term] = await world.rows<{ at: Date }>(`select ${column} as at from term where id = $1`, [
      world.termId('choosing'),
    ]);
    world.clock.set(new Date((term?.at.getTime() ?? 0) + 1_000));
    await doTurns(world.db, world.clock, turnEffects);
    // weeks have passed: the sessions of then are over
    [city, school] = await Promise.all([world.signedIn('city-admin'), world.signedIn('school-admin')]);
  };
  const later = (seconds: number): void =>
    world.clock.set(new Date(world.clock.now().getTime() + seconds * 1_000));

  it('are written by the calendar, one for each school, to a mobile of it, and once', async () => {
    await moveTo('first_published');
    const [schools] = await world.rows<{ schools: number }>(
      `select count(*) as schools from organisation where kind = 'school'`,
    );
    const [told] = await world.rows<{ told: number; choosing: number }>(
      `select count(*) filter (where kind = 'selection.first_results') as told,
         count(*) filter (where kind = 'selection.choose_again') as choosing from text_message`,
    );
    expect(told?.told).toBe(schools?.schools);
    // S2: and those whose class was cancelled, on their own
    expect((await states())['QUEUED']).toBe((told?.told ?? 0) + (told?.choosing ?? 0));
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(0);
    const { edges } = await outbox(school);
    const results = edges.filter(({ node }) => /^【学时】.*第一轮选课结果已公布/.test(node.body));
    expect(results).toHaveLength(1);
    expect(results[0]?.node.mobileMasked).toMatch(/^1\d\d\*{4}\d{4}$/);
  });

  it('stay in the outbox to be read while no gateway is set, and are not sent as old news later', async () => {
    await sendTexts(deps(null));
    expect(Object.keys(await states())).toEqual(['KEPT']);
    await sendTexts(deps(gateway));
    expect(fake.asked).toBe(0);
  });

  it('are seen by staff for their own schools alone, and never with a whole number', async () => {
    const all = await outbox(city);
    const own = await outbox(school);
    expect(own.edges.length).toBeLessThan(all.edges.length);
    expect(new Set(own.edges.map(({ node }) => node.school)).size).toBe(1);
    expect((await outbox(city, ', state: SENT')).edges).toEqual([]);
    for (const denied of [await world.signedIn('teacher'), world.visitor()])
      expect((await denied.send(`{ textMessages(first: 1) { gatewaySet } }`)).data).toBeNull();
    const raw = await world.rows<{ sealed: Buffer; row: string }>(
      `select mobile_sealed as sealed, row_to_json(m)::text as row from text_message m`,
    );
    expect(raw.filter(({ sealed, row }) => row.includes(sealing.open(sealed)))).toEqual([]);
  });

  it('go out signed, and one whose worker died on the way goes out again under the same key', async () => {
    await moveTo('study_opens');
    const waiting = (await states())['QUEUED'] ?? 0;
    expect(waiting).toBeGreaterThan(0);
    // what was about a window that has closed meanwhile is of no use to anybody
    const [useful] = await world.rows<{ useful: number }>(
      `select count(*) as useful from text_message where state = 'queued' and until_at > $1`,
      [world.clock.now()],
    );
    const toSend = useful?.useful ?? 0;
    // a worker takes some and is killed before or after it has sent them
    const taken = await world.db.work((tx) => takeDue(tx, world.clock.now(), 3));
    const [first] = taken;
    if (first !== undefined)
      await gateway.send(
        { id: first.id, to: sealing.open(first.mobileSealed), text: first.body },
        world.clock.now(),
      );
    await sendTexts(deps(gateway));
    expect((await states())['QUEUED']).toBe(3);
    later(61);
    await Promise.all([sendTexts(deps(gateway)), sendTexts(deps(gateway))]);
    expect(await states()).toMatchObject({ SENT: toSend, LATE: waiting - toSend });
    expect(fake.delivered.size).toBe(toSend);
    expect(fake.asked).toBe(toSend + 1);
    expect(fake.unsigned).toEqual([]);
    expect([...fake.delivered.values()].every(({ to }) => /^1\d{10}$/.test(to))).toBe(true);
  });

  it('wait for a gateway that is away, which is left alone for a while, and arrive once each', async () => {
    await world.rows(
      `update text_message set state = 'queued', settled_at = null, tries = 0, due_at = $1 where state = 'sent'`,
      [world.clock.now()],
    );
    const waiting = (await states())['QUEUED'] ?? 0;
    fake.delivered.clear();
    fake.asked = 0;
    fake.answer = () => 503;
    const circuit = await sendTexts(deps(gateway));
    expect(circuit.closedUntil).not.toBeNull();
    expect(fake.asked).toBeLessThan(10); // not once for each message
    const asked = fake.asked;
    await sendTexts(deps(gateway), circuit);
    expect(fake.asked).toBe(asked);
    later(31);
    // it is back, but its first answers are lost
    fake.answer = (times) => (times <= asked + 2 ? 'hang up' : 202);
    let found = circuit;
    for (let round = 0; round < 5; round += 1) {
      found = await sendTexts(deps(gateway), found);
      later(70);
    }
    expect((await states())['SENT']).toBe(waiting);
    expect(fake.delivered.size).toBe(waiting);
    expect(found).toEqual(freshCircuit);
  });

  it('are given up when the gateway refuses them, and not sent when it is too late', async () => {
    await world.rows(
      `update text_message set state = 'queued', settled_at = null, tries = 0, due_at = $1,
         until_at = case when organisation_id = (select min(organisation_id::text)::uuid from text_message) then $1 else until_at end
       where state = 'sent'`,
      [world.clock.now()],
    );
    const before = (await states())['LATE'] ?? 0;
    fake.answer = () => 422;
    await sendTexts(deps(gateway));
    const found = await states();
    expect(found['QUEUED']).toBeUndefined();
    expect(found['LATE']).toBe(before + 1);
    expect(found['FAILED']).toBeGreaterThan(0);
  });

  it('are sent again on the word of who runs things: once a press, to today’s number, under a key of their own', async () => {
    fake.delivered.clear();
    fake.answer = () => 202;
    const failed = await world.rows<{ id: string; organisation: string }>(
      `select id, organisation_id as organisation from text_message where state = 'failed' order by id`,
    );
    const again = (client: Client, id: string): Promise<Again> =>
      client
        .ask<{ it: Again }>(
          `mutation ($id: ID!) { it: sendTextAgain(id: $id) { ... on TextsQueued { messages } ... on Refusal { key } } }`,
          { id: toGlobalId('TextMessage', id) },
        )
        .then(({ it: answer }) => answer);
    const [first, second] = failed.map(({ id }) => id);
    // the number was wrong, which is why it was refused; it was mended since
    const mended = sealing.seal('13800000001');
    await world.rows(
      `update account a set mobile_sealed = $2 from text_message m where m.id = $1 and a.id = m.account_id`,
      [first, mended],
    );
    await world.rows(
      `update organisation o set mobile_sealed = $2 from text_message m where m.id = $1 and o.id = m.organisation_id`,
      [first, mended],
    );
    const presses = await Promise.all([again(city, first ?? ''), again(city, first ?? '')]);
    expect(presses.map(({ key, messages }) => key ?? String(messages)).toSorted()).toEqual(['0', '1']);
    await sendTexts(deps(gateway));
    expect([...fake.delivered.keys()]).toEqual([`${first ?? ''}-1`]);
    expect([...fake.delivered.values()].map(({ to }) => to)).toEqual(['13800000001']);
    expect(await again(city, first ?? '')).toMatchObject({ key: 'textSent' });
    expect(await again(city, '00000000-0000-0000-0000-000000000000')).toMatchObject({ key: 'noSuchText' });
    expect((await school.send(`mutation { sendFailedTextsAgain { __typename } }`)).data).toBeNull();

    // given up because the gateway was away: it may have arrived, so the key stays
    await world.rows(`update text_message set tries = $2, reason = 'timeout' where id = $1`, [
      second,
      mostTries,
    ]);
    const all = (client: Client): Promise<Again> =>
      client
        .ask<{ it: Again }>(
          `mutation { it: sendFailedTextsAgain { ... on TextsQueued { messages } ... on Refusal { key } } }`,
        )
        .then(({ it: answer }) => answer);
    expect((await outbox(city)).gatewaySet).toBe(true);
    const many = await world.statementsDuring(() => all(city));
    expect(many).toBeLessThan(10);
    expect((await states())['QUEUED']).toBe(failed.length - 1);
    expect(await all(city)).toMatchObject({ key: 'noTextToSend' });
    await sendTexts(deps(gateway));
    expect(fake.delivered.size).toBe(failed.length);
    expect(fake.delivered.has(second ?? '')).toBe(true);
    expect(fake.unsigned).toEqual([]);
    const audit = await world.rows<{ facts: { messages: number } }>(
      `select facts from audit_event where action = 'text.again' and outcome = 'done' order by id`,
    );
    expect(audit.map(({ facts }) => facts.messages)).toEqual([1, failed.length - 1]);
    const [late] = await world.rows<{ id: string }>(
      `select id from text_message where state = 'late' limit 1`,
    );
    expect(await again(city, late?.id ?? '')).toMatchObject({ key: 'textTooLate' });
  });
});
