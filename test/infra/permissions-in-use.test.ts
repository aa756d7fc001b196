import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleFunctions } from '../../infra/bundling/bundle-functions.ts';
import { UseCaseFunction } from '../../infra/constructs/use-case-function.ts';
import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import { composeApp } from '../../infra/synthesise.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { Progress } from '../../local/progress.ts';
import { boot } from '../../local/system/boot.ts';
import { runtimeTable } from '../../local/system/tables.ts';
import { partitions, type Partition } from '../../shared/store/keys.ts';
import { everyUseCase } from './every-use-case.ts';
import { guardEngine, type GuardedEngine, type Use } from './guarded-engine.ts';
import { mayReach, statementsOf, type Statement } from './role.ts';
import { templatesOf } from './synthesised.ts';
import { requestedArn } from './table-arns.ts';

const folder = mkdtempSync(join(tmpdir(), 'buurtkring-permissions-'));
const output: string[] = [];
const print = (line: string): void => void output.push(line);
let guard: GuardedEngine;
const stops: (() => Promise<void>)[] = [];

/** A deployment where each function's AWS clients include the function's name in their user agent. */
async function assembly(): Promise<{ directory: string; registry: Template }> {
  const code = join(folder, 'code');
  await bundleFunctions(code);
  const { app, stacks } = composeApp({
    code: 'reuse',
    codeFolder: code,
    website: 'placeholder',
    checks: false,
    outdir: join(folder, 'assembly'),
  });
  for (const construct of app.node.findAll()) {
    if (construct instanceof UseCaseFunction)
      construct.lambda.addEnvironment('AWS_SDK_UA_APP_ID', construct.name);
  }
  return { directory: app.synth().directory, registry: templatesOf(stacks).registry };
}

beforeAll(async () => {
  // Some other tests in this project leave this value in the process. It must not make the guard mistake the local
  // system for a function.
  vi.stubEnv('AWS_SDK_UA_APP_ID', 'PT/NO-OP');
  const { directory, registry } = await assembly();
  const roles = new Map<string, Statement[]>(
    functionNames.map((name) => [name, statementsOf(registry, name)]),
  );
  const allows = (use: Use): boolean =>
    mayReach(roles.get(use.functionName) ?? [], `dynamodb:${use.action}`, use, requestedArn(use));

  const engine = await startEngine({
    dataDir: folder,
    endpoint: undefined,
    awsRegion: 'eu-west-1',
    onExit: print,
  });
  stops.unshift(() => engine.stop());
  guard = await guardEngine(engine.endpoint, functionNames, allows);
  stops.unshift(() => guard.stop());
  const system = await boot({
    settings: {
      testSenders: true,
      port: 0,
      inboxPort: 0,
      providerPort: 0,
      dataDir: join(folder, 'data'),
      regions: ['langstraat', 'bel'],
      dynamodbEndpoint: guard.url,
      retrySeconds: 1,
      testClock: true,
    },
    assembly: async () => directory,
    workerFolder: folder,
    progress: new Progress(print),
    say: print,
    onFatal: print,
  });
  stops.unshift(() => system.stop());

  const { TableNames = [] } = await engine.client.send(new ListTablesCommand({}));
  const tableName = TableNames.find((name) => name !== runtimeTable) ?? '';
  await everyUseCase(system, engine.client, tableName).catch((error: unknown) => {
    throw new Error(
      `The system printed:\n${output.join('\n')}\nRefused: ${JSON.stringify(guard.refused)}\nFailed: ${guard.failures.join('\n')}`,
      { cause: error },
    );
  });
  // There is no way to await the effects of the last events, so wait until there is no more activity on the table.
  for (let before = -1; before !== guard.uses.length; await pause(2_000))
    before = guard.uses.length;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('With exactly the permissions of the template', () => {
  it.each(
    functionNames.filter(
      (name) => definitionOf(name).access !== undefined || definitionOf(name).recordsErasures,
    ),
  )('%s uses the table and is denied nothing', (name) => {
    const ofFunction = ({ functionName }: Use) => functionName === name;

    expect(guard.uses.filter(ofFunction).length).toBeGreaterThan(0);
    expect(guard.refused.filter(ofFunction)).toEqual([]);
  });

  it('every request is passed on or denied', () => expect(guard.failures).toEqual([]));

  it('every permission is used by some use case', () => {
    const used = new Set(
      guard.uses.map(
        ({ functionName, action, partitionKey }) =>
          `${functionName} ${action} ${partitionKey.split('#')[0]}#`,
      ),
    );
    const granted = functionNames.flatMap((name) =>
      Object.entries(definitionOf(name).access ?? {}).flatMap(([partition, actions]) =>
        actions.map((action) => `${name} ${action} ${partitions[partition as Partition]}`),
      ),
    );
    // A claim is released only if a send fails, which never happens with the local mail service, or if a letter becomes
    // irrelevant while it is being written, which depends on timing.
    const byChance = `send-mail DeleteItem ${partitions.mail}`;

    expect(granted).toContain(byChance);
    expect(granted.filter((right) => !used.has(right) && right !== byChance)).toEqual([]);
  });

  it('every attribute to which an action is limited is used by some use case', () => {
    const used = new Set(
      guard.uses.flatMap(({ functionName, action, attributes }) =>
        attributes.map((attribute) => `${functionName} ${action} ${attribute}`),
      ),
    );
    const granted = functionNames.flatMap((name) =>
      Object.entries(definitionOf(name).attributes ?? {}).flatMap(([action, attributes]) =>
        attributes.map((attribute) => `${name} ${action} ${attribute}`),
      ),
    );

    expect(granted.length).toBeGreaterThan(20);
    expect(granted.filter((right) => !used.has(right))).toEqual([]);
  });
});
