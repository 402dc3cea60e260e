import { defineConfig } from 'vitest/config';

/** The built packages run as they do in production: loaded by Node, with the one `graphql` that Node finds. */
const server = { deps: { external: [/\/(schema|api|worker)\/dist\//] } };

/** Tests of whole processes. Each brings its own database, folder and ports, and mostly waits: for a video, for a process to die. */
const processes = (
  name: string,
  groupOrder: number,
  { also = [], setups = [] }: { also?: readonly string[]; setups?: readonly string[] } = {},
) => ({
  test: {
    name,
    include: [`${name}/**/*.test.ts`, ...also],
    server,
    globalSetup: ['./support/postgres.setup.ts', ...setups],
    maxWorkers: 3,
    maxConcurrency: 3,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What another process will do it does in its own time.
    expect: { poll: { timeout: 60_000, interval: 200 } },
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'acceptance',
          // Each file has a World and a database of its own; the product itself is loaded once a worker, not once a file.
          isolate: false,
          // They wait for the database half of the time; left to itself vitest takes one worker on two cores.
          maxWorkers: 3,
          include: ['acceptance/**/*.test.ts', 'architecture/**/*.test.ts', 'support/**/*.test.ts'],
          server,
          globalSetup: './support/postgres.setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      processes('journeys', 1, { setups: ['./support/product.setup.ts'] }),
      // Every page in its looks: as much work for the machine as all journeys together.
      processes('pages', 2, { setups: ['./support/product.setup.ts'] }),
      processes('faults', 3),
      // The heart of the product once more, on the servers that a city runs.
      processes('servers', 4, {
        also: [
          'acceptance/{selection,study,ledger}/**/*.test.ts',
          'faults/{worker-killed,task-taken-over}.test.ts',
        ],
      }),
    ],
  },
});
