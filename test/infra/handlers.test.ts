import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterRules } from '../../functions/mail/send-mail/letters/letter-rules.ts';
import { bundleFunctions, projectRoot } from '../../infra/bundling/bundle-functions.ts';
import { folderOf, functionNames, functions, moduleNames } from '../../infra/functions/index.ts';
import { functionNamed, synthesised } from './synthesised.ts';

const { registry } = synthesised({ deskSecret: 'langstraat-desk' });
const folder = mkdtempSync(join(tmpdir(), 'buurtkring-functions-'));
const moduleOf = (name: string) => join(folder, name, 'index.mjs');

/** What only some functions are given, because it leads to data or to a right. */
const given = [
  'TABLE_NAME',
  'BUS_NAME',
  'SIGNING_SECRET',
  'DESK_SECRET',
  'ORIGIN_SECRET',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'MAIL_PER_SECOND',
  'URGENT_QUEUE_URL',
  'NORMAL_QUEUE_URL',
];

/** Variables as a function would see them; a reference becomes the name of what it refers to. */
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

describe('The table of functions and the folders say the same', () => {
  it('every folder is a function of the table, and the other way round', () => {
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

  it('send-mail hears of exactly the events that have a letter', () => {
    const events = new Set(letterRules.flatMap(({ on }) => [...on]));

    expect([...events].toSorted()).toEqual([...functions['send-mail'].trigger.names].toSorted());
  });
});

describe('Every function starts as it is bundled, with the environment that the template gives it', () => {
  let asked: Record<string, string[]> = {};

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
    asked = JSON.parse(output) as Record<string, string[]>;
  });

  it.each(functionNames)('%s is given what it asks for, and nothing that it does not', (name) => {
    const asks = given.filter((variable) => asked[name]?.includes(variable));

    expect(given.filter((variable) => variable in variablesOf(name))).toEqual(asks);
  });

  it('gets the same bytes from the same source', async () => {
    const first = functionNames.map((name) => readFileSync(moduleOf(name), 'utf8'));

    await bundleFunctions(folder);

    expect(
      functionNames.filter((name, index) => readFileSync(moduleOf(name), 'utf8') !== first[index]),
    ).toEqual([]);
  });
});
