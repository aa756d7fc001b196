import { expect, it } from 'vitest';
import { runTool } from '../../campaigns/planted-bugs/vitest-run.ts';

/**
 * This test mutates two files, and runs only the tests for those files. The full campaign (`npm run campaign --
 * mutation`) mutates every file in ten parts of the code. The only site code mutated here is the code that reads a
 * token from a URL: the tests of most other site code render a page or a map for each mutant, which takes too long.
 */
const files = ['shared/auth/mailed-tokens.ts', 'web/tokens/mailed-token.ts'];
const tests = [
  'test/unit/shared/auth/{mailed-tokens,sessions}.test.ts',
  'test/unit/web/tokens/mailed-token.test.ts',
];

it('the tests detect at least 85 % of the mutants in the code for mailed tokens, of the API and of the site', async () => {
  const { code, text } = await runTool(process.cwd(), 'tsx', [
    'test/campaigns/mutation/command.ts',
    ...['tokens', 'site'].flatMap((part) => ['--part', part]),
    ...files.flatMap((file) => ['--file', file]),
    ...tests.flatMap((test) => ['--test', test]),
    '--survivors',
  ]);

  expect(text).toMatch(/^some of tokens and site: [\d.]+ % of \d{2,} in \d+ s$/m);
  expect(text).not.toContain('wrong:');
  expect(code).toBe(0);
});
