import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findPersonTexts as texts } from '../../web/texts/find-person.ts';
import { deskGroupTexts } from '../../web/texts/desk-group.ts';
import {
  freshBody,
  registerAndApprove,
  registerGroup,
  systemClients,
} from '../support/register-groups.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, phone, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
const unique = randomUUID().slice(0, 8);
const name = `Dongen ${unique}`;
const unconfirmed = `Nooit bevestigd ${unique}`;
const body = freshBody({ name, at: [4.953, 51.639] });
const { email } = body.coordinator;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  await registerAndApprove(system, body);
  // Somebody who does not confirm the address, because it is another person's.
  const others = freshBody({ name: unconfirmed, at: [4.955, 51.641] });
  await registerGroup(system, { ...others, coordinator: { ...others.coordinator, email } });
});
afterAll(() => browser.close());

/** Opens the page for finding a person, as the officer of this municipality. */
async function open(
  municipality: string,
  settings: { readonly browser?: { viewport: typeof phone } } = {},
): Promise<Visitor> {
  const mailbox = mailboxesOf(municipality).find(({ role }) => role === 'municipality');
  if (!mailbox) throw new Error(`nobody decides in ${municipality}`);
  const visitor = await Visitor.open(browser, running.siteUrl, settings);
  await openAsOfficer(visitor, { url: '/bureau/personen', mailbox });
  await visitor.expectHeading(texts.title);
  return visitor;
}

it('With the keyboard, an officer finds the group of an address that is spelled differently', async () => {
  const visitor = await open('GM0766');
  const { page } = visitor;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await visitor.inspectOnBothScreens();

  await visitor.tabTo(page.getByLabel(texts.contact));
  await page.keyboard.type('niemand@');
  await page.keyboard.press('Enter');
  await page.getByText('Kies waarom u deze persoon zoekt.').first().waitFor();
  await visitor.inspectOnBothScreens();

  await page.getByLabel(texts.contact).fill(email.toUpperCase().replace('@', '+app@'));
  await page.getByLabel(texts.reasons.reach).check();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name, exact: true });
  await link.waitFor();
  expect(await page.locator('.group-card').allInnerTexts()).toEqual([
    expect.stringContaining(deskGroupTexts.status.active),
    expect.stringContaining(unconfirmed),
  ]);
  await page.getByRole('heading', { name: texts.found(1) }).waitFor();
  await page.getByRole('heading', { name: texts.unconfirmed.title(1) }).waitFor();
  await visitor.inspectOnBothScreens();
  expect(requests.filter((url) => url.toLowerCase().includes(email.split('@')[0] ?? '@'))).toEqual(
    [],
  );

  await visitor.tabTo(link);
  await page.keyboard.press('Enter');
  await visitor.expectHeading(name);
  await visitor.close();
});

it('On a phone, an officer of another municipality hears only where was searched', async () => {
  const visitor = await open('GM0867', { browser: { viewport: phone } });
  const { page } = visitor;

  await page.getByLabel(texts.contact).fill(email);
  await page.getByLabel(texts.reasons['own-request']).check();
  await visitor.press(texts.action);
  await page.getByText(texts.none.text(['Waalwijk'])).waitFor();
  await visitor.inspectOnBothScreens();

  expect(await visitor.text()).not.toContain(name);
  await visitor.close();
});
