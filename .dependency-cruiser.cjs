const layers = [
  ['platform'],
  ['time-limits', 'number-checks'],
  ['verifier'],
  ['identity'],
  ['access-log'],
  ['ledger'],
  ['checkpoints'],
  ['timestamps'],
  ['instruments'],
  ['photos'],
  ['cases'],
  ['registry'],
  ['approvals'],
  ['storage'],
  ['stocktaking'],
  ['handover', 'disposal', 'measures', 'claims', 'notices', 'erasures'],
  ['funds'],
  ['police', 'procuratorate', 'court', 'signatures', 'personal-effects'],
  ['bundles'],
  ['documents', 'oversight', 'statistics', 'verification'],
  ['exchange'],
  ['dictionaries', 'search'],
];
const below = (index) => layers.slice(0, index).flat();

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...layers.flatMap((layer, index) =>
      layer.map((name) => ({
        name: `${name}-looks-down-only`,
        severity: 'error',
        from: { path: `^src/${name}/` },
        to: { path: '^src/', pathNot: `^src/(${[name, ...below(index)].join('|')})/` },
      })),
    ),
    {
      name: 'programs-speak-http',
      severity: 'error',
      from: { path: '^src/(case-files|replay|demo)/' },
      to: {
        path: '^src/',
        pathNot: '^src/(case-files|replay|demo|platform)/|^src/(setup|verifier/verifier)\\.ts$',
      },
    },
    {
      name: 'nobody-imports-a-program',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli\\.ts|(case-files|replay|demo|bench|reference)/)' },
      to: { path: '^src/((case-files|replay|demo|bench|reference)/|cli\\.ts|main\\.ts)' },
    },
    {
      name: 'enter-by-the-door',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '^src/platform/', '^src/([^/]+)/\\1(\\.module)?\\.ts$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/web/|^src/verifier/.*\\.m[jt]s$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
