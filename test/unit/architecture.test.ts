import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf, functionNames, moduleNames } from '../../infra/functions/index.ts';
import { sourceFiles, type SourceFile } from '../support/source-files.ts';

const files = sourceFiles();
const under = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path));
/** Files that build adapters and hand them to the rule: handlers with their adapters, consumers, responses and routes. */
const isWiring = ({ path }: SourceFile) =>
  /^functions\/.*\/(handler|adapters|[a-z-]+-(adapter|consumer|response|routes))\.ts$/.test(path);
/** The truth that linking is held against, written without any of its code; it projects by itself. */
const truth = 'functions/linking/check-links/true-pairs.ts';
const useCases = under(/^functions\//).filter((file) => !isWiring(file) && file.path !== truth);
const folderOfFile = (path: string) => path.split('/').slice(0, 3).join('/');

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
    who: 'requests only zod, the form of an id, the domain, regions and the phone library',
    files: under(/^shared\/requests\//),
    may: /^(zod$|events\/ulid\.ts$|shared\/(requests|domain|regions)\/|libphonenumber-js)/,
  },
  {
    who: 'ports only types of events, the domain and regions',
    files: under(/^shared\/ports\//),
    may: /^(events\/|shared\/(domain|regions|ports)\/)/,
  },
  {
    who: 'use cases only what is pure: events, domain, ports, requests, regions, linking, who-may-do-what and the words of a letter',
    files: useCases,
    may: /^(zod$|node:crypto$|events\/|functions\/|shared\/(domain|requests|regions|linking|auth|interface)\/|shared\/ports\/)/,
  },
  {
    who: 'the store only its own SDK, events, domain, linking, ports and the shape of a polygon',
    files: under(/^shared\/store\//),
    may: /^(zod$|@aws-sdk\/(client|lib)-dynamodb$|events\/|shared\/(store|domain|linking|ports)\/|shared\/requests\/shapes\.ts$)/,
  },
  {
    who: 'linking no SDK, no environment, no store',
    files: under(/^shared\/linking\//),
    may: /^(h3-js$|proj4$|shared\/(linking|domain|regions)\/|shared\/ports\/)/,
  },
  {
    who: 'the browser only requests, domain and regions of ours',
    files: under(/^web\//),
    may: /^(web\/|shared\/(requests|domain|regions)\/|(?!(events|shared|functions|infra|local|operate|test|bench|docs)\/))/,
  },
  {
    who: 'the infrastructure of our code only events, regions, the keys of the store and the compiler of mails',
    files: under(/^infra\//),
    may: /^(infra\/|events\/|shared\/regions\/|shared\/store\/keys\.ts$|shared\/mail\/mjml\/|cdk\.json$|(?!(shared|functions|web|local|operate|test|bench|docs)\/))/,
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

/** Modules of one layer that know each other, and why. What is not here must not happen. */
const betweenModules: Readonly<Record<string, string>> = {
  'shared/domain: groups > areas': 'a group has an area',
  'shared/domain: groups > platform': 'terms are counted in days',
  'shared/domain: joining > groups': 'people join a group that is active',
  'shared/domain: joining > platform': 'terms are counted in days',
  'shared/domain: overview > areas': 'the overview shows the area',
  'shared/domain: overview > groups': 'the overview is made from groups',
  'shared/domain: overview > joining': 'the overview says whether people can ask to join',
  'shared/domain: overview > linking': 'the overview shows the neighbours',
  'shared/domain: starting > platform': 'terms are counted in days',
  'shared/ports: groups > platform': 'a request is stored once for each idempotency key',
  'shared/ports: joining > platform': 'a request is stored once for each idempotency key',
  'shared/ports: starting > platform': 'a request is stored once for each idempotency key',
  'shared/requests: overview > groups':
    'a check of an area shows how a nearby group lies, as the review does',
  'shared/store: groups > linking':
    'cells are written in the transaction of the change (decision 2)',
  'shared/store: groups > platform': 'state and event are stored in one transaction',
  'shared/store: joining > groups':
    'a request is confirmed on the condition that the group is unchanged',
  'shared/store: joining > platform': 'state and event are stored in one transaction',
  'shared/store: linking > groups': 'a link is stored on the condition that the group is unchanged',
  'shared/store: linking > platform': 'state and event are stored in one transaction',
  'shared/store: starting > platform': 'state and event are stored in one transaction',
  'web: coordinators > groups': 'the page of a coordinator changes and closes the group',
  'web: coordinators > joining': 'the page of a coordinator opens the group for requests',
  'web: coordinators > overview': 'the page of a coordinator shows the steps of a forming group',
  'web: groups > overview': 'the form shows which groups are near',
  'web: joining > overview': 'a group that is gone is told in the same words',
  'web: overview > joining': 'the page of a group asks whether somebody wants to join',
};

const layers = /^(shared\/(?:domain|requests|store|ports)|functions|web)\/([a-z]+)(?:\.ts$|\/)/;
const modules = new Set([...moduleNames, 'areas', 'coordinators', 'desk', 'bulletins', 'visits']);

/** Where a file lives: its layer and its module; undefined when it belongs to no module. */
function roomOf(path: string): { readonly layer: string; readonly module: string } | undefined {
  const [, layer, module] = layers.exec(path) ?? [];
  return layer !== undefined && module !== undefined && modules.has(module)
    ? { layer, module }
    : undefined;
}

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
          !target.startsWith('functions/') || folderOfFile(target) === folderOfFile(path),
      ),
    ).toEqual([]);
  });

  it('what is shared never a function', () => {
    expect(breaches(under(/^shared\//), (target) => !target.startsWith('functions/'))).toEqual([]);
  });

  it('nothing of the product the infrastructure, the local run, tests, benchmarks or commands of operators', () => {
    expect(
      breaches(
        under(/^(events|shared|functions|web)\//),
        (target) => !/^(infra|local|operate|test|bench|docs)\//.test(target),
      ),
    ).toEqual([]);
  });

  it('the bus only the relay and the sweep: a use case stores its event together with its state', () => {
    const bus = files.filter(
      ({ path, text, imports }) =>
        path.startsWith('functions/') &&
        (/\bEventBus\b/.test(text) || imports.some(({ target }) => /event-bridge/.test(target))),
    );

    expect([...new Set(bus.map(({ path }) => folderOfFile(path)))]).toEqual([
      'functions/platform/relay-events',
      'functions/platform/sweep-outbox',
    ]);
  });

  it('a module another one of its layer only where a reason is given', () => {
    const found = files.flatMap((file) =>
      file.imports.flatMap(({ target }) => {
        const [from, to] = [roomOf(file.path), roomOf(target)];
        if (!from || !to || from.layer !== to.layer || from.module === to.module) return [];
        return [`${from.layer}: ${from.module} > ${to.module}`];
      }),
    );

    expect([...new Set(found)].toSorted()).toEqual(Object.keys(betweenModules).toSorted());
  });

  it('no repository another', () => {
    const repository = /^shared\/store\/.*\/dynamo-[a-z-]+\.ts$/;

    expect(breaches(under(repository), (target) => !repository.test(target))).toEqual([]);
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
      `${folderOf(name)}/handler.ts`,
      `${folderOf(name)}/${name}.ts`,
      `${folderOf(name)}/README.md`,
    ];

    expect(expected.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has its folder in the table of the infrastructure, and the other way round', () => {
    const folders = moduleNames.flatMap((module) =>
      readdirSync(`functions/${module}`).map((name) => `functions/${module}/${name}`),
    );

    expect(folders.toSorted()).toEqual(functionNames.map(folderOf).toSorted());
  });

  it('has a handler of at most 25 lines', () => {
    expect(
      under(/^functions\/[^/]+\/[^/]+\/handler\.ts$/)
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

/** Every circle of imports, those of types included. */
function cyclesAmong(all: readonly SourceFile[]): string[] {
  const graph = new Map(
    all.map(({ path, imports }) => [path, imports.map(({ target }) => target)]),
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
