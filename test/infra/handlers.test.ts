import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percentile } from '../../bench/figures.ts';
import { catalogue } from '../../events/catalogue.ts';
import { letterRulesFor } from '../../functions/mail/send-mail/letter-rules.ts';
import { bundleFunctions, projectRoot } from '../../infra/bundling/bundle-functions.ts';
import {
  definitionOf,
  folderOf,
  functionNames,
  functions,
  moduleNames,
  type FunctionName,
} from '../../infra/functions/index.ts';
import { allRoutes } from '../../shared/routes/all-routes.ts';
import { routeKey } from '../../shared/routes/route.ts';
import { functionNamed, synthesised } from './synthesised.ts';

const { registry } = synthesised();
const folder = mkdtempSync(join(tmpdir(), 'buurtkring-functions-'));
const moduleOf = (name: string) => join(folder, name, 'index.mjs');

/**
 * Environment variables that give access to data or grant a permission; only functions that read
 * them should have them.
 */
const sensitive = [
  'TABLE_NAME',
  'BUS_NAME',
  'LEDGER_NAME',
  'FINGERPRINT_SECRET',
  'CONTACTS_SECRET',
  'ORIGIN_SECRET',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'MAIL_PER_SECOND',
  'FIRST_QUEUE_URL',
  'URGENT_QUEUE_URL',
  'NORMAL_QUEUE_URL',
];

const sizeOf = (name: string): number => statSync(moduleOf(name)).size;
const checkPasskeys = ['accept-with-passkey', 'add-passkey', 'sign-in-with-passkey'];
/** The routes through which an officer signs in with an organisation. */
const signInRoutes = ['startSignIn', 'finishSignIn'];

/** A function's environment variables; references to resources are kept as JSON strings. */
function variablesOf(name: string): Record<string, string> {
  const variables: Record<string, unknown> = functionNamed(registry, name).Properties['Environment']
    .Variables;
  return Object.fromEntries(
    Object.entries(variables).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The function definitions match the folders:', () => {
  it('every folder is a defined function, and vice versa', () => {
    const folders = moduleNames.flatMap((module) =>
      readdirSync(join(projectRoot, 'functions', module)).map(
        (name) => `functions/${module}/${name}`,
      ),
    );

    expect(readdirSync(join(projectRoot, 'functions')).toSorted()).toEqual(moduleNames.toSorted());
    expect(folders.toSorted()).toEqual(functionNames.map(folderOf).toSorted());
  });

  it.each(functionNames)('%s has a handler and a README', (name) => {
    const missing = ['handler.ts', 'README.md'].filter(
      (file) => !existsSync(join(projectRoot, folderOf(name), file)),
    );

    expect(missing).toEqual([]);
  });

  it('send-mail subscribes to exactly the events that have a letter', () => {
    const withLetter = catalogue
      .map(({ name }) => name)
      .filter((event) => letterRulesFor(event).length > 0);

    expect(functions['send-mail'].trigger.names).toEqual(withLetter);
  });
});

describe('The bundled functions', () => {
  let reads: Record<string, string[]> = {};

  beforeAll(async () => {
    await bundleFunctions(folder);
    const input = functionNames.map((name) => ({
      name,
      module: moduleOf(name),
      variables: variablesOf(name),
    }));
    const output = execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'start-functions.mjs')],
      {
        input: JSON.stringify(input),
        stdio: ['pipe', 'pipe', 'ignore'],
        encoding: 'utf8',
      },
    );
    reads = JSON.parse(output) as Record<string, string[]>;
  });

  it.each(functionNames)(
    '%s starts with the environment of the template, and gets only the sensitive variables it reads',
    (name) => {
      const readByFunction = sensitive.filter((variable) => reads[name]?.includes(variable));

      expect(sensitive.filter((variable) => variable in variablesOf(name))).toEqual(readByFunction);
    },
  );

  it('contain the library for passkeys only if they check one, because it makes a function start slowly', () => {
    // An error message from the library; minification leaves it unchanged.
    const text = 'User verification required, but user could not be verified';

    expect(
      functionNames
        .filter((name) => readFileSync(moduleOf(name), 'utf8').includes(text))
        .toSorted(),
    ).toEqual(checkPasskeys);
  });

  it('for officers are at most 1.2 times as large as an ordinary one, so that they start as quickly', () => {
    const officerRoutes = new Set(
      allRoutes
        .filter(({ caller, id }) => caller.by === 'officer' || signInRoutes.includes(id))
        .map(routeKey),
    );
    const routeFunctions = functionNames.filter((name) => {
      const { trigger } = definitionOf(name);
      return trigger.kind === 'route' && !checkPasskeys.includes(name);
    });
    const isForOfficers = (name: FunctionName): boolean => {
      const { trigger } = definitionOf(name);
      return (
        trigger.kind === 'route' && trigger.routes.some((one) => officerRoutes.has(routeKey(one)))
      );
    };
    const ordinary = percentile(
      routeFunctions.filter((name) => !isForOfficers(name)).map(sizeOf),
      0.5,
    );
    const forOfficers = routeFunctions.filter(isForOfficers);

    expect(forOfficers.length).toBeGreaterThan(20);
    expect(forOfficers.filter((name) => sizeOf(name) > 1.2 * ordinary)).toEqual([]);
  });

  it('are byte-for-byte identical when rebuilt from the same source', async () => {
    const first = functionNames.map((name) => readFileSync(moduleOf(name), 'utf8'));

    await bundleFunctions(folder);

    expect(
      functionNames.filter((name, index) => readFileSync(moduleOf(name), 'utf8') !== first[index]),
    ).toEqual([]);
  });
});
