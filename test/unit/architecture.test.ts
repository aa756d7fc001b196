import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOf, functionNames, moduleNames } from '../../infra/functions/index.ts';
import { sourceFiles, type SourceFile } from '../support/source-files.ts';

const files = sourceFiles();
const under = (pattern: RegExp) => files.filter(({ path }) => pattern.test(path));
/** Files that wire a use case to its adapters: handlers, adapters, consumers, responses and routes. */
const isWiring = ({ path }: SourceFile) =>
  /^functions\/.*\/(handler|adapters|[a-z-]+-(adapter|consumer|response|routes))\.ts$/.test(path);
/**
 * The reference implementation against which links are checked. It shares no code with linking, so it projects
 * coordinates itself.
 */
const reference = 'functions/linking/check-links/true-pairs.ts';
/** The files that contain the wording of letters. */
const wordings = under(
  /^functions\/mail\/send-mail\/(letter-writer|letters\/(wordings|[a-z-]+\/wording))\.ts$/,
);
const letterDeclarations =
  /^functions\/mail\/send-mail\/(letter-declaration|letters\/(index|[a-z-]+\/declaration))\.ts$/;
const useCases = under(/^functions\//).filter(
  (file) => !isWiring(file) && !wordings.includes(file) && file.path !== reference,
);
const folderOfFile = (path: string) => path.split('/').slice(0, 3).join('/');

interface Rule {
  readonly who: string;
  readonly files: readonly SourceFile[];
  /** The only imports allowed in these files. */
  readonly may: RegExp;
}

