import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/functions.ts';
import { sourceFiles, type SourceFile } from '../support/source-files.ts';

const files = sourceFiles();
const under = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path));
/** Files that build adapters and hand them to the rule: handlers, their adapters, and the routes of a function with several. */
const isWiring = ({ path }: SourceFile) => /\/(handler|adapters|[a-z-]+-routes)\.ts$/.test(path);
const useCases = under(/^functions\//).filter((file) => !isWiring(file));
const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');

interface Rule {
  readonly who: string;
  readonly files: readonly SourceFile[];
  /** All that these files may import. */
  readonly may: RegExp;
}

const rules: Rule[] = [
  { who: 'events only zod', files: under(/^events\//), may: /^(zod$|events\/)/ },
  {
    who: 'the domain only itself, types of events and of the region, and plain geometry',
    files: under(/^shared\/domain\//),
    may: /^(events\/|shared\/domain\/|shared\/regions\/region\.ts$|@turf\/)/,
  },
  { who: 'regions nothing', files: under(/^shared\/regions\//), may: /^shared\/regions\// },
  {
    who: 'requests only zod, the domain, regions and the phone library',
    files: under(/^shared\/requests\//),
    may: /^(zod$|shared\/(requests|domain|regions)\/|libphonenumber-js)/,
  },
  {
    who: 'ports only types of events, the domain and regions',
    files: under(/^shared\/ports(\.ts$|\/)/),
    may: /^(events\/|shared\/(domain|regions|ports)\/|shared\/ports\.ts$)/,
  },
  {
    who: 'use cases only what is pure: events, domain, ports, requests, regions, linking, who-may-do-what and the words of a letter',
    files: useCases,
    may: /^(zod$|node:crypto$|events\/|functions\/|shared\/(domain|requests|regions|linking|auth|interface)\/|shared\/(ports\/|(ports|letters)\.ts$))/,
  },
  {
    who: 'the store only its own SDK, events, domain, linking and ports',
    files: under(/^shared\/store\//),
    may: /^(zod$|@aws-sdk\/(client|lib)-dynamodb$|events\/|shared\/(store|domain|linking)\/|shared\/ports(\.ts$|\/))/,
  },
  {
    who: 'linking no SDK, no environment, no store',
    files: under(/^shared\/linking\//),
    may: /^(h3-js$|proj4$|shared\/(linking|domain|regions)\/|shared\/ports(\.ts$|\/))/,
  },
  {
    who: 'the browser only requests, domain and regions of ours',
    files: under(/^web\//),
    may: /^(web\/|shared\/(requests|domain|regions)\/|(?!(events|shared|functions|infra|local|test|bench|build)\/))/,
  },
  {
    who: 'the infrastructure of our code only events, regions, the keys of the store and the compiler of mails',
    files: under(/^infra\//),
    may: /^(infra\/|events\/|shared\/regions\/|shared\/store\/keys\.ts$|shared\/mail\/build\/|cdk\.json$|(?!(shared|functions|web|local|test|bench|build)\/))/,
  },
];

const breaches = (
  checked: readonly SourceFile[],
  allowed: (target: string, file: SourceFile) => boolean,
): string[] =>
  checked.flatMap((file) =>
    file.imports
      .filter(({ target }) => !allowed(target, file))
      .map(({ target }) => `${file.path} imports ${target}`),
  );

describe('Who may import whom:', () => {
  it.each(rules)('$who', ({ files: checked, may }) => {
    expect(checked).not.toEqual([]);
    expect(breaches(checked, (target) => may.test(target))).toEqual([]);
  });

  it('the domain takes nothing but types from events and regions', () => {
    const values = under(/^shared\/domain\//).flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => /^(events|shared\/regions)\//.test(target) && !typeOnly)
        .map(({ target }) => `${path} ${target}`),
    );

    expect(values).toEqual([]);
  });

  it('a function never another function', () => {
    expect(
      breaches(
        under(/^functions\//),
        (target, { path }) =>
          !target.startsWith('functions/') || folderOf(target) === folderOf(path),
      ),
    ).toEqual([]);
  });

  it('what is shared never a function', () => {
    expect(breaches(under(/^shared\//), (target) => !target.startsWith('functions/'))).toEqual([]);
  });

  it('nothing of the product the infrastructure, the local run, tests, benchmarks or build tools', () => {
    expect(
      breaches(
        under(/^(events|shared|functions|web)\//),
        (target) => !/^(infra|local|test|bench|build)\//.test(target),
      ),
    ).toEqual([]);
  });

  it('the bus only the relay and the sweep: a use case stores its event together with its state', () => {
    const bus = files.filter(
      ({ path, text, imports }) =>
        path.startsWith('functions/') &&
        (/\bEventBus\b/.test(text) || imports.some(({ target }) => /event-bridge/.test(target))),
    );

    expect([...new Set(bus.map(({ path }) => folderOf(path)))]).toEqual([
      'functions/relay-events',
      'functions/sweep-outbox',
    ]);
  });

  it('no file, by way of others, itself', () => {
    expect(cyclesAmong(files)).toEqual([]);
  });
});

describe('A use case', () => {
  it.each([
    ['the environment', /process\.env/],
    ['the clock', /new Date\(\)|Date\.now|performance\.now/],
    ['chance', /Math\.random|randomUUID|randomBytes/],
    ['the screen', /console\./],
  ])('never reaches for %s', (_what, pattern) => {
    const pure = [...useCases, ...under(/^(events|shared\/(domain|requests|linking))\//)];

    expect(pure.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('A function', () => {
  it.each(functionNames)('%s has a handler, a file of its own name and a README', (name) => {
    const expected = [
      `functions/${name}/handler.ts`,
      `functions/${name}/${name}.ts`,
      `functions/${name}/README.md`,
    ];

    expect(expected.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has its folder in the table of the infrastructure, and the other way round', () => {
    expect(readdirSync('functions').toSorted()).toEqual([...functionNames].toSorted());
  });

  it('has a handler of at most 25 lines', () => {
    expect(
      under(/^functions\/[^/]+\/handler\.ts$/)
        .filter(({ lines }) => lines > 25)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('A file', () => {
  it('is named for what it is about, in kebab-case', () => {
    const vague = /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff)([-./]|$)/;

    expect(
      files
        .map(({ path }) => path)
        .filter((path) => vague.test(path) || !/^[a-z0-9/.-]+$/.test(path)),
    ).toEqual([]);
  });
});

/** Every circle of imports, types aside: those are gone when the code runs. */
function cyclesAmong(all: readonly SourceFile[]): string[] {
  const graph = new Map(
    all.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
