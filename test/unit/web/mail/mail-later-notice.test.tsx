// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MailLater } from '../../../../web/mail/mail-later.tsx';
import { mailTexts } from '../../../../web/texts/mail.ts';
import { Opened, settled } from '../../../support/site/opened.tsx';

let opened: Opened;
let respond: (response: Response) => Promise<void>;

beforeEach(async () => {
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => {
        respond = (response) => settled(() => resolve(response));
      }),
  );
  opened = new Opened();
  await opened.show(<MailLater />);
});
afterEach(() => {
  opened.close();
  vi.unstubAllGlobals();
});

it('A page that has promised a mail says that it comes later while mail is stopped', async () => {
  await respond(Response.json({ stopped: true }));

  const notice = await opened.find('[role="status"]');
  expect(notice.textContent).toBe(mailTexts.later + mailTexts.laterText);
});

it.each([
  ['mail is sent', Response.json({ stopped: false })],
  ['that cannot be found out', new Response('', { status: 503 })],
])('It says nothing about it while %s', async (_why, response) => {
  const before = document.body.textContent;

  await respond(response);

  expect([before, document.body.textContent]).toEqual(['', '']);
});