const rules: Rule[] = [
  { who: 'events may import only zod', files: under(/^events\//), may: /^(zod$|events\/)/ },
  {
    who: 'the domain may import only itself, event and region types, and plain geometry',
    files: under(/^shared\/domain\//),
    may: /^(events\/|shared\/domain\/|shared\/regions\/region\.ts$|@turf\/)/,
  },
  {
    who: 'regions may import nothing',
    files: under(/^shared\/regions\//),
    may: /^shared\/regions\//,
  },
  {
    who: 'requests may import only zod, the id format, the domain, regions and the phone library',
    files: under(/^shared\/requests\//),
    may: /^(zod$|events\/ulid\.ts$|shared\/(requests|domain|regions)\/|libphonenumber-js)/,
  },
  {
    who: 'ports may import only event types, the domain and regions',
    files: under(/^shared\/ports\//),
    may: /^(events\/|shared\/(domain|regions|ports)\/)/,
  },
  {
    who: 'use cases may import only pure code: events, domain, ports, requests, regions, linking and access rules',
    files: useCases,
    may: /^(zod$|node:crypto$|events\/|functions\/|shared\/(domain|requests|regions|linking|auth|interface)\/|shared\/ports\/)/,
  },
  {
    who: 'wordings of letters may import only what letters share, the domain, ports and regions',
    files: wordings,
    may: /^(functions\/mail\/send-mail\/(letter\.ts$|letters\/)|shared\/(domain|ports|regions)\/|shared\/mail\/(?!ses-))/,
  },
  {
    who: 'declarations of letters may import only each other, and types of events, the domain, ports and regions',
    files: under(letterDeclarations),
    may: /^(events\/catalogue\.ts$|shared\/(domain|ports|regions)\/|functions\/mail\/send-mail\/(letter-declaration|letters\/[a-z-]+\/declaration)\.ts$)/,
  },
  {
    who: 'routes may import only zod, the id format, requests, domain, regions, and types of ports and of the table',
    files: under(/^shared\/routes\//),
    may: /^(zod$|events\/ulid\.ts$|shared\/(routes|requests|domain|regions)\/|shared\/ports\/access\.ts$|shared\/store\/table-access\.ts$)/,
  },
  {
    who: 'the store may import only the DynamoDB SDK, comparison, compression, events, domain, linking, ports and the polygon schema',
    files: under(/^shared\/store\//),
    may: /^(zod$|node:(util|zlib)$|@aws-sdk\/(client|lib)-dynamodb$|events\/|shared\/(store|domain|linking|ports)\/|shared\/requests\/shapes\.ts$)/,
  },
  {
    who: 'linking may import no SDK, environment or store',
    files: under(/^shared\/linking\//),
    may: /^(h3-js$|proj4$|shared\/(linking|domain|regions)\/|shared\/ports\/)/,
  },
  {
    who: 'the browser may import only routes, requests, domain and regions from our code',
    files: under(/^web\//),
    may: /^(web\/|shared\/(routes|requests|domain|regions)\/|(?!(events|shared|functions|infra|local|operate|test|bench|docs)\/))/,
  },
  {
    who: 'the infrastructure may import only events, routes, declarations of letters, regions, the terms, the store keys and the mail compiler from our code',
    files: under(/^infra\//),
    may: /^(infra\/|events\/|functions\/mail\/send-mail\/(letter-declaration|letters\/index)\.ts$|shared\/(regions|routes)\/|shared\/store\/(keys|table-access)\.ts$|shared\/domain\/platform\/retention-terms\.ts$|shared\/mail\/mjml\/|cdk\.json$|(?!(shared|functions|web|local|operate|test|bench|docs)\/))/,
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

/** The imports that are allowed between modules of the same layer, each with its reason. All others are forbidden. */
const betweenModules: Readonly<Record<string, string>> = {
  'shared/domain: desk > groups': 'the worklist shows registrations that wait',
  'shared/domain: desk > areas': 'the list of groups shows where each group is',
  'shared/domain: desk > overview':
    'the list of groups can be filtered by the sizes in the overview',
  'shared/domain: desk > starting': 'the worklist shows starters until their data is removed',
  'shared/domain: desk > platform': 'sessions end by the clock, as tokens do',
  'shared/domain: groups > areas': 'a group has an area',
  'shared/domain: groups > desk': 'an officer needs a right to act on a group',
  'shared/domain: groups > joining': 'an officer opens a group to join requests again',
  'shared/domain: groups > platform': 'terms end at the end of a day',
  'shared/domain: joining > groups': 'people join an active group',
  'shared/domain: joining > platform': 'terms end at the end of a day',
  'shared/domain: overview > areas': 'the overview shows the area',
  'shared/domain: overview > groups': 'the overview is made from groups',
  'shared/domain: overview > joining': 'the overview shows whether people can ask to join',
  'shared/domain: overview > linking': 'the overview shows the neighbours',
  'shared/domain: starting > platform': 'terms end at the end of a day',
  'shared/domain: mail > platform': 'terms are in one place, and links are for what tokens are for',
  'shared/domain: linking > groups': 'neighbours are groups, and share contact details by consent',
  'shared/domain: linking > platform': 'duplicates are found by their mailbox',
  'shared/ports: groups > platform': 'a request is stored once for each idempotency key',
  'shared/ports: joining > platform': 'a request is stored once for each idempotency key',
  'shared/ports: starting > platform': 'a request is stored once for each idempotency key',
  'shared/requests: coordinators > groups':
    'a coordinator changes the group and their own details by the rules of the registration form, and sees the history as officers do',
  'shared/requests: overview > groups':
    'an area check shows the position of nearby groups, as a review does',
  'shared/requests: groups > desk': 'a review shows which desk to ask about a group elsewhere',
  'shared/requests: desk > groups':
    'the page of a group shows its history and the decision as a review does',
  'shared/ports: desk > platform': 'a request is stored once for each idempotency key',
  'shared/ports: mail > platform': 'a request is stored once for each idempotency key',
  'shared/store: desk > groups': 'the worklist shows paused groups by name',
  'shared/store: desk > platform': 'tokens are revoked in the transaction of the change',
  'shared/store: groups > joining': 'an act is stored with the joining state that it changes',
  'shared/store: groups > linking':
    'cells are written in the transaction of the change (decision 2)',
  'shared/store: groups > platform': 'state and event are stored in one transaction',
  'shared/store: joining > groups': 'a join request is confirmed only if the group is unchanged',
  'shared/store: joining > platform': 'state and event are stored in one transaction',
  'shared/store: linking > groups': 'a link is stored only if the group is unchanged',
  'shared/store: linking > platform': 'state and event are stored in one transaction',
  'shared/store: mail > platform':
    'a letter is counted and stored in the transaction of the request that leads to it',
  'shared/store: starting > platform': 'state and event are stored in one transaction',
  'web: coordinators > groups': 'the coordinator page changes and closes the group',
  'web: coordinators > joining': 'the coordinator page opens the group to join requests',
  'web: coordinators > overview': 'the coordinator page shows the steps of a forming group',
  'web: desk > groups': 'an officer registers a group with the form for residents',
  'web: desk > overview': 'a review shows the groups around a registration',
  'web: groups > mail': 'a page that has just promised a mail says when it comes later',
  'web: groups > overview': 'the form shows nearby groups',
  'web: joining > mail': 'a page that has just promised a mail says when it comes later',
  'web: joining > overview': 'a group that no longer exists gets the same message',
  'web: overview > joining': 'the group page invites people to join',
  'web: starting > mail': 'a page that has just promised a mail says when it comes later',
};

const layers = /^(shared\/(?:domain|requests|store|ports)|functions|web)\/([a-z]+)(?:\.ts$|\/)/;
const modules = new Set([...moduleNames, 'areas', 'bulletins', 'visits']);

/** The layer and module of a file; undefined when the file does not belong to a module. */
function moduleOf(path: string): { readonly layer: string; readonly module: string } | undefined {
  const [, layer, module] = layers.exec(path) ?? [];
  return layer !== undefined && module !== undefined && modules.has(module)
    ? { layer, module }
    : undefined;
}

describe('Imports:', () => {
  it.each(rules)('$who', ({ files: checked, may }) => {
    expect(checked).not.toEqual([]);
    expect(breaches(checked, (target) => may.test(target))).toEqual([]);
  });

  it('the domain imports only types from events and regions', () => {
    const values = under(/^shared\/domain\//).flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => /^(events|shared\/regions)\//.test(target) && !typeOnly)
        .map(({ target }) => `${path} ${target}`),
    );

    expect(values).toEqual([]);
  });

  it('declarations of letters import only types from other code, because the infrastructure loads them', () => {
    const values = under(letterDeclarations).flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !letterDeclarations.test(target) && !typeOnly)
        .map(({ target }) => `${path} ${target}`),
    );

    expect(values).toEqual([]);
  });

  it('a function never imports another function', () => {
    expect(
      breaches(
        under(/^functions\//),
        (target, { path }) =>
          !target.startsWith('functions/') || folderOfFile(target) === folderOfFile(path),
      ),
    ).toEqual([]);
  });

  it('shared code never imports a function', () => {
    expect(breaches(under(/^shared\//), (target) => !target.startsWith('functions/'))).toEqual([]);
  });

  it('the product never imports infrastructure, the local run, tests, benchmarks or operator commands', () => {
    expect(
      breaches(
        under(/^(events|shared|functions|web)\//),
        (target) => !/^(infra|local|operate|test|bench|docs)\//.test(target),
      ),
    ).toEqual([]);
  });

  it('only the relay and the sweep import the bus, because a use case stores its event with its state', () => {
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

  it('a module imports another module of its layer only for a stated reason', () => {
    const found = files.flatMap((file) =>
      file.imports.flatMap(({ target }) => {
        const [from, to] = [moduleOf(file.path), moduleOf(target)];
        if (!from || !to || from.layer !== to.layer || from.module === to.module) return [];
        return [`${from.layer}: ${from.module} > ${to.module}`];
      }),
    );

    expect([...new Set(found)].toSorted()).toEqual(Object.keys(betweenModules).toSorted());
  });

  it('no repository imports another', () => {
    const repository = /^shared\/store\/.*\/dynamo-[a-z-]+\.ts$/;

    expect(breaches(under(repository), (target) => !repository.test(target))).toEqual([]);
  });

  it('there are no import cycles', () => {
    expect(cyclesAmong(files)).toEqual([]);
  });
});

describe('A use case', () => {
  it.each([
    ['the environment', /process\.env/],
    ['the clock', /new Date\(\)|Date\.now|performance\.now/],
    ['randomness', /Math\.random|randomUUID|randomBytes/],
    ['the console', /console\./],
  ])('never uses %s', (_what, pattern) => {
    const pure = [
      ...useCases,
      ...wordings,
      ...under(/^(events|shared\/(domain|requests|linking))\//),
    ];

    expect(pure.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('A function', () => {
  it.each(functionNames)('%s has a handler, a file named after it and a README', (name) => {
    const expected = [
      `${folderOf(name)}/handler.ts`,
      `${folderOf(name)}/${name}.ts`,
      `${folderOf(name)}/README.md`,
    ];

    expect(expected.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is defined in the infrastructure if and only if it has a folder', () => {
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

/** The names that these files export. */
function namesExportedBy(pattern: RegExp): Set<string> {
  const exported = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm;
  return new Set(
    under(pattern).flatMap(({ text }) =>
      Array.from(text.matchAll(exported), ([, name = '']) => name),
    ),
  );
}

it('no request or response schema has the same name as something that a function exports', () => {
  const schemas = namesExportedBy(/^shared\/requests\//);
  const functions = namesExportedBy(/^functions\//);

  expect(schemas.size).toBeGreaterThan(50);
  expect([...schemas].filter((name) => functions.has(name))).toEqual([]);
});

describe('A file', () => {
  it('has a specific name in kebab-case', () => {
    const vague = /(^|[/-])(utils?|helpers?|managers?|common|misc|stuff)([-./]|$)/;
    // These names refer to people, not code: a desk manager is an officer (docs/glossary.md).
    const person = /\b(desk|invite)-managers?\b/g;

    expect(
      files
        .map(({ path }) => path)
        .filter(
          (path) => vague.test(path.replaceAll(person, 'person')) || !/^[a-z0-9/.-]+$/.test(path),
        ),
    ).toEqual([]);
  });
});

/** Every import cycle, including cycles of type-only imports. */
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
