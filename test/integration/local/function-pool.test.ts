import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildWorkerFile } from '../../../local/artefacts/worker-file.ts';
import {
  FunctionPool,
  FunctionThrottled,
  type PoolOptions,
} from '../../../local/lambda/function-pool.ts';

let folder: string;
let workerFile: URL;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-pool-'));
  workerFile = await buildWorkerFile(folder, 'lambda');
  const code = `let busy = 0;
    export async function handler({ name }) {
      busy += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      const together = busy;
      busy -= 1;
      return { name, together };
    }`;
  await writeFile(path.join(folder, 'echo.mjs'), code);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function poolOf(limits: Pick<PoolOptions, 'maxThreads' | 'maxWaiting'>): FunctionPool {
  return new FunctionPool({
    workerFile,
    settings: () => ({
      moduleUrl: pathToFileURL(path.join(folder, 'echo.mjs')).href,
      exportName: 'handler',
      functionName: 'echo',
      functionArn: 'arn',
      memoryMb: 256,
    }),
    environment: {},
    timeoutMs: 10_000,
    onOutput: () => undefined,
    onFailure: () => undefined,
    afterInvocation: () => undefined,
    ...limits,
  });
}

it.each([1, 2, 5])(
  'simultaneous invocations each get their own response, one at a time per thread (%i threads)',
  async (maxThreads) => {
    const pool = poolOf({ maxThreads });
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];

    const responses = await Promise.all(names.map((name) => pool.invoke({ name })));

    await pool.stop();
    expect(responses).toEqual(names.map((name) => ({ name, together: 1 })));
  },
);

it('invocations beyond the waiting limit are throttled, as in Lambda, and the others get their response', async () => {
  const pool = poolOf({ maxThreads: 2, maxWaiting: 3 });

  const outcomes = await Promise.all(
    Array.from({ length: 8 }, async () =>
      pool.invoke({ name: 'a' }).catch((error: unknown) => error),
    ),
  );

  await pool.stop();
  expect(outcomes.filter((outcome) => outcome instanceof FunctionThrottled)).toHaveLength(3);
  expect(outcomes.filter((outcome) => !(outcome instanceof Error))).toEqual(
    Array.from({ length: 5 }, () => ({ name: 'a', together: 1 })),
  );
});
