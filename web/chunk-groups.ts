import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

/** The file that every page loads. */
const EVERYWHERE = 'base';
/** What the supermarket needs besides. */
const MARKET = 'market';

/** By their names in the build: the file that every page loads has taken in what Kit begins with, and its name. */
export const FIRST_FILES: ReadonlySet<string> = new Set([EVERYWHERE, 'entry/payload', MARKET]);

/** How many pages must need a module before it goes into a file that they share. */
const SHARED = 5;

const LIBRARIES =
  /vite[\\/]preload-helper|node_modules[\\/](?:svelte|esm-env|clsx|devalue|@sveltejs[\\/]kit)[\\/]/;

const OWN = /(?:src[\\/]lib|schema[\\/]dist)[\\/]/;

/** What pages of staff share and a teacher's never need: features, parts and words. */
const OF_STAFF =
  /src[\\/]lib[\\/](?:(?:publishing|analytics|ledger)[\\/]|platform[\\/](?:TaskProgress|staff-nav|paraglide[\\/]messages[\\/](?:task|bulk|staff|draft|step|change|risk|part)_)|selection[\\/]staff-|ui[\\/]BarChart)/;

/** Besides what lies in `lib`, the page itself, and the looks of its filters: Kit has a page wait for them too. */
const OF_MARKET = /src[\\/]routes[\\/]\(learn\)[\\/]supermarket[\\/]\+page\.|MarketFilters\.svelte\?/;

/** What stands around every page of a teacher: its parts need no file of their own. */
const AROUND = /src[\\/]routes[\\/](?:\(learn\)[\\/])?\+(?:layout|error)\.|rolldown[\\/]runtime/;

const ofThePage = (file: string): boolean => /supermarket|EmptyState/.test(file);

const of = (file: string): string => normalizePath(path.resolve(import.meta.dirname, file));
const MESSAGES = of('src/lib/platform/paraglide/messages');

/** Through which everything that is said can be reached: what a component says is told by the keys it uses. */
const EVERY_MESSAGE = /paraglide[\\/]messages(?:[\\/]_index)?\.js$/;

const KIT = path.dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'));

/** The page whose first load is counted (P6), with all that surrounds it. */
const FIRST = [
  path.join(KIT, 'src/runtime/client/entry.js'),
  '.svelte-kit/generated/build/client-optimized/app.js',
  'src/routes/+layout.svelte',
  // Kit asks for it before a page comes alive
  'src/routes/+error.svelte',
  'src/routes/(learn)/+layout.svelte',
  'src/routes/(learn)/+layout.ts',
  'src/routes/(learn)/supermarket/+page.svelte',
  'src/routes/(learn)/supermarket/+page.ts',
  // the boards that come when they are opened need it too
  'src/lib/ui/EmptyState.svelte',
].map(of);

/** Kit's own files of pages and layouts. */
const NODES = '.svelte-kit/generated/build/client-optimized/nodes/*.js';

type Graph = Parameters<Extract<Rolldown.CodeSplittingGroup['name'], (...given: never[]) => unknown>>[1];

/** Through which components reach all of Svelte: what they need of it is told by the names they use. */
const SVELTE = /svelte[\\/]src[\\/]internal[\\/]client[\\/]index\.js$/;

function partsOfSvelte(id: string, code: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [, names = '', from = ''] of code.matchAll(/export\s*\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g)) {
    const file = path.posix.join(path.posix.dirname(normalizePath(id)), from);
    for (const name of names.split(','))
      parts.set(
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
        file,
      );
  }
  return parts;
}

let first: ReadonlySet<string> | undefined;
let around: ReadonlySet<string> | undefined;

