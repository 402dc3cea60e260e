import { randomBytes } from 'node:crypto';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { Collector, type CollectedSpan } from '../support/collector.js';
import { documentId } from '../support/persisted.js';
import { Product } from '../support/product.js';
import { demoPassword } from '../support/seed.js';

const wrongPassword = 'Not-My-Password-77';
const device = 'private-device-of-mine';
const metricsToken = 'only-for-the-one-who-operates';

let collector: Collector;
let product: Product;
let cookie = '';
let enrolmentId = '';
let lessonId = '';

const traceId = (): string => randomBytes(16).toString('hex');
const traceparent = (id: string): string => `00-${id}-${randomBytes(8).toString('hex')}-01`;

/** A press in the browser, as the web's own client sends it. */
const press = async (operation: string, variables: object, headers: Record<string, string> = {}) =>
  fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-xueshi-client': 'web', cookie, ...headers },
    body: JSON.stringify({ documentId: documentId(operation), operationName: operation, variables }),
  });

const signIn = (login: string, password: string): Promise<Response> =>
  fetch(`${product.url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.url },
    body: new URLSearchParams({ login, password }),
    redirect: 'manual',
  });

const asOwner = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: product.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
};

interface Line {
  readonly name: string;
  readonly level: number;
  readonly msg: string;
  readonly requestId?: string;
  readonly pageId?: string;
  readonly operation?: string;
  readonly outcome?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly statements?: number;
}
const lines = async (): Promise<readonly Line[]> =>
  (await product.logs()).filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);

const metricsOf = async (port: number): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  expect(response.status).toBe(200);
  return response.text();
};

/** The value of the one series that has these labels, in whatever order they stand. */
const valueOf = (text: string, name: string, labels: string): string =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name}{`) && labels.split(',').every((label) => line.includes(label)))
    ?.split(' ')
    .at(-1) ?? '';

beforeAll(async () => {
  collector = await Collector.listen();
  product = await Product.start({
    prepared: inject('prepared'),
    further: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, XUESHI_METRICS_TOKEN: metricsToken },
  });
  await signIn('chen', wrongPassword);
  const entered = await signIn('chen', demoPassword);
  cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const [place] = await product.rows<{ enrolment: string; lesson: string }>(
    `select e.id as enrolment, l.id as lesson from enrolment e
     join account a on a.id = e.teacher_id
     join lesson l on l.course_id = e.course_id and l.media_ready
     where a.login = 'chen' and now() between e.study_opens and e.study_closes limit 1`,
  );
  enrolmentId = toGlobalId('Enrolment', place?.enrolment ?? '');
  lessonId = toGlobalId('Lesson', `${place?.enrolment}.${place?.lesson}`);
});
afterAll(async () => {
  await product.stop();
  await collector.stop();
});

