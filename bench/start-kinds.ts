/**
 * `npm run bench -- start-kinds [RUNS]`: measures how long a function's bundle takes to load, for each kind of
 * function, compared with that of an ordinary function (one behind a route that residents call).
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { bundleFunctions, projectRoot } from '../infra/bundling/bundle-functions.ts';
import { definitionOf, functionNames, type FunctionName } from '../infra/functions/index.ts';
import { allRoutes } from '../shared/routes/all-routes.ts';
import { routeKey } from '../shared/routes/route.ts';
import { duration, machine, markdownTable, percentile } from './figures.ts';
import { loadOnce } from './load-time.ts';
import { withProgress } from './progress-bar.ts';

const buildFolder = path.join(projectRoot, '.build');
const runs = Number(process.argv[2] ?? 9);

const kinds = {
  ordinary: 'behind a route for residents (ordinary)',
  officers: 'behind a route for officers',
  signIn: 'signing in with an organisation',
  passkeys: 'checking passkeys',
  background: 'events, schedules and operators, without `send-mail`',
  mail: '`send-mail`, which draws pictures',
} as const;
type Kind = keyof typeof kinds;

const checkPasskeys = ['sign-in-with-passkey', 'accept-with-passkey', 'add-passkey'];

const officerRoutes = new Set(
  allRoutes.filter(({ caller }) => caller.by === 'officer').map(routeKey),
);

function kindOf(name: FunctionName): Kind {
  if (name === 'send-mail') return 'mail';
  if (checkPasskeys.includes(name)) return 'passkeys';
  if (name === 'start-sign-in' || name === 'finish-sign-in') return 'signIn';
  const { trigger } = definitionOf(name);
  if (trigger.kind !== 'route') return 'background';
  const keys = trigger.routes.map(routeKey);
  return keys.some((key) => officerRoutes.has(key)) ? 'officers' : 'ordinary';
}

await mkdir(buildFolder, { recursive: true });
const bundles = await mkdtemp(path.join(buildFolder, 'bench-bundles-'));
try {
  await bundleFunctions(bundles);
  const loads = new Map<FunctionName, number[]>(functionNames.map((name) => [name, []]));
  // Each round loads every function once, so that other load on the machine affects all kinds equally.
  const rounds = Array.from({ length: runs }, (_, round) => `round ${round + 1}`);
  await withProgress('rounds', rounds, async () => {
    for (const name of functionNames)
      loads.get(name)?.push(await loadOnce(path.join(bundles, name, 'index.mjs')));
  });
  const medianOf = (kind: Kind) => {
    const names = functionNames.filter((name) => kindOf(name) === kind);
    const medians = names.map((name) => percentile(loads.get(name) ?? [], 0.5));
    return { count: names.length, load: percentile(medians, 0.5) };
  };
  const ordinary = medianOf('ordinary').load;
  console.log(`${machine()}, median of ${runs} fresh processes each\n`);
  console.log(
    markdownTable([
      ['kind of function', 'functions', 'load, median', 'times an ordinary one'],
      ...Object.entries(kinds).map(([kind, title]) => {
        const { count, load } = medianOf(kind as Kind);
        return [title, String(count), duration(load), (load / ordinary).toFixed(2)];
      }),
    ]),
  );
} finally {
  await rm(bundles, { recursive: true, force: true });
}
