// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { formsThatSend, type FormThatSends } from './forms-that-send.ts';

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/**
 * Opens the page of a form as this officer; every request that acts on the officer's behalf is refused, because the
 * session has ended.
 */
function open({ address, responses = {} }: FormThatSends, officerId: string = someone): ApiStandIn {
  const { showOfficer = deskExamples.signedIn } = responses;
  const api = new ApiStandIn({
    ...responses,
    showOfficer: { ...(showOfficer as object), id: officerId },
  });
  api.outcome = 'not signed in';
  api.start();
  page = new OpenedPage(address);
  return api;
}

const someone = deskExamples.signedIn.id;
const colleague = '01kam0000000000000000000q7';

/** The contents of the text fields, by the id of the field, once the page shows the form or the button to open it. */
async function textFields({
  button,
  opener,
}: FormThatSends): Promise<Readonly<Record<string, string>>> {
  await page.find('button', ({ textContent }) => [button, opener].includes(textContent));
  const fields = document.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type="radio"]):not([type="checkbox"])',
  );
  return Object.fromEntries([...fields].map(({ id, value }) => [id, value]));
}

// The button for signing out is not tested here, because signing out succeeds even if nobody is signed in.
const forms = Object.entries(formsThatSend).filter(
  ([file, { address }]) => address.startsWith('/bureau') && file !== 'web/desk/sign-out-button.tsx',
);

describe('On the desk, after somebody else has signed in in another tab', () => {
  it.each(Object.entries(formsThatSend).filter(([, { address }]) => address.startsWith('/bureau')))(
    '%s acts only for the officer who opened the page, and offers to load it again',
    async (_file, form) => {
      const api = open(form, colleague);
      api.outcome = 'signed in as other';
      await form.fill(page);
      const typed = await textFields(form);
      await page.press(form.button);
      const link = await page.find<HTMLAnchorElement>(
        'a',
        ({ textContent }) => textContent === deskTexts.loadAgain,
      );
      const { pathname } = new URL(link.href);
      page.close();
      open(form, colleague);

      expect(api.sent.map(({ officerId }) => officerId)).toContain(colleague);
      expect(
        api.sent.filter(
          ({ route, officerId }) => route.caller.by === 'officer' && officerId !== colleague,
        ),
      ).toEqual([]);
      expect(pathname).toBe(form.address);
      expect(await textFields(form)).toEqual(typed);
    },
  );
});

describe('On the desk, after the session has ended', () => {
  it.each(forms)(
    '%s offers to sign in and come back, and keeps what was typed',
    async (_file, form) => {
      open(form);
      await form.fill(page);
      const typed = await textFields(form);

      await page.press(form.button);
      const link = await page.find<HTMLAnchorElement>(
        'a',
        ({ textContent }) => textContent === deskTexts.signInAgain.action,
      );
      const { searchParams } = new URL(link.href);
      page.close();
      open(form);

      expect(searchParams.get('to')).toBe(form.address);
      expect(await textFields(form)).toEqual(typed);
    },
  );

  it.each(forms.filter(([, { change }]) => change))(
    '%s shows nothing of that to a colleague who signs in in the same tab',
    async (_file, form) => {
      open(form, colleague);
      const untouched = await textFields(form);
      page.close();

      open(form);
      await form.fill(page);
      await form.change?.(page);
      page.close();
      open(form, colleague);

      expect(await textFields(form)).toEqual(untouched);
    },
  );
});
