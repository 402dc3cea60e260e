/** The doors of the house (see the map in README.md): who may import whom. */
const features = [
  'accounts',
  'messaging',
  'terms',
  'catalogue',
  'publishing',
  'programme',
  'assessment',
  'selection',
  'study',
  'ledger',
  'recommendation',
  'analytics',
];
const rooms = ['schema', 'api', 'worker'];

/** An earlier feature never imports a later one. */
const order = features.slice(0, -1).flatMap((feature, i) => {
  const laterOnes = features.slice(i + 1).join('|');
  return [
    {
      name: `${feature}-before-later-features`,
      severity: 'error',
      from: { path: `^(${rooms.join('|')})/src/${feature}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^(${rooms.join('|')})/(src|dist)/(${laterOnes})/` },
    },
  ];
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^schema/src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^schema/src/kernel/' },
    },
    {
      name: 'rules-import-kernel-and-rules',
      severity: 'error',
      from: { path: '^schema/src/.*\\.rules\\.ts$' },
      to: { pathNot: ['^schema/src/kernel/', '\\.rules\\.ts$'] },
    },
    {
      name: 'jobs-import-kernel',
      severity: 'error',
      from: { path: '^schema/src/.*\\.jobs\\.ts$' },
      to: { pathNot: '^schema/src/kernel/' },
    },
    {
      name: 'entities-import-rules-and-entities',
      severity: 'error',
      from: { path: '^schema/src/[a-z]+/.*\\.entity\\.ts$' },
      to: { path: '^schema/src/', pathNot: ['^schema/src/(kernel)/', '\\.(rules|entity)\\.ts$'] },
    },
    {
      name: 'platform-of-schema-knows-no-feature',
      severity: 'error',
      from: { path: '^schema/src/platform/' },
      to: { path: `^schema/src/(${features.join('|')}|seed|migrations)/` },
    },
    {
      name: 'schema-depends-on-no-other-room',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(api|worker|web|tests)/' },
    },
    {
      name: 'api-knows-no-worker-or-web',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(worker|web|tests)/' },
    },
    {
      name: 'worker-knows-no-api-or-web',
      severity: 'error',
      from: { path: '^worker/' },
      to: { path: '^(api|web|tests)/' },
    },
    {
      name: 'web-imports-rules-only',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^schema/(src|dist)/', pathNot: ['/kernel/', '\\.rules\\.(js|ts)$', '\\.rules\\.d\\.ts$'] },
    },
    {
      name: 'resolvers-ask-services',
      severity: 'error',
      from: { path: '^api/src/.*\\.resolver\\.ts$' },
      to: { path: ['\\.store\\.(d\\.)?[jt]s$', '\\.entity\\.(d\\.)?[jt]s$', '\\.jobs\\.(d\\.)?[jt]s$'] },
    },
    {
      name: 'worker-jobs-use-store-rules-jobs',
      severity: 'error',
      from: { path: '^worker/src/.*\\.job\\.ts$' },
      to: { path: '\\.entity\\.(d\\.)?[jt]s$' },
    },
    ...order,
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['\\.svelte-kit', 'web/build', 'paraglide', 'generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
