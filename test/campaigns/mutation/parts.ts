/** A part of the system whose tests must detect nearly every mutant. */
export interface Part {
  readonly name: string;
  /**
   * The code to mutate. Excludes wiring (`handler.ts`), which the infrastructure tests cover, and the wording of
   * letters, which contains no logic.
   */
  readonly code: readonly string[];
  /** The tests that must detect the mutants; none of them needs a browser. */
  readonly tests: readonly string[];
  /**
   * Set if no test depends on module state that another test leaves behind, so that tests can share loaded modules:
   * loading them takes most of the time.
   */
  readonly sharesModules?: boolean;
  /** Whether to ignore the results of earlier runs. */
  readonly ignoresEarlierRuns?: boolean;
}

const states = [
  'groups/decision',
  'groups/group-life',
  'groups/registration',
  'groups/retention',
  'joining/join-request',
  'joining/values',
  'joining/joining',
  'starting/starter',
  'linking/relink-job',
];
const stateFiles = states.map((name) => `shared/domain/${name}.ts`);

const distances = [
  'distance',
  'planar-area',
  'planar-box',
  'planar-distance',
  'point-in-area',
  'proximity',
  'rd-new',
  'shared-ground',
];
const distanceFiles = distances.map((name) => `shared/linking/${name}.ts`);

export const parts: readonly Part[] = [
  {
    name: 'tokens',
    code: ['shared/auth/**/*.ts'],
    tests: ['test/unit/shared/auth/*.test.ts'],
    sharesModules: true,
  },
  {
    name: 'states',
    code: stateFiles,
    tests: ['test/unit/shared/domain/**/*.test.ts'],
  },
  {
    name: 'outbox',
    code: ['shared/store/platform/outbox.ts'],
    tests: ['test/integration/store/outbox.test.ts'],
  },
  {
    name: 'relay',
    code: [
      'functions/platform/relay-events/relay-events.ts',
      'functions/platform/sweep-outbox/sweep-outbox.ts',
      'shared/runtime/event-bridge-bus.ts',
      'shared/runtime/stream-consumer.ts',
    ],
    tests: [
      'test/unit/functions/platform/{relay-events,sweep-outbox}/*.test.ts',
      'test/unit/shared/runtime/{event-bridge-bus,stream-consumer}.test.ts',
    ],
  },
  {
    name: 'consumers',
    code: [
      'shared/runtime/consumer.ts',
      'shared/linking/keep-linked.ts',
      'functions/*/{link-groups,enrol-coordinators,project-overview,record-mail-feedback}/!(handler).ts',
    ],
    tests: [
      'test/unit/shared/runtime/consumer.test.ts',
      'test/unit/shared/linking/keep-linked.test.ts',
      'test/unit/functions/*/{link-groups,enrol-coordinators,project-overview,record-mail-feedback}/*.test.ts',
    ],
  },
  {
    name: 'mails',
    code: ['functions/mail/send-mail/**/!(handler|letter-writer|wording).ts'],
    tests: ['test/unit/functions/mail/send-mail/*.test.ts'],
    sharesModules: true,
  },
  {
    name: 'site',
    code: [
      'web/{api,mail,map,storage,tokens,work}/*.{ts,tsx}',
      'web/groups/registration/area-making.ts',
      'web/overview/{group-shape,shown-group}.ts',
    ],
    // Tests that open whole pages are left out: each mutant would load the whole site again.
    tests: [
      'test/unit/web/{api,map,storage,work}/*.test.{ts,tsx}',
      'test/unit/web/mail/mail-later-notice.test.tsx',
      'test/unit/web/tokens/!(new-link).test.{ts,tsx}',
      'test/unit/web/groups/registration/area-making.test.ts',
      'test/unit/web/overview/{group-shape,shown-group}.test.ts',
    ],
    sharesModules: true,
  },
  {
    name: 'domain',
    code: ['shared/domain/**/*.ts', ...stateFiles.map((file) => `!${file}`)],
    tests: [
      'test/unit/shared/domain/**/*.test.ts',
      'test/unit/functions/overview/show-network/*.test.ts',
    ],
  },
  {
    name: 'distance',
    code: distanceFiles,
    tests: [
      'test/unit/shared/linking/{distance,distance-from,planar-area,point-in-area,proximity,rd-new,shared-ground}.test.ts',
    ],
    sharesModules: true,
  },
  {
    name: 'cells',
    code: [
      'shared/linking/*.ts',
      '!shared/linking/keep-linked.ts',
      ...distanceFiles.map((file) => `!${file}`),
    ],
    tests: [
      'test/unit/shared/linking/{byte-stream,cell-outlines,cells,find-neighbours,groups-at,indexable,region-cells,shape-encoding}.test.ts',
    ],
  },
];

/** Returns the parts with these names, or all parts if no names are given. Throws if a name is unknown. */
export function partsNamed(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => parts.every((part) => part.name !== name));
  if (unknown.length > 0)
    throw new Error(
      `unknown part ${unknown.join(', ')}; choose from: ${parts.map(({ name }) => name).join(', ')}`,
    );
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

/**
 * Limits the parts to these files and tests, and combines them into one part, so that the tests are started only once.
 * If no files are given, returns the parts unchanged. The results are kept separate from those of the whole parts.
 */
export function onlyFiles(
  whole: readonly Part[],
  files: readonly string[],
  tests: readonly string[],
): readonly Part[] {
  if (files.length === 0) return whole;
  return [
    {
      name: `some of ${whole.map(({ name }) => name).join(' and ')}`,
      code: files,
      tests: tests.length > 0 ? tests : whole.flatMap((part) => part.tests),
      sharesModules: whole.every(({ sharesModules }) => sharesModules),
      ignoresEarlierRuns: true,
    },
  ];
}
