/**
 * Keeps what helps to understand a browser test that failed: a screenshot of each open page, and the emails that arrived
 * while the test ran. Browser tests share a system, so these can include emails of other tests. The summary at the end of
 * the run names the folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, inject } from 'vitest';
import { inboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { TestSystem } from '../support/system.ts';
import { folderNameFor } from '../support/test-run/failed-test.ts';
import { failuresFolder } from '../support/test-run/kept-files.ts';
import { launchedBrowsers } from './visitor.ts';

interface NamedTask {
  readonly name: string;
  readonly suite?: NamedTask | undefined;
}

/** The names of the suites around a test and of the test itself, outermost first. */
const namesOf = ({ name, suite }: NamedTask): readonly string[] => [
  ...(suite ? namesOf(suite) : []),
  name,
];

// The hooks of the browser tests run in the order in which they are defined, so this one runs before the pages close.
afterEach(async ({ task }) => {
  const { state, startTime } = task.result ?? {};
  if (state !== 'fail') return;
  const folder = path.join(
    failuresFolder,
    folderNameFor({ file: path.relative(process.cwd(), task.file.filepath), names: namesOf(task) }),
  );
  mkdirSync(folder, { recursive: true });
  const pages = [...launchedBrowsers].flatMap((browser) =>
    browser.contexts().flatMap((context) => context.pages()),
  );
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: path.join(folder, `page-${index + 1}.png`), fullPage: true });
  const inboxes = [inject('inboxUrl'), ...[...TestSystem.running].map(({ inboxUrl }) => inboxUrl)];
  const mails = await Promise.all(
    inboxes.map((url) => inboxClient(url).mails({ since: new Date(startTime ?? 0) })),
  );
  writeFileSync(path.join(folder, 'mails.txt'), mails.flat().map(asText).join('\n\n'));
});

function asText({ receivedAt, to, subject, text }: ReceivedMail): string {
  return `${receivedAt}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}`;
}
