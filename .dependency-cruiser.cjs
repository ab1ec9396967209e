// Imports go one way (ARCHITECTURE.md, "Direction of imports"): a layer may import those listed before it.
const layers = [
  ['domain', 'text'],
  ['quantities', 'spreadsheets', 'word-lists'],
  ['documents'],
  ['corpus', 'people', 'delivery', 'notices'],
  ['search', 'progress'],
  ['week', 'answering'],
  ['models', 'files', 'storage', 'channel/telegram', 'scheduler', 'health'],
  ['channel/bridge'],
  ['channel/terminal'],
];
const adapters = ['models', 'files', 'storage', 'channel/telegram', 'scheduler', 'health'];

const backwards = layers.slice(0, -1).map((layer, index) => ({
  name: `no-import-against-the-flow-from-${layer.join('-')}`,
  severity: 'error',
  from: { path: `^src/(${layer.join('|')})/` },
  to: {
    path: `^src/(${layers
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

const adaptersApart = adapters.map((adapter) => ({
  name: `adapter-${adapter}-imports-no-other-adapter`,
  severity: 'error',
  from: { path: `^src/${adapter}/` },
  to: { path: `^src/(${adapters.filter((other) => other !== adapter).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'text-is-pure',
      comment: 'Text rules read no file, no clock, no library.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { pathNot: '^src/(text|domain)/' },
    },
    ...backwards,
    ...adaptersApart,
    {
      name: 'features-do-not-import-the-composition-root',
      severity: 'error',
      from: { path: `^src/(${layers.flat().join('|')})/` },
      to: { path: '^src/(main|app)\\.ts$|^src/cli/|^src/config/(?!corpus-dir)' },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
