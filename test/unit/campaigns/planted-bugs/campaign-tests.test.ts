import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runTests } from '../../../campaigns/planted-bugs/vitest-run.ts';

const own = 'test/unit/campaigns/planted-bugs';
const failing = "import { it } from 'vitest';\nit('fails', () => { throw new Error('no'); });\n";

it('A test of this campaign, which fails for every planted bug, does not count as catching one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-tests-'));
  for (const part of ['test/campaigns/planted-bugs', 'test/support/test-run'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, own), { recursive: true });
  writeFileSync(join(folder, own, 'planted-bugs.test.ts'), failing);

  const outcome = await runTests(folder, { projects: [], tests: [], related: [] });

  rmSync(folder, { recursive: true });
  expect(outcome).toEqual({ timedOut: [] });
});
