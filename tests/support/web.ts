import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Child } from '../../schema/launch/child.mjs';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

export interface RunningWeb {
  readonly url: string;
  stop(): Promise<void>;
}

/** The built pages in front of an API of this process: for journeys in which the test sets the clock. */
export const serveWeb = async (apiUrl: string): Promise<RunningWeb> => {
  const logs = await mkdtemp(join(tmpdir(), 'xueshi-web-'));
  const [web, metrics] = [await freePort(), await freePort()];
  const url = `http://localhost:${String(web)}`;
  const child = await new Promise<Child>((ready, failed) => {
    const started: Child = new Child({
      name: 'web',
      script: 'web/server.js',
      node: process.execPath,
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        WEB_PORT: String(web),
        WEB_METRICS_PORT: String(metrics),
        API_URL: apiUrl,
        PUBLIC_URL: url,
      },
      logs,
      onLine: (text: string) => text.startsWith('web ready') && ready(started),
    });
    void started.ended.then(() => failed(new Error(`web ended\n${started.evidence()}`)));
  });
  return {
    url,
    stop: async () => {
      await child.stop(10_000);
      await rm(logs, { recursive: true, force: true });
    },
  };
};
