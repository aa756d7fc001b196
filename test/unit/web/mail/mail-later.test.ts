// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { mailTexts } from '../../../../web/texts/mail.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';
import { formsThatSend } from '../forms/forms-that-send.ts';

/** The forms that anybody can fill in and that trigger an email immediately, by the route that they call. */
const forms = {
  registerGroup: 'web/groups/registration/use-registration.ts',
  requestJoin: 'web/joining/join-form.tsx',
  requestStarterKit: 'web/starting/starter-kit.tsx',
  requestNewLink: 'web/tokens/new-link.tsx',
};

let page: OpenedPage | undefined;

beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page?.close();
  vi.unstubAllGlobals();
});

/** Fills in and sends a form; returns the page once it has asked whether mail is stopped. */
async function send(file: string): Promise<OpenedPage> {
  const form = formsThatSend[file];
  if (!form) throw new Error(`${file} has no form`);
  const { address, responses, prepare, fill, button } = form;
  prepare?.();
  new ApiStandIn(responses).start();
  const respond = fetch;
  let asked = false;
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    if (!url.endsWith('/v1/mail')) return respond(url, request);
    asked = true;
    return Response.json({ stopped: true });
  });
  const opened = new OpenedPage(address);
  page = opened;
  await fill(opened);
  await opened.press(button);
  await vi.waitFor(() => expect(asked).toBe(true), appearingLimit);
  return opened;
}

const pageText = () => document.body.textContent;

it('Every form by which a stranger makes us send a mail is listed here', () => {
  const routes = allRoutes.filter(({ caller, mailCaps }) => caller.by === 'anybody' && mailCaps);

  expect(routes.map(({ id }) => id).toSorted()).toEqual(Object.keys(forms).toSorted());
});

describe('A page that has just promised a mail', () => {
  it.each(Object.values(forms))(
    'after %s, says that the mail comes later while an operator has stopped it',
    async (file) => {
      const sent = await send(file);

      await sent.find('[role="status"]', ({ textContent }) =>
        textContent.includes(mailTexts.later),
      );
      expect(pageText()).toContain(mailTexts.laterText);
      expect(pageText()).not.toMatch(/mail gestuurd|meteen een mail/);
    },
  );
});
