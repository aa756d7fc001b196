// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { listPage, mailPage } from '../../../../local/inbox/pages.ts';
import type { Mail } from '../../../../local/inbox/read-mail.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { markupOnPage } from '../../../support/site/markup-on-page.ts';

const mail: Mail = {
  id: 'abc',
  receivedAt: '2026-11-21T12:00:00.000Z',
  to: [hostileText],
  from: hostileText,
  subject: hostileText,
  text: hostileText,
  html: '',
  headers: { subject: hostileText },
  attachments: [{ filename: hostileText, contentType: hostileText, bytes: 1 }],
};

it.each([
  ['list of mails', listPage([mail], [])],
  ['page of a mail', mailPage(mail, 'html')],
  ['text of a mail', mailPage(mail, 'tekst')],
  ['headers of a mail', mailPage(mail, 'kopregels')],
])('the %s shows what somebody typed as text', (_what, html) => {
  // The page's own script and styles are in its head.
  document.body.innerHTML = html.slice(html.indexOf('<body'));

  expect(document.body.textContent).toContain(hostileText);
  expect(markupOnPage()).toEqual([]);
});
