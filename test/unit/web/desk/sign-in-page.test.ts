// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInFaults } from '../../../../shared/domain/desk/sign-in.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
  new ApiStandIn({}).start();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Matches the URL of the link for signing in again with the example organisation. */
const startOver = /\/v1\/sign-in\?organisation=politie&to=%2Fbureau$/;

describe('The page for signing in', () => {
  it.each(signInFaults)('says what happened and what to do after %s', async (fault) => {
    page = new OpenedPage(`/bureau/inloggen?fout=${fault}`);
    const link = await page.find('a', (element) =>
      startOver.test(element.getAttribute('href') ?? ''),
    );
    const alert = await page.find('[role="alert"]');

    expect(link).toBeDefined();
    expect(alert.textContent).toContain(deskTexts.faults[fault].title);
    expect(alert.textContent).toContain(deskTexts.faults[fault].text);
  });

  it.each([
    ['', 'unknown-officer'],
    ['/passkey', undefined],
    ['/passkey-maken', undefined],
  ])('leads on to the page that was asked for, at …%s', async (step, fault) => {
    const query = new URLSearchParams({ naar: '/bureau/sessies', ...(fault && { fout: fault }) });
    page = new OpenedPage(`/bureau/inloggen${step}?${query}`);
    const end = step === '' ? '&to=%2Fbureau%2Fsessies' : '/inloggen?naar=%2Fbureau%2Fsessies';

    const link = await page.find('a', (element) =>
      (element.getAttribute('href') ?? '').endsWith(end),
    );

    expect(link).toBeDefined();
  });

  it.each([
    '/bureau/inloggen',
    '/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw',
    '/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw/passkey',
  ])('says at %s who is signed in, and that signing in ends that session', async (address) => {
    page = new OpenedPage(address);
    const { title, text } = deskTexts.signedInNow;
    const named = await page.find(
      '*',
      ({ textContent }) => textContent === title(deskExamples.signedIn.name),
    );

    expect(named.closest('.utrecht-alert')?.textContent).toContain(text);
  });

  it('shows no words of somebody else, whatever the address says', async () => {
    page = new OpenedPage('/bureau/inloggen?fout=Bel%20dit%20nummer');
    await page.find('a', (element) => startOver.test(element.getAttribute('href') ?? ''));

    expect(document.body.textContent).not.toContain('Bel dit nummer');
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });
});
