import path from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

/** The file that every page loads. */
export const EVERYWHERE = 'base';

/** How many pages must need a module before it goes into a file that they share. */
const SHARED = 5;

const LIBRARIES =
  /vite[\\/]preload-helper|node_modules[\\/](?:svelte|esm-env|clsx|devalue|@sveltejs[\\/]kit)[\\/]/;

/** Documents stay with their pages: their ids are as long as they look, whatever compresses them. */
const OWN = /src[\\/]lib[\\/](?!platform[\\/]generated[\\/])/;

/** What pages of staff share and a teacher's never need: features, parts and words. */
const OF_STAFF =
  /src[\\/]lib[\\/](?:(?:publishing|analytics|ledger)[\\/]|platform[\\/](?:TaskProgress|staff-nav|paraglide[\\/]messages[\\/](?:task|bulk|staff|draft|step|change|risk|part)_)|selection[\\/]staff-|ui[\\/]BarChart)/;

const of = (file: string): string => normalizePath(path.resolve(import.meta.dirname, file));
const MESSAGES = of('src/lib/platform/paraglide/messages');

/** The page whose first load is counted (P6), with all that surrounds it. */
const FIRST = [
  'src/routes/+layout.svelte',
  'src/routes/+error.svelte',
  'src/routes/(learn)/+layout.svelte',
  'src/routes/(learn)/+layout.ts',
  'src/routes/(learn)/supermarket/+page.svelte',
  'src/routes/(learn)/supermarket/+page.ts',
].map(of);

type Graph = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...given: never[]) => unknown>>[1];

let first: ReadonlySet<string> | undefined;

/** What the supermarket needs of ours. Words count where they are said: all are imported through one index. */
function neededFirst(graph: Graph): ReadonlySet<string> {
  const needed = new Set<string>();
  const follow = (id: string): void => {
    if (needed.has(id) || id.startsWith(MESSAGES)) return;
    needed.add(id);
    const { importedIds = [], code } = graph.getModuleInfo(id) ?? {};
    for (const [, key] of code?.matchAll(/\bm\.(\w+)\b/g) ?? []) needed.add(`${MESSAGES}/${key}.js`);
    importedIds.forEach(follow);
  };
  FIRST.forEach(follow);
  return needed;
}

const isFirst = (id: string, graph: Graph): boolean =>
  LIBRARIES.test(id) || (first ??= neededFirst(graph)).has(normalizePath(id));

const ours = (id: string): boolean => LIBRARIES.test(id) || OWN.test(id);

/** What pages share travels as a few files instead of a hundred: fewer headers, better compression. */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  { name: (id, graph) => (isFirst(id, graph) ? EVERYWHERE : null), test: ours, minShareCount: SHARED },
  { name: (id, graph) => (isFirst(id, graph) ? 'market' : null), test: ours, minShareCount: 2 },
  { name: 'more', test: (id) => OWN.test(id) && !OF_STAFF.test(id), minShareCount: SHARED },
  // last, so that it takes along nothing that a teacher's page needs
  { name: 'staff', test: OF_STAFF, minShareCount: SHARED },
];
