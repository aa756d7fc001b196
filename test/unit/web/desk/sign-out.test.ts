// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { draftPlace } from '../../../../web/desk/desk-drafts.ts';
import { noteSignedOut } from '../../../../web/desk/signed-out.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';
import { formsThatSend } from '../forms/forms-that-send.ts';

let page: OpenedPage;
let api: ApiStandIn;
const replace = vi.fn<(address: string | URL) => void>();
beforeEach(() => {
  window.sessionStorage.clear();
  replace.mockReset();
  vi.spyOn(window.location, 'replace').mockImplementation(replace);
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const forms = Object.entries(formsThatSend).filter(
  ([, { address, change }]) => address.startsWith('/bureau') && change,
);

describe('What was typed and not sent', () => {
  it.each(forms)('into %s is removed by signing out', async (_file, form) => {
    api = new ApiStandIn(form.responses);
    api.start();
    page = new OpenedPage(form.address);
    await form.fill(page);

    await page.press(deskTexts.signOut);

    await vi.waitFor(() => expect(replace).toHaveBeenCalled(), appearingLimit);
    expect(Object.keys(window.sessionStorage)).toEqual(['buurtkring:uitgelogd']);
  });

  it('is removed by ending all sessions', async () => {
    window.sessionStorage.setItem(draftPlace(deskExamples.signedIn.id, 'follow-up:1'), '{}');
    api = new ApiStandIn({});
    api.start();
    page = new OpenedPage('/bureau/sessies');

    await page.press(deskTexts.sessions.all.action);
    await page.press(deskTexts.sessions.all.sure.action);

    await vi.waitFor(() => expect(replace).toHaveBeenCalled(), appearingLimit);
    expect(Object.keys(window.sessionStorage)).toEqual(['buurtkring:uitgelogd']);
  });
});

describe('The page for signing in', () => {
  it.each(['here', 'elsewhere'] as const)(
    'says once that the officer signed out %s',
    async (where) => {
      noteSignedOut(where);
      api = new ApiStandIn({});
      api.readOutcome = 'not signed in';
      api.start();

      page = new OpenedPage('/bureau');
      await page.find('h1', ({ textContent }) => textContent === deskTexts.signIn.title);

      expect(document.body.textContent).toContain(deskTexts.signedOut.title);
      expect(document.body.textContent).toContain(deskTexts.signedOut[where]);
      expect(window.sessionStorage).toHaveLength(0);
    },
  );
});
