// Fails when a file imports what architecture.mjs does not allow, or when a folder is not listed there.
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import { apps, appsOfApps, connectors, contexts, libraries, platform, platformArrows } from '../architecture.mjs';
import { unlistedFolders } from './unlisted-folders.mjs';

const escape = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const inside = (names) => names.map((name) => `${escape(libraries[name])}/`);
const tests = '\\.spec\\.tsx?$';

/** One rule per folder: what it may import from apps/ and libs/; everything else of ours is forbidden. */
function only(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: `^${escape(from)}/`, pathNot: tests },
    to: { path: '^(apps|libs|test)/', pathNot: [from + '/', ...allowed].map((path) => `^${path}`) },
  };
}

const rules = [
  only('kernel-knows-nothing', libraries.kernel, [], 'the kernel is the innermost room'),
  only('contracts-know-nothing', libraries.contracts, [], 'the browser and other programs take the contracts alone'),
  only('client-knows-contracts', libraries.client, inside(['contracts']), 'other programs install it without this house'),
  ...platform.map((name) =>
    only(`platform-${name}`, libraries[name], inside(['kernel', ...platformArrows[name]]), 'plumbing knows no clinical word'),
  ),
  ...Object.entries(contexts).map(([name, known]) =>
    only(
      `context-${name}`,
      libraries[name],
      inside(['kernel', ...platform, ...known]),
      'a room knows its own rules and the rooms it names',
    ),
  ),
  ...Object.entries(connectors).map(([name, known]) =>
    only(
      `connector-${name}`,
      libraries[name],
      inside(['kernel', ...platform, ...known]),
      'a connector implements a port that a room declares',
    ),
  ),
  ...Object.entries(apps).map(([name, known]) =>
    only(`app-${name}`, `apps/${name}`, [...inside(known), ...(appsOfApps[name] ?? []).map((app) => `apps/${app}/`)], 'apps are doors'),
  ),
  {
    name: 'domain-is-pure',
    comment: 'rules are functions: nothing to mock, no framework, no database',
    severity: 'error',
    from: { path: '^libs/contexts/[^/]+/src/domain/', pathNot: tests },
    to: { pathNot: ['^libs/contexts/[^/]+/src/domain/', '^libs/kernel/', '^libs/contexts/[^/]+/src/index\\.ts$'] },
  },
  {
    name: 'only-through-the-face',
    comment: "another library is imported by its alias; its inner files are nobody's business",
    severity: 'error',
    from: { path: '^(libs/contexts/[^/]+|libs/connectors/[^/]+|libs/platform/[^/]+|libs/[^/]+|apps/[^/]+)/', pathNot: tests },
    to: { path: '^libs/.+/src/', pathNot: ['^libs/.+/src/index\\.ts$', '^$1/'] },
  },
  {
    name: 'domain-only-types-of-other-contexts',
    comment: 'a rule may name another room, never run its commands',
    severity: 'error',
    from: { path: '^libs/contexts/([^/]+)/src/domain/', pathNot: tests },
    to: { path: '^libs/contexts/[^/]+/src/index\\.ts$', pathNot: '^libs/contexts/$1/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-circles',
    comment: 'a circle hides who knows whom',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

const unlisted = unlistedFolders();
for (const path of unlisted) console.error(`${path} is not in architecture.mjs: list it and what it may know`);

const roots = ['apps', 'libs'].filter((path) => existsSync(path));
const { output } = await cruise(roots, {
  ruleSet: { forbidden: rules },
  validate: true,
  outputType: 'json',
  includeOnly: '^(apps|libs|test)/',
  exclude: { path: '(^|/)(dist|node_modules|generated)/' },
  enhancedResolveOptions: { conditionNames: ['source', 'import', 'require', 'node', 'default'], extensions: ['.ts', '.tsx', '.js'] },
  tsPreCompilationDeps: true,
  extraExtensionsToScan: [],
});
const result = typeof output === 'string' ? JSON.parse(output) : output;
for (const violation of result.summary.violations) console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
console.log(
  `boundaries: ${result.summary.totalCruised} files, ${result.summary.totalDependenciesCruised} imports, ${result.summary.violations.length + unlisted.length} violations`,
);
if (result.summary.violations.length > 0 || unlisted.length > 0) process.exit(1);
