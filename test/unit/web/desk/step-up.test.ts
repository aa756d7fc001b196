// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passkeyIssuer } from '../../../../shared/domain/desk/passkey.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { formsThatSend, type FormThatSends } from '../forms/forms-that-send.ts';

const { again, byPasskey } = deskTexts.stepUp;
const formIn = (file: string): FormThatSends => {
  const form = formsThatSend[file];
  if (!form) throw new Error(`there is no form in ${file}`);
  return form;
};
const invitation = formIn('web/desk/manage/invite-page.tsx');

let page: OpenedPage;
beforeEach(() => {
  // Drafts are kept in memory as well, so clearing the browser's storage is not enough.
  tabStorage.removeAll('');
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Sends a form as an officer with these details; the API requires a step-up. Returns the links in the notice. */
async function linksAfter(
  form: FormThatSends,
  officer: Partial<Record<'organisation' | 'usedPasskey', unknown>> = {},
): Promise<Readonly<Record<string, URL>>> {
  const api = new ApiStandIn({
    ...form.responses,
    showOfficer: { ...deskExamples.signedIn, ...officer },
  });
  api.outcome = 'step-up needed';
  api.start();
  page = new OpenedPage(form.address);
  await form.fill(page);
  await page.press(form.button);
  const first = await page.find<HTMLAnchorElement>('a', (found) => found.textContent === again);
  const links = [...(first.closest('.utrecht-alert')?.querySelectorAll('a') ?? [])];
  return Object.fromEntries(links.map((link) => [link.textContent, new URL(link.href)]));
}

describe('A step that needs a more recent sign-in', () => {
  it.each([
    'web/desk/manage/invite-page.tsx',
    'web/desk/manage/end-form.tsx',
    'web/desk/stand-ins/stand-in-form.tsx',
    'web/desk/manage/circles/circle-link-form.tsx',
    'web/desk/passkeys/remove-passkey-form.tsx',
  ])('has its link in the notice, and returns to the form: %s', async (file) => {
    const form = formIn(file);

    const links = await linksAfter(form);

    expect(Object.keys(links)).toEqual([again]);
    expect(links[again]?.searchParams.get('to')).toBe(form.address);
    expect(links[again]?.searchParams.get('again')).toBe('1');
  });

  it('offers a passkey too to an officer who used one to sign in', async () => {
    const links = await linksAfter(invitation, { usedPasskey: true });

    expect(Object.keys(links)).toEqual([again, byPasskey]);
    expect(links[byPasskey]?.searchParams.get('naar')).toBe(invitation.address);
  });

  it('offers an officer without an organisation one link, to the passkey', async () => {
    const links = await linksAfter(invitation, { organisation: passkeyIssuer, usedPasskey: true });

    expect(Object.keys(links)).toEqual([again]);
    expect(links[again]?.searchParams.get('naar')).toBe(invitation.address);
  });
});
