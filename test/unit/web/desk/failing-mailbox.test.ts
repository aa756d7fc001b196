// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { manageDeskExamples } from '../../../../shared/routes/examples/manage-desk-examples.ts';
import { mailboxTexts as texts } from '../../../../web/texts/mailboxes.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { desk } = manageDeskExamples;
const [mailbox] = desk.mailboxes;
const title = texts.failing.title('20 november 2026');

let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});
function open(path: string, failingSince?: string): ApiStandIn {
  window.sessionStorage.clear();
  personIsHere();
  const mailboxes = [{ ...mailbox, ...(failingSince === undefined ? {} : { failingSince }) }];
  const api = new ApiStandIn({ showDesk: { ...desk, mailboxes } });
  api.start();
  page = new OpenedPage(path);
  return api;
}

describe('A mailbox to which mail fails', () => {
  it.each(['/bureau/beheer/postbussen', `/bureau/beheer/postbussen/${mailbox.id}`])(
    'is shown as such at %s, and any other mailbox is not',
    async (path) => {
      open(path, '2026-11-20T08:00:00.000Z');
      await page.find('.utrecht-alert', ({ textContent }) => (textContent ?? '').includes(title));
      page.close();

      open(path);
      await page.find('*', ({ textContent }) => (textContent ?? '').includes(mailbox.title));
      expect(document.body.textContent).not.toContain('niet aan');
    },
  );

  it('can be saved as it is, which the server takes as mended', async () => {
    const api = open(`/bureau/beheer/postbussen/${mailbox.id}`, '2026-11-20T08:00:00.000Z');
    await page.press(texts.form.action);
    await page.find('h1', ({ textContent }) => textContent === texts.form.done);

    const { id: _, ...details } = mailbox;
    const sent = api.sent.find(({ route }) => route.id === 'changeMailbox');
    expect(JSON.parse(sent?.body ?? '')).toEqual({ ...details, version: desk.version });
  });
});
