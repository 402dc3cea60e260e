/** `npm run bench -- NAME [smoke]`: one measurement of goals.md, at its full size or in seconds to see that it still runs. */
const [name = '', size = 'full'] = process.argv.slice(2);
const benches: Readonly<Record<string, () => Promise<{ run(smoke: boolean): Promise<void> }>>> = {
  catalogue: () => import('./catalogue.bench.js'),
  pages: () => import('./pages.bench.js'),
  figures: () => import('./figures.bench.js'),
  rendered: () => import('./rendered.bench.js'),
  loading: () => import('./loading.bench.js'),
  sizing: () => import('./sizing.bench.js'),
  rush: () => import('./rush.bench.js'),
  turns: () => import('./turns.bench.js'),
  verification: () => import('./verification.bench.js'),
};
const bench = benches[name];
if (bench === undefined || !['full', 'smoke'].includes(size)) {
  console.error(`npm run bench -- ${Object.keys(benches).join('|')} [smoke]`);
  process.exit(64);
}
await (await bench()).run(size === 'smoke');
process.exit(0);
