import { bold, dim, line, table } from './say.mjs';

/** @typedef {import('./prepare.mjs').DemoAccount} DemoAccount */

/**
 * @param {{ web: number, api: number, worker: number, webMetrics: number, postgres: string | null, publicUrl: string, logs: string, accounts: DemoAccount[], lesson?: string, took: number }} facts
 */
export const welcome = ({
  web,
  api,
  worker,
  webMetrics,
  postgres,
  publicUrl,
  logs,
  accounts,
  lesson,
  took,
}) => {
  line();
  line(`${bold('学时平台已就绪')}  ${bold('Xueshi is ready')}  ${dim(`${(took / 1000).toFixed(1)} s`)}`);
  line();
  line(
    table([
      ['', ''],
      ['网站 Web', publicUrl],
      ...(lesson ? [['第一课 First lesson', lesson.startsWith('/') ? `${publicUrl}${lesson}` : lesson]] : []),
      ['GraphQL', `http://localhost:${api}/graphql`],
      ['健康 Health', `http://localhost:${web}/readyz  http://localhost:${api}/readyz`],
      [
        '指标 Metrics',
        [api, worker, webMetrics].map((port) => `http://localhost:${port}/metrics`).join('  '),
      ],
      ...(postgres === null ? [] : [['PostgreSQL', postgres]]),
      ['日志 Logs', logs],
    ])
      .split('\n')
      .slice(1)
      .join('\n'),
  );
  if (accounts.length > 0) {
    line();
    line(
      table([
        ['演示账号 Demo', '账号 Account', '密码 Password', '姓名 Name'],
        ...accounts.map(({ role, account, password, name }) => [role, account, password, name]),
      ]),
    );
  }
  line();
  line(`按 Ctrl-C 停止。  ${dim('Press Ctrl-C to stop.')}`);
};