/** What the supermarket needs. Words and what Svelte does count where they are used: all are imported through one index. */
function neededFrom(files: readonly string[], graph: Graph): ReadonlySet<string> {
  const needed = new Set<string>();
  let parts: ReadonlyMap<string, string> = new Map();
  const follow = (id: string): void => {
    if (needed.has(normalizePath(id)) || EVERY_MESSAGE.test(id)) return;
    needed.add(normalizePath(id));
    const { importedIds = [], code } = graph.getModuleInfo(id) ?? {};
    for (const [, key] of code?.matchAll(/\bm\.(\w+)\b/g) ?? []) follow(`${MESSAGES}/${key}.js`);
    for (const imported of importedIds) {
      if (!SVELTE.test(imported)) {
        follow(imported);
        continue;
      }
      needed.add(normalizePath(imported));
      if (parts.size === 0) parts = partsOfSvelte(imported, graph.getModuleInfo(imported)?.code ?? '');
      for (const [, name = ''] of code?.matchAll(/\$\.(\w+)/g) ?? []) {
        const part = parts.get(name);
        if (part !== undefined) follow(part);
      }
    }
  };
  files.forEach(follow);
  return needed;
}

const isFirst = (id: string, graph: Graph): boolean =>
  (first ??= neededFrom(FIRST, graph)).has(normalizePath(id));

/** How many pages need a module: groups of one name would become files of their own. */
let pages: ReadonlyMap<string, number> | undefined;

function countPages(graph: Graph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of globSync(NODES, { cwd: import.meta.dirname }).map(of))
    for (const needed of neededFrom([id], graph)) counts.set(needed, (counts.get(needed) ?? 0) + 1);
  return counts;
}

/** Around every page of a teacher, or of many others. */
const isEverywhere = (id: string, graph: Graph): boolean =>
  AROUND.test(id) ||
  (around ??= neededFrom(
    FIRST.filter((file) => !ofThePage(file)),
    graph,
  )).has(normalizePath(id)) ||
  ((pages ??= countPages(graph)).get(normalizePath(id)) ?? 0) >= SHARED;

const STYLE = /[?&]type=style|\.css$/;

/** Pages of teachers, and of everybody. */
const OF_TEACHERS = /routes[\\/](?:\((?:learn|self)\)|sign-in)[\\/]/;
/** Large, and of one page. */
const PLAYER = /video\.js|Player\.svelte/;

let teachers: ReadonlySet<string> | undefined;

const pagesOfTeachers = (graph: Graph): readonly string[] =>
  globSync(NODES, { cwd: import.meta.dirname })
    .map(of)
    .filter((id) => graph.getModuleInfo(id)?.importedIds.some((page) => OF_TEACHERS.test(page)));

/**
 * Kit names each page's styles to every page: two files for all that come later are a kilobyte less of each first load, and
 * fewer to wait for. What a press brings has its own.
 */
function stylesOf(id: string, graph: Graph): string | null {
  const many = (pages ??= countPages(graph)).get(normalizePath(id)) ?? 0;
  if (many === 0) return null;
  teachers ??= neededFrom(pagesOfTeachers(graph), graph);
  return many >= SHARED || teachers.has(normalizePath(id)) ? 'pages' : 'desk';
}

/** Kit finds its own beginning by these files: they stay by themselves. */
const BEGINNING = /runtime[\\/]client[\\/](?:client-)?entry\.js$/;

const ours = (id: string): boolean => (LIBRARIES.test(id) || OWN.test(id)) && !BEGINNING.test(id);

/** What pages share travels as a few files instead of a hundred: fewer headers, better compression. */
export const chunkGroups: Rolldown.CodeSplittingGroup[] = [
  {
    name: (id, graph) => {
      if (OF_MARKET.test(id)) return MARKET;
      if (!AROUND.test(id) && !isFirst(id, graph)) return null;
      return isEverywhere(id, graph) ? EVERYWHERE : MARKET;
    },
    test: (id) => ours(id) || AROUND.test(id) || OF_MARKET.test(id),
  },
  { name: stylesOf, test: (id) => STYLE.test(id) && !PLAYER.test(id) },
  // what sends a form with script is not needed before somebody presses
  { name: 'forms', test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]app[\\/]forms[\\/]/ },
  { name: 'more', test: (id) => ours(id) && !OF_STAFF.test(id), minShareCount: SHARED },
  // last, so that it takes along nothing that a teacher's page needs
  { name: 'staff', test: OF_STAFF, minShareCount: SHARED },
];
