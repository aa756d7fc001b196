/**
 * If a browser test fails, keeps the emails that arrived while the test was running; `Visitor` keeps screenshots of its
 * pages. Browser tests share a system, so the emails can include those of other tests. The summary at the end of the
 * run names the folder.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, inject } from 'vitest';
import { inboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { TestSystem } from '../support/system.ts';
import { failureFolderOf } from './failed-pages.ts';

afterEach(async ({ task }) => {
  const { state, startTime } = task.result ?? {};
  if (state !== 'fail') return;
  const folder = failureFolderOf(task);
  const inboxes = [inject('inboxUrl'), ...[...TestSystem.running].map(({ inboxUrl }) => inboxUrl)];
  const mails = await Promise.all(
    inboxes.map((url) => inboxClient(url).mails({ since: new Date(startTime ?? 0) })),
  );
  writeFileSync(path.join(folder, 'mails.txt'), mails.flat().map(asText).join('\n\n'));
});

function asText({ receivedAt, to, subject, text }: ReceivedMail): string {
  return `${receivedAt}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}`;
}
