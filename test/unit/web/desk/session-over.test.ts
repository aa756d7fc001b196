// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { draftPlace } from '../../../../web/desk/desk-drafts.ts';
import { deskStarterTexts } from '../../../../web/texts/desk-starter.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { reviewTexts } from '../../../../web/texts/review.ts';
import { ApiStandIn, type Outcome } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';

const review = `/bureau/aanmeldingen/${reviewExample.id}`;
const starter = '/bureau/starters/01kam9t2c6h3p8w5n0r7x4j1zw';
const { email } = deskExamples.contacts.coordinators[0];
const draft = draftPlace(deskExamples.signedIn.id, 'form');
let page: OpenedPage;
let api: ApiStandIn;
let reload: ReturnType<typeof vi.fn>;
/** The messages that this tab has sent to the other tabs. */
let told: string[];

beforeEach(() => {
  window.sessionStorage.clear();
  window.sessionStorage.setItem(draft, '{}');
  personIsHere();
  reload = vi.spyOn(window.location, 'reload').mockReturnValue(undefined) as never;
  vi.spyOn(window.location, 'replace').mockReturnValue(undefined);
  told = [];
  vi.spyOn(window.localStorage, 'setItem').mockImplementation((_name, value) => {
    told.push(value);
  });
});
afterEach(() => {
  page.close();
  document.documentElement.hidden = false;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(address: string, responses = {}): Promise<void> {
  api = new ApiStandIn(responses);
  api.start();
  page = new OpenedPage(address);
  await page.find('header button', ({ textContent }) => textContent === deskTexts.signOut);
}

/** Opens a registration, asks for the contact details and waits until they are shown. */
async function openContacts(): Promise<void> {
  await open(review);
  await page.choose('reason-to-see', 'decide');
  await page.press(reviewTexts.contacts.action);
  await page.find('.desk-contacts', ({ textContent }) => textContent.includes(email));
}

/** Delivers this message, as if another tab had sent it. */
function hear(newValue: string): void {
  const key = 'buurtkring:/bureau:ending';
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
}

async function comeBack(outcome: Outcome): Promise<void> {
  api.readOutcome = outcome;
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((done) => void setTimeout(done, 20));
}

const isCleared = () => document.documentElement.hidden === true && reload.mock.calls.length > 0;

describe('A page with contact details', () => {
  it('is cleared, and so is what was typed, when the officer signs out in another tab', async () => {
    await openContacts();

    hear('signed-out');

    expect(isCleared()).toBe(true);
    expect(Object.keys(window.sessionStorage)).toEqual(['buurtkring:uitgelogd']);
  });

  it('is cleared, but not what was typed, when another tab finds that the session is over', async () => {
    await openContacts();

    hear('session-over');

    expect(isCleared()).toBe(true);
    expect(window.sessionStorage.getItem(draft)).toBe('{}');
  });

  it.each(['not signed in', 'signed in as other'] as const)(
    'is cleared when somebody looks at it again and the officer is: %s',
    async (outcome) => {
      await openContacts();

      await comeBack(outcome);

      expect(isCleared()).toBe(true);
      expect(window.sessionStorage.getItem(draft)).toBe('{}');
    },
  );

  it.each(['answered', 'no connection'] as const)(
    'stays as it is when somebody looks at it again and the outcome is: %s',
    async (outcome) => {
      await openContacts();

      await comeBack(outcome);

      expect(isCleared()).toBe(false);
      expect(document.body.textContent).toContain(email);
    },
  );

  it('loses them, but not what was typed, when a request is refused because the session is over', async () => {
    await openContacts();
    await page.choose('decision', 'reject');
    await page.fill('reason', 'Er is al een groep.');
    api.outcome = 'not signed in';

    await page.press(reviewTexts.form.action);
    await page.find('a', ({ textContent }) => textContent === deskTexts.signInAgain.action);

    expect(document.body.textContent).not.toContain(email);
    expect(document.querySelector<HTMLTextAreaElement>('#reason')?.value).toBe(
      'Er is al een groep.',
    );
    expect(told).toContain('session-over');
    expect(isCleared()).toBe(false);
  });
});

it('The page of a starter loses the contact details too when a request is refused', async () => {
  const contact = joinExamples.starterContact.email;
  const rights = { 'contacts.see': 'region' };
  await open(starter, { showOfficer: { ...deskExamples.signedIn, rights } });
  await page.press(deskStarterTexts.contact.show);
  await page.find('a', ({ textContent }) => textContent === contact);
  api.outcome = 'signed in as other';

  await page.press(deskTexts.signOut);
  await page.find('a', ({ textContent }) => textContent === deskTexts.loadAgain);

  expect(document.body.textContent).not.toContain(contact);
  expect(told).toEqual([]);
});

describe('Other tabs are told', () => {
  it('when the officer signs out', async () => {
    await open('/bureau');

    await page.press(deskTexts.signOut);

    await vi.waitFor(() => expect(told).toEqual(['signed-out']), appearingLimit);
    expect(window.localStorage).toHaveLength(0);
  });

  it('when the officer ends all sessions', async () => {
    await open('/bureau/sessies');

    await page.press(deskTexts.sessions.all.action);
    await page.press(deskTexts.sessions.all.sure.action);

    await vi.waitFor(() => expect(told).toEqual(['signed-out']), appearingLimit);
  });
});

it('A tab in which nobody is signed in pays no attention to the others', async () => {
  api = new ApiStandIn({});
  api.readOutcome = 'not signed in';
  api.start();
  page = new OpenedPage('/bureau');
  await page.find('h1', ({ textContent }) => textContent === deskTexts.signIn.title);

  hear('session-over');
  await comeBack('not signed in');

  expect(isCleared()).toBe(false);
  expect(told).toEqual([]);
});
