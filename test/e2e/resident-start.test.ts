import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const people = joinClient(running);
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, running.siteUrl);
});
afterEach(() => visitor.close());

async function requestKit(email: string, followUp: boolean): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/starten');
  await page.getByLabel('Uw naam').fill('Test Starter');
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Dongen' });
  await page.getByLabel('Uw straat of buurt').fill('Rond het plein');
  if (followUp) await page.getByLabel(/mag mij mailen/).check();
  await visitor.press('Stuur mij de informatie');
  await page.getByRole('heading', { name: 'De informatie komt eraan' }).waitFor();
}

describe('Somebody wants to start a group', () => {
  it('errors are shown at their fields', async () => {
    await visitor.goTo('/starten');
    await visitor.inspect();

    await visitor.press('Stuur mij de informatie');
    await visitor.page.getByRole('link', { name: 'Vul uw straat of buurt in.' }).click();

    expect(
      await visitor.page
        .getByLabel('Uw straat of buurt')
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await visitor.inspect();
  });

  it('when the system is too busy, the form keeps its input and a button retries the same request', async () => {
    const keys: (string | undefined)[] = [];
    await visitor.page.route('**/v1/starter-kits', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      await (keys.length === 1
        ? route.fulfill({
            status: 429,
            headers: { 'retry-after': '1' },
            json: { message: 'Too Many Requests' },
          })
        : route.continue());
    });
    const requesting = requestKit(`${randomUUID()}@post.example`, false);
    await visitor.page.getByText('Het is nu te druk').waitFor();
    const kept = await visitor.page.getByLabel('Uw straat of buurt').inputValue();
    await visitor.inspect();

    await visitor.press('Probeer het opnieuw');
    await requesting;

    expect(kept).toBe('Rond het plein');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  });

  it('the information comes by mail; after a confirmation, the desk is asked to make contact, without the address', async () => {
    const email = `${randomUUID()}@post.example`;
    await requestKit(email, true);
    await visitor.inspect();
    await people.inbox.waitForMail(email, ({ attachments }) => attachments.length > 0);
    const kit = await people.token(email, 'startpakket');
    await visitor.goTo(`${running.siteUrl}/startpakket/${kit.name}#${kit.token}`);
    await visitor.expectHeading('Uw aanvraag van informatie');
    await visitor.inspect();
    await visitor.press('Ja, neem contact met mij op');
    await visitor.expectHeading('Iemand neemt contact met u op');
    await visitor.inspect();
    const mail = await people.waitForStarterMail('wijkagent.dongen@politie.example', kit.name);

    expect(mail.text).not.toContain(email);
  });

  it('without consent no officer is asked to follow up', async () => {
    const email = `${randomUUID()}@post.example`;

    await requestKit(email, false);
    await people.inbox.waitForMail(email, ({ attachments }) => attachments.length > 0);

    expect(await visitor.text()).not.toContain('neemt contact met u op');
    expect(
      JSON.stringify(await people.inbox.mails({ to: 'wijkagent.dongen@politie.example' })),
    ).not.toContain(email);
  });
});

describe('Downloadable documents', () => {
  it.each([
    ['brief', 'Voorbeeldbrief voor uw buren', 'Beste buren,'],
    ['checklist', 'Checklist voor een nieuwe groep', '[ ] Ik heb gekeken of er al een groep is.'],
    ['spelregels', 'Spelregels van onze buurtgroep', 'Bel eerst 112.'],
  ])('%s is a printable page and a plain text file', async (id, title, words) => {
    await visitor.goTo(`/starten/${id}`);
    await visitor.expectHeading(title);
    await visitor.inspect();

    const saved = await visitor.page
      .getByRole('link', { name: 'Bewaar als tekst' })
      .getAttribute('href');
    const response = await fetch(`${running.siteUrl}${saved}`);
    const text = await response.text();

    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toContain(title);
    expect(text).toContain(words);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});