describe('a product that is operated', () => {
  it('follows a press from the page through web, API and outbox to the job it causes', async () => {
    const page = await (await fetch(`${product.url}/`, { headers: { cookie } })).text();
    const pageId = /<meta name="page" content="([0-9a-f]{32})"/.exec(page)?.[1] ?? '';
    expect(pageId).not.toBe('');
    const started = await press('StartWatching', { input: { enrolmentId, lessonId, device: 'desk' } });
    const { data } = (await started.json()) as { data: { startWatching: { id: string } } };
    const id = traceId();
    const kept = await press(
      'ReportPlayed',
      {
        input: {
          sessionId: data.startWatching.id,
          sequence: 0,
          spans: [{ fromMs: 0, toMs: 10 }],
          positionMs: 10,
        },
      },
      { traceparent: traceparent(id), 'x-xueshi-page': pageId },
    );
    expect(await kept.json()).toMatchObject({ data: { reportPlayed: { __typename: 'BeatAcknowledged' } } });

    const [row] = await product.rows<{ trace: string }>(`select trace from outbox where trace like $1`, [
      `00-${id}-%`,
    ]);
    expect(row?.trace).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    await expect
      .poll(() => new Set(collector.of(id).map(({ service }) => service)), { timeout: 15_000 })
      .toEqual(new Set(['xueshi-web', 'xueshi-api', 'xueshi-worker']));
    const spans = (): Map<string, CollectedSpan> =>
      new Map(collector.of(id).map((span) => [span.name, span]));
    await expect
      .poll(() => [...spans().keys()], { timeout: 15_000 })
      .toEqual(
        expect.arrayContaining([
          'web POST',
          'POST /graphql',
          'Mutation.reportPlayed',
          'insert outbox',
          'job study.roll-up',
          'update outbox',
        ]),
      );
    const parentOf = (name: string): string | undefined => {
      const parent = spans().get(name)?.parentSpanId;
      return collector.of(id).find(({ spanId }) => spanId === parent)?.name;
    };
    expect(parentOf('POST /graphql')).toBe('web POST');
    expect(parentOf('Mutation.reportPlayed')).toBe('POST /graphql');
    expect(parentOf('insert outbox')).toBe('Mutation.reportPlayed');
    expect(parentOf('job study.roll-up')).toBe('Mutation.reportPlayed');

    // The same id is in the log of every process, under the same name.
    const ofIt = async (): Promise<Line[]> => (await lines()).filter(({ requestId }) => requestId === id);
    await expect
      .poll(async () => (await ofIt()).map(({ name }) => name).toSorted())
      .toEqual(['api', 'worker']);
    const [api, worker] = (await ofIt()).toSorted((a, b) => a.name.localeCompare(b.name));
    expect(api).toMatchObject({ operation: 'ReportPlayed', outcome: 'done', status: 200, pageId });
    expect(api?.statements).toBeGreaterThan(2);
    expect(api?.ms).toBeGreaterThan(0);
    expect(worker).toMatchObject({ operation: 'study.roll-up', rows: 1 });
  });

  it('writes down what happened, and nothing of whom', async () => {
    for (const path of ['/', '/supermarket?q=三角函数', '/account', '/archive/year', '/no/such/page'])
      await fetch(`${product.url}${path}`, { headers: { cookie } });
    await press('PickCourse', { input: { offeringId: 'T2ZmZXJpbmc6bm8tc3VjaC1vbmU=' } });
    await press('StartWatching', { input: { enrolmentId: 'no such', lessonId, device } });
    await press('StartWatching', { input: { enrolmentId, lessonId, device: 7 } });
    await fetch(`${product.url}/graphql`, { method: 'POST', body: '{"query":"{ viewer { name } }"}' });
    await asOwner(
      `alter table watch_session add constraint none_here check (device <> '${device}') not valid`,
    );
    const failed = await press('StartWatching', { input: { enrolmentId, lessonId, device } });
    expect(await failed.text()).toContain('INTERNAL_SERVER_ERROR');

    const outcomes = async () => new Set((await lines()).map(({ outcome }) => outcome).filter(Boolean));
    await expect.poll(outcomes).toEqual(new Set(['done', 'refused', 'denied', 'failed']));
    const fault = (await lines()).find(({ msg }) => msg === 'a resolver failed');
    expect(fault).toMatchObject({
      name: 'api',
      operation: 'StartWatching',
      err: { constraint: 'none_here' },
    });

    const [person] = await product.rows<{ name: string; number: string }>(
      `select a.name, t.study_number as number from teacher t join account a on a.id = t.account_id where a.login = 'chen'`,
    );
    const token = cookie.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    const told = [...(await product.logs()), ...collector.bodies];
    expect(told.length).toBeGreaterThan(30);
    const whole = told.join('\n');
    for (const secret of [
      person?.name,
      person?.number,
      token,
      demoPassword,
      wrongPassword,
      device,
      '三角函数',
    ])
      expect({ secret, told: whole.includes(secret ?? '') }).toEqual({ secret, told: false });
    for (const shape of [
      /\bchen\b/i,
      /\b\d{17}[\dX]\b/,
      /\b1[3-9]\d{9}\b(?!\d)/,
      /\b\d{1,3}(\.\d{1,3}){3}\b/,
      /"variables"/,
    ])
      expect({
        shape,
        found: shape.exec(whole.replaceAll(/"(startT|endT|t)imeUnixNano":"\d+"/g, ''))?.[0],
      }).toEqual({ shape, found: undefined });
  });

  it('counts for Prometheus by names of its own, and shows it to nobody on the public origin', async () => {
    const [api, worker, web] = await Promise.all([
      metricsOf(product.ports.api),
      metricsOf(product.ports.worker),
      metricsOf(product.ports.webMetrics),
    ]);
    const shows = (text: string, series: readonly (readonly [string, string, string])[]): void => {
      for (const [name, labels, value] of series)
        expect(`${name}{${labels}} ${valueOf(text, name, labels)}`).toMatch(
          new RegExp(` ${value === '' ? '.+' : value}$`),
        );
    };
    shows(api, [
      ['xueshi_operation_seconds_count', 'operation="ReportPlayed",outcome="done",service="api"', '1'],
      ['xueshi_operation_seconds_count', 'operation="StartWatching",outcome="failed",service="api"', '1'],
      ['xueshi_operation_seconds_count', 'operation="unknown",outcome="denied",service="api"', '1'],
      ['xueshi_sign_ins_total', 'outcome="wrongPassword",service="api"', '1'],
      ['xueshi_sign_ins_total', 'outcome="done",service="api"', '1'],
      ['xueshi_study_reports_total', 'outcome="kept",service="api"', '1'],
      ['xueshi_selection_verdicts_total', 'verdict="noSuchCourse",service="api"', '1'],
      ['xueshi_refusals_total', 'rule="A8",key="wrongPassword",service="api"', '1'],
      ['xueshi_sql_seconds_count', 'verb="select",service="api"', '[0-9]+'],
      ['xueshi_database_connections', 'state="open",service="api"', '[0-9]+'],
      ['nodejs_eventloop_lag_p99_seconds', 'service="api"', ''],
    ]);
    shows(worker, [
      ['xueshi_outbox_open_rows', 'job="study.roll-up",service="worker"', '0'],
      ['xueshi_outbox_oldest_seconds', 'job="study.roll-up",service="worker"', '0'],
      ['xueshi_job_rows_total', 'job="study.roll-up",outcome="handled",service="worker"', '1'],
      ['xueshi_job_seconds_count', 'job="study.roll-up",service="worker"', '1'],
      ['xueshi_job_lag_seconds_count', 'job="study.roll-up",service="worker"', '1'],
    ]);
    shows(web, [
      ['xueshi_page_seconds_count', 'route="/(learn)/supermarket",status="2xx",service="web"', '1'],
    ]);
    for (const text of [api, worker, web]) expect(text).not.toMatch(/chen|陈|127\.0\.0\.1/);

    const open = await fetch(`${product.url}/metrics`);
    expect(open.status).toBe(404);
    expect(await open.text()).not.toContain('xueshi_');
    expect((await fetch(`http://127.0.0.1:${product.ports.api}/metrics`)).status).toBe(404);
  });

  it('tells of each part how it is and since when', async () => {
    const report = async (port: number) =>
      (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as {
        status: string;
        ready: boolean;
        parts: Record<string, { status: string; since: string }>;
      };
    const parts = async (port: number) => Object.keys((await report(port)).parts).toSorted();
    expect(await parts(product.ports.api)).toEqual([
      'database',
      'disk',
      'migrations',
      'outbox',
      'process',
      'storage',
    ]);
    expect(await parts(product.ports.worker)).toEqual([
      'database',
      'disk',
      'migrations',
      'outbox',
      'process',
      'queue',
    ]);
    expect(await parts(product.ports.webMetrics)).toEqual(['api', 'process']);
    expect(await (await fetch(`${product.url}/readyz`)).json()).toMatchObject({ ready: true, status: 'ok' });

    // Work that waits for a minute degrades and takes nothing out of service.
    await product.rows(
      `insert into outbox (job, key, payload, created_at, retry_at)
       values ('study.roll-up', 'late', '{}', now() - interval '2 minutes', now() + interval '1 hour')`,
    );
    await expect
      .poll(async () => (await report(product.ports.api)).parts['outbox']?.status, { timeout: 10_000 })
      .toBe('degraded');
    expect(await report(product.ports.api)).toMatchObject({ status: 'degraded', ready: true });
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
  });
});
