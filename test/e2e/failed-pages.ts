import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { getCurrentTest } from 'vitest/suite';
import { folderNameFor } from '../support/test-run/failed-test.ts';
import { failuresFolder } from '../support/test-run/kept-files.ts';

interface NamedTask {
  readonly name: string;
  readonly suite?: NamedTask | undefined;
}

interface FinishedTest extends NamedTask {
  readonly file: { readonly filepath: string };
}

/** The names of the suites around a test and of the test itself, outermost first. */
const namesOf = ({ name, suite }: NamedTask): readonly string[] => [
  ...(suite ? namesOf(suite) : []),
  name,
];

/** Creates the folder for the evidence about a failed test, and returns its path. */
export function failureFolderOf(test: FinishedTest): string {
  const file = path.relative(process.cwd(), test.file.filepath);
  const folder = path.join(failuresFolder, folderNameFor({ file, names: namesOf(test) }));
  mkdirSync(folder, { recursive: true });
  return folder;
}

let kept = 0;

/** Keeps a screenshot of each open page if the test has failed. Must be called before the pages are closed. */
export async function keepFailedPages(context: BrowserContext): Promise<void> {
  const test = getCurrentTest();
  if (test?.result?.state !== 'fail') return;
  for (const page of context.pages()) {
    kept += 1;
    const file = path.join(failureFolderOf(test), `page-${kept}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
}
