import { expect, it } from 'vitest';
import { runTool } from '../../campaigns/planted-bugs/vitest-run.ts';

/**
 * This test mutates one file. The full campaign (`npm run campaign -- mutation`) mutates every file in nine parts of
 * the code.
 */
it('the tests for tokens detect at least 85 % of the mutants in the code for mailed tokens', async () => {
  const { code, text } = await runTool(process.cwd(), 'tsx', [
    'test/campaigns/mutation/command.ts',
    '--part',
    'tokens',
    '--file',
    'shared/auth/mailed-tokens.ts',
    '--survivors',
  ]);

  expect(text).toMatch(/^some of tokens: [\d.]+ % of \d{2,} in \d+ s$/m);
  expect(text).not.toContain('wrong:');
  expect(code).toBe(0);
}, 300_000);
