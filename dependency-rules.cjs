// Who may import whom, from the ground up: imports run down or stay on their floor.
// A new room goes on its floor here; a room or file on no floor is reported.
const floors = [
  [
    'feature.ts',
    'clock.ts',
    'package-root.ts',
    'config.ts',
    'i18n',
    'storage',
    'ops',
    'playground',
    'reading',
  ],
  ['content', 'telegram'],
  ['home', 'help', 'check', 'privacy'],
  ['quiz'],
  ['faro.ts'],
  ['run.ts'],
  ['main.ts', 'cli.ts'],
];

/** Rooms of the bot's capabilities: what everybody shares knows none of them. */
const features = ['home', 'help', 'check', 'privacy', 'quiz'];

/** Values in, values out: time, chance and content come as arguments. */
const pure = [
  '^src/quiz/(?:session|draw|results|buttons|[^/]+-view)\\.ts$',
  '^src/(?:home|privacy)/views\\.ts$',
  '^src/home/questions\\.ts$',
  '^src/help/(?:[^/]+-view|buttons|first-steps|situations)\\.ts$',
  '^src/help/resources/(?!load-|lint-)',
  '^src/help/(?:cry|cry-knowledge|cry-views)\\.ts$',
  '^src/reading/',
  // The chat's side, the command line and what reads files apart.
  '^src/check/(?!chat/|index|command|check-knowledge|compiled-knowledge|load-knowledge)[^/]+\\.ts$',
  '^src/check/chat/(?:[^/]+-view|advice|answer|answer-codec|buttons|incoming|small-talk)\\.ts$',
  '^src/check/links/',
  '^src/telegram/(?:callback|view|limits)\\.ts$',
  '^src/content/rules/',
];

const anyOf = (names) => `^src/(?:${names.map((name) => name.replace('.', '\\.')).join('|')})(?:/|$)`;
const page = '^src/playground/page/';
const contract = '^src/playground/contract\\.ts$';

/** Where a program, or the playground's page in a browser, begins. */
const programs = ['^src/(?:main|cli)\\.ts$', '^src/playground/page/main\\.tsx$'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floors.slice(0, -1).map((names, index) => ({
      name: `down-only-from-floor-${index}`,
      comment: `${names.join(', ')} must not import from a floor above.`,
      severity: 'error',
      from: { path: anyOf(names) },
      to: { path: anyOf(floors.slice(index + 1).flat()) },
    })),
    {
      name: 'on-a-floor',
      comment: 'Every room and file of src/ has a floor in dependency-rules.cjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: anyOf(floors.flat()) },
    },
    {
      name: 'through-the-door',
      comment: 'A room reaches another only through its index.ts, for types too.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-outside',
      comment: 'A file in no room reaches a room only through its index.ts, for types too.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'entry-points-stay-outside',
      comment: 'main.ts and cli.ts start programs; importing them would start one.',
      severity: 'error',
      from: {},
      to: { path: '^src/(?:main|cli)\\.ts$' },
    },
    {
      name: 'config-read-at-the-start',
      comment:
        'The environment is read once, where the program starts; everybody else is given what they need.',
      severity: 'error',
      from: { pathNot: '^src/(?:run|cli)\\.ts$' },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'shared-rooms-know-no-feature',
      comment: 'storage, content, i18n and telegram serve every feature alike.',
      severity: 'error',
      from: { path: anyOf(['storage', 'content', 'i18n', 'telegram']) },
      to: { path: anyOf(features) },
    },
    {
      name: 'feature-is-types-only',
      comment: 'What a feature is must cost nothing to know.',
      severity: 'error',
      from: { path: '^src/feature\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'playground-knows-only-http',
      comment: 'The playground meets the bot over HTTP, as Telegram does.',
      severity: 'error',
      from: { path: '^src/playground/' },
      to: { path: '^src/', pathNot: '^src/playground/' },
    },
    {
      name: 'page-runs-in-a-browser',
      comment: 'The page has its own files, preact and the contract.',
      severity: 'error',
      from: { path: page },
      to: { pathNot: [page, contract, '(?:^|/)node_modules/preact/'] },
    },
    {
      name: 'page-takes-types-from-the-contract',
      comment: 'At run time the page and the server share nothing but HTTP.',
      severity: 'error',
      from: { path: page },
      to: { path: contract, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-leaves-the-page-alone',
      comment: 'The page is served as files.',
      severity: 'error',
      from: { path: '^src/', pathNot: page },
      to: { path: page },
    },
    {
      name: 'pure-without-effects',
      comment: 'Pure files know no network, database, clock or system; types of theirs are fine.',
      severity: 'error',
      from: { path: pure },
      to: {
        path: [
          '(?:^|/)node_modules/(?:grammy|@grammyjs|better-sqlite3|kysely|undici)/',
          '^src/clock\\.ts$',
          '^src/storage/',
          '^src/quiz/(?:store|stage|director|answer-log|poll)\\.ts$',
          '^src/home/settings\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-without-builtins',
      comment: 'Nothing of Node.js in pure files.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      comment: 'In a circle nothing can be loaded first; two types may know each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-forgotten',
      comment: 'A module that no program reaches is dead.',
      severity: 'error',
      from: { path: programs },
      to: { path: '^src/', pathNot: programs, reachable: false },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'What src/ imports is in `dependencies`: an installation for use has no development tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-found',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types bind rooms as much as imports of values do.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.json', '.js', '.d.ts'],
    },
  },
};
