import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { deskGroupsTexts as texts } from '../../web/texts/desk-groups.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { effectLimit } from '../support/time-limits.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, phone, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
const unique = `q${randomUUID().slice(0, 8)}`;
/** The names of two groups. The first contains a word that is too wide for a phone's screen. */
const [dongen, waalwijk] = [`Dongen ${unique} ${'buurtpreventie'.repeat(4)}`, `Waalwijk ${unique}`];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  await Promise.all([
    registerAndApprove(system, freshBody({ name: dongen, at: [4.951, 51.638] })),
    registerAndApprove(
      system,
      freshBody({ name: waalwijk, municipality: 'GM0867', at: [5.051, 51.688] }),
    ),
  ]);
});
afterAll(() => browser.close());

/**
 * The mailbox that decides on registrations in this municipality: that of the police if `isPolice`, otherwise the
 * municipality's own.
 */
function mailboxOf(municipality: string, isPolice: boolean) {
  const found = mailboxesOf(municipality).find(
    ({ role }) => (role === 'police') === isPolice && role !== 'team',
  );
  if (!found) throw new Error(`nobody decides in ${municipality}`);
  return found;
}

/** Opens the list, filtered to this test's groups, and reloads it until exactly the expected groups are listed. */
async function openList(
  isPolice: boolean,
  expected: readonly string[],
  settings: { readonly browser?: { viewport: typeof phone } } = {},
): Promise<Visitor> {
  const visitor = await Visitor.open(browser, running.siteUrl, settings);
  const url = `/bureau/groepen?zoek=${unique}`;
  await openAsOfficer(visitor, { url, mailbox: mailboxOf('GM0766', isPolice) });
  await vi.waitFor(
    async () => {
      await visitor.goTo(url);
      await visitor.page.locator('.overview__count').waitFor();
      expect(await names(visitor)).toEqual([...expected].sort());
    },
    { timeout: effectLimit, interval: 500 },
  );
  return visitor;
}

const names = async ({ page }: Visitor): Promise<string[]> =>
  (await page.locator('.group-list h3').allInnerTexts()).sort();

it('A police officer finds the groups of the region, and filters stay in the address', async () => {
  const visitor = await openList(true, [dongen, waalwijk]);
  const { page } = visitor;
  await visitor.expectHeading(texts.title);
  await visitor.inspectOnBothScreens();

  await page.getByLabel(texts.filters.facets.municipality).selectOption('Waalwijk');
  await expect.poll(() => page.url()).toContain('gemeente=waalwijk');
  await expect.poll(() => names(visitor)).toEqual([waalwijk]);
  await page.getByLabel(texts.filters.facets.status).selectOption(texts.filters.status.active);
  await expect.poll(() => page.url()).toContain('stand=goedgekeurd');
  await expect.poll(() => names(visitor)).toEqual([waalwijk]);

  await page.reload();
  await expect.poll(() => names(visitor)).toEqual([waalwijk]);
  expect(await page.getByLabel(texts.filters.facets.status).inputValue()).toBe('active');

  await page.getByLabel(texts.filters.facets.status).selectOption(texts.filters.status.rejected);
  await page.getByText(texts.none.filtered).waitFor();
  await visitor.inspectOnBothScreens();
  await page.getByRole('link', { name: texts.none.reset }).click();
  await expect.poll(() => page.url()).toMatch(/\/bureau\/groepen$/);
  await visitor.close();
});

it('On a phone, an officer searches with the keyboard and opens the page of a group', async () => {
  const visitor = await openList(false, [dongen], { browser: { viewport: phone } });
  const { page } = visitor;
  await page.goto(`${running.siteUrl}/bureau`);
  await page.getByRole('link', { name: texts.title, exact: true }).click();
  await visitor.expectHeading(texts.title);

  const field = page.getByLabel(texts.search.label);
  await visitor.tabTo(field);
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await page.getByText('Typ minstens twee letters of cijfers van een woord.').waitFor();
  await visitor.inspectOnBothScreens();
  await field.fill(unique.slice(0, 6).toUpperCase());
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('zoek=');
  await expect.poll(() => names(visitor)).toEqual([dongen]);

  const text = await visitor.text();
  expect(text).not.toContain('@');
  const link = page.getByRole('link', { name: dongen });
  await visitor.tabTo(link);
  await page.keyboard.press('Enter');
  await visitor.expectHeading(dongen);
  await visitor.close();
});
