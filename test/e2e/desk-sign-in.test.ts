import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deskTexts } from '../../web/texts/desk.ts';
import { worklistTexts } from '../../web/texts/worklist.ts';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const providerUrl = inject('providerUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Signs in at the local provider the way a person would, starting from the page that is open. */
async function signIn(visitor: Visitor, organisation: string, name: string): Promise<void> {
  await visitor.page.getByRole('link', { name: deskTexts.signIn.with(organisation) }).click();
  await visitor.page.getByRole('button', { name, exact: true }).click();
  await visitor.page.waitForURL(/\/bureau/);
}

async function openOwnSessions(visitor: Visitor): Promise<void> {
  await visitor.goTo('/bureau/sessies');
  await signIn(visitor, 'Politie', 'Wijkagent Waalwijk');
  await visitor.expectHeading(deskTexts.sessions.title);
}

describe('The desk', () => {
  it('asks whoever is not signed in to do so, and returns to the very page', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    await visitor.goTo('/bureau/sessies');
    await visitor.expectHeading(deskTexts.signIn.title);
    await visitor.inspectOnBothScreens();

    await signIn(visitor, 'Politie', 'Wijkagent Dongen');
    await visitor.expectHeading(deskTexts.sessions.title);
    expect(new URL(visitor.page.url()).pathname).toBe('/bureau/sessies');
    expect(await visitor.page.locator('header').innerText()).toContain('Wijkagent Dongen');
    expect(await visitor.text()).toContain(deskTexts.sessions.thisOne);
    await visitor.inspectOnBothScreens();
    await visitor.close();
  });

  it('shows what the role allows, by keyboard too, and signs out', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    await visitor.goTo('/bureau');
    await signIn(visitor, 'Gemeente Dongen', 'Medewerker OOV gemeente Dongen');
    await visitor.expectHeading(worklistTexts.title);
    expect(await visitor.text()).toContain(
      'Beslissen over aanmeldingen, en groepen verplaatsen of laten stoppen (Dongen)',
    );
    expect(await visitor.text()).not.toContain('Antwoorden op een oproep');
    await visitor.inspectOnBothScreens();

    await visitor.page.goto(`${siteUrl}/bureau/sessies`);
    await visitor.expectHeading(deskTexts.sessions.title);
    const header = visitor.page.getByRole('banner');
    await header.getByRole('button', { name: deskTexts.signOut }).focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.expectHeading(deskTexts.signIn.title);
    await visitor.page.goBack();
    await visitor.page.waitForURL(/\/bureau\/?$/);
    await visitor.expectHeading(deskTexts.signIn.title);
    expect(await visitor.text()).not.toContain('Medewerker OOV gemeente Dongen');
    await visitor.close();
  });

  it('ends the session of another browser', async () => {
    const [here, there] = [
      await Visitor.open(browser, siteUrl),
      await Visitor.open(browser, siteUrl),
    ];
    // Other tests leave some of this officer's sessions behind.
    await openOwnSessions(here);
    await here.press(deskTexts.sessions.all.action);
    await here.press(deskTexts.sessions.all.sure.action);
    await here.expectHeading(deskTexts.signIn.title);
    for (const visitor of [there, here]) await openOwnSessions(visitor);

    await here.press(deskTexts.sessions.end);
    await here.inspectOnBothScreens();
    await here.press(deskTexts.sessions.sure.action);
    await here.page.getByText(deskTexts.sessions.ended).waitFor();
    await there.goTo('/bureau');
    await there.expectHeading(deskTexts.signIn.title);
    expect(await there.page.locator('header').innerText()).not.toContain('Wijkagent Waalwijk');
    await Promise.all([here.close(), there.close()]);
  });

  it('clears the other tabs of the browser when an officer signs out in one of them', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    await openOwnSessions(visitor);
    const other = await visitor.page.context().newPage();
    await other.goto(`${siteUrl}/bureau/vervanging`);
    await other.getByText('Wijkagent Waalwijk').first().waitFor();

    await visitor.page.getByRole('banner').getByRole('button', { name: deskTexts.signOut }).click();
    await visitor.expectHeading(deskTexts.signIn.title);
    await other.getByRole('heading', { name: deskTexts.signIn.title, exact: true }).waitFor();

    expect(await other.locator('body').innerText()).not.toContain('Wijkagent Waalwijk');
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
    await visitor.close();
  });

  it('clears a tab whose session was ended elsewhere when somebody looks at it again', async () => {
    const [here, there] = [
      await Visitor.open(browser, siteUrl),
      await Visitor.open(browser, siteUrl),
    ];
    for (const visitor of [there, here]) await openOwnSessions(visitor);

    await here.press(deskTexts.sessions.all.action);
    await here.press(deskTexts.sessions.all.sure.action);
    await here.expectHeading(deskTexts.signIn.title);
    await there.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

    await there.expectHeading(deskTexts.signIn.title);
    expect(await there.text()).not.toContain('Wijkagent Waalwijk');
    await Promise.all([here.close(), there.close()]);
  });

  it('lets somebody sign in from two tabs at once, and go back and forth', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    const { page } = visitor;
    const other = await page.context().newPage();
    let callback = '';
    page.on('request', (request) => {
      if (request.url().includes('/v1/sign-in/callback')) callback = request.url();
    });
    await visitor.goTo('/bureau/sessies');
    await other.goto(`${siteUrl}/bureau/passkeys`);
    const link = deskTexts.signIn.with('Politie');
    // Both tabs are at the provider before a person is chosen in either of them.
    for (const tab of [page, other]) {
      await tab.getByRole('link', { name: link }).click();
      await tab.getByRole('button', { name: 'Wijkagent Dongen', exact: true }).waitFor();
    }
    for (const [tab, path] of [
      [page, 'sessies'],
      [other, 'passkeys'],
    ] as const) {
      await tab.getByRole('button', { name: 'Wijkagent Dongen', exact: true }).click();
      await tab.waitForURL(`**/bureau/${path}`);
      await tab.getByText('Wijkagent Dongen').first().waitFor();
    }

    // The session that started in the second tab has replaced that of the first, so both tabs use it.
    await page.reload();
    await visitor.expectHeading(deskTexts.sessions.title);
    await page.goto(callback);
    await page.getByText(deskTexts.faults['unknown-attempt'].title).waitFor();
    expect(await visitor.text()).toContain(deskTexts.faults['unknown-attempt'].text);
    await visitor.inspectOnBothScreens();
    await visitor.goTo('/bureau/sessies');
    await visitor.expectHeading(deskTexts.sessions.title);
    await visitor.close();
  });

  it('says so if the organisation goes down meanwhile, and lets people in once it is up', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    const { page } = visitor;
    const setDown = async (down: boolean) => {
      const body = JSON.stringify({ down });
      const set = await fetch(`${providerUrl}/faults`, { method: 'POST', body });
      expect(set.ok).toBe(true);
    };
    await visitor.goTo('/bureau/sessies');
    await page.getByRole('link', { name: deskTexts.signIn.with('Politie') }).click();
    await page.getByRole('button', { name: 'Wijkagent Dongen', exact: true }).waitFor();
    const form = { who: 'langstraat-wijkagent-dongen', play: 'none' };
    const chosen = await page.request.post(page.url(), { form, maxRedirects: 0 });
    const resume = new URL(chosen.headers()['location'] ?? '', providerUrl).href;
    const allowed = await page.request.get(resume, { maxRedirects: 0 });
    // The person has signed in with the organisation, but the organisation can no longer confirm that to us.
    await setDown(true);
    try {
      await page.goto(allowed.headers()['location'] ?? '');
      await page.getByText(deskTexts.faults['provider-down'].title).waitFor();
    } finally {
      await setDown(false);
    }
    expect(await visitor.text()).toContain(deskTexts.faults['provider-down'].text);
    await visitor.inspectOnBothScreens();
    await visitor.page.getByRole('link', { name: deskTexts.signIn.with('Politie') }).click();
    await visitor.page.getByRole('button', { name: 'Wijkagent Dongen', exact: true }).click();
    await visitor.expectHeading(deskTexts.sessions.title);
    await visitor.close();
  });

  it('does nothing for a tab that was opened for somebody else', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    const { page } = visitor;
    await visitor.goTo('/bureau/sessies');
    await signIn(visitor, 'Politie', 'Wijkagent Waalwijk');
    await visitor.expectHeading(deskTexts.sessions.title);
    const other = await page.context().newPage();
    await other.goto(`${siteUrl}/bureau/inloggen`);
    await other.getByText(deskTexts.signedInNow.title('Wijkagent Waalwijk')).waitFor();
    await other.getByRole('link', { name: deskTexts.signIn.with('Gemeente Dongen') }).click();
    await other.getByRole('button', { name: 'Medewerker OOV gemeente Dongen' }).click();
    await other.waitForURL(/\/bureau\/?$/);
    await other.getByText('Medewerker OOV gemeente Dongen').first().waitFor();

    await page.getByRole('banner').getByRole('button', { name: deskTexts.signOut }).click();
    await page.getByText(problemTypes['signed-in-as-other'].title).waitFor();
    await visitor.inspectOnBothScreens();
    await page.getByRole('link', { name: deskTexts.loadAgain }).click();
    const officer = page.getByRole('banner').getByText('Medewerker OOV gemeente Dongen').first();
    await officer.waitFor();
    await visitor.expectHeading(deskTexts.sessions.title);

    expect(await visitor.text()).toContain(deskTexts.sessions.thisOne);
    await visitor.close();
  });

  it('refuses somebody without a role with a page that says what to do', async () => {
    const visitor = await Visitor.open(browser, siteUrl);
    await visitor.goTo('/bureau/sessies');
    await signIn(visitor, 'Politie', 'Iemand zonder rol');

    await visitor.page.getByText(deskTexts.faults['unknown-officer'].title).waitFor();
    expect(await visitor.text()).toContain(deskTexts.faults['unknown-officer'].text);
    await visitor.inspectOnBothScreens();
    // Signing in with the right account opens the page that was originally asked for.
    await signIn(visitor, 'Politie', 'Wijkagent Dongen');
    await visitor.expectHeading(deskTexts.sessions.title);
    await visitor.close();
  });
});
