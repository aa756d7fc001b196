import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { freshBody, registerAndConfirm, systemClients } from '../support/register-groups.ts';
import { worklists } from '../../shared/domain/desk/worklists.ts';
import { deskGroupsTexts } from '../../web/texts/desk-groups.ts';
import { deskHelpTexts, helpParts } from '../../web/texts/desk-help.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { deskStarterTexts } from '../../web/texts/desk-starter.ts';
import { worklistTexts } from '../../web/texts/worklist.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
const people = joinClient(running);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a desk page and signs in, the way a person would. */
async function openAs(page: string, organisation: string, name: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, running.siteUrl);
  await visitor.goTo(page);
  await visitor.page.getByRole('link', { name: deskTexts.signIn.with(organisation) }).click();
  await visitor.page.getByRole('button', { name, exact: true }).click();
  await visitor.page.waitForURL(/\/bureau/);
  return visitor;
}

async function confirmedStarter(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@post.example`;
  const { id } = await people.requestKit(email);
  await people.confirmFollowUp(email, id);
  return { id, email };
}

describe('The first page of the desk', () => {
  it('lists what waits in the own municipalities, without contact details; a press opens it', async () => {
    const { body, reference, groupId } = await registerAndConfirm(
      system,
      // A long name without spaces, which has to fit on a phone too.
      freshBody({ name: `Groep${randomUUID().replaceAll('-', '')}${'lang'.repeat(5)}` }),
    );
    const starter = await confirmedStarter();

    const visitor = await openAs('/bureau', 'Gemeente Dongen', 'Medewerker OOV gemeente Dongen');
    await visitor.expectHeading(worklistTexts.title);
    const link = visitor.page.getByRole('link', { name: `${body.name} (${reference})` });
    await link.waitFor();
    const listed = await visitor.text();
    await visitor.inspectOnBothScreens();
    const href = await link.getAttribute('href');
    const saving = visitor.page.waitForEvent('download');
    await visitor.page
      .getByRole('button', { name: `${worklistTexts.export.action} ${worklists.toDecide.title}` })
      .press('Enter');
    const download = await saving;
    const saved = await readFile(await download.path(), 'utf8');
    await visitor.page.locator(`a[href$="/starters/${starter.id}"]`).press('Enter');
    await visitor.expectHeading(deskStarterTexts.title);

    expect(download.suggestedFilename()).toMatch(/^te-beslissen-[\d-]{10}\.csv$/);
    expect(saved).toContain(`"${body.name}";"${reference}"`);
    expect(saved).not.toMatch(/@|\+31/);
    expect(href).toMatch(new RegExp(`/bureau/aanmeldingen/${groupId}$`));
    expect(listed).toContain('Wacht sinds vandaag op een beslissing.');
    expect(listed).toContain('Wacht sinds vandaag op contact.');
    for (const detail of [starter.email, body.coordinator.email, body.coordinator.name])
      expect(listed).not.toContain(detail);
    await visitor.close();
  });

  it('lists nothing of another municipality, and says that nothing waits', async () => {
    const { body } = await registerAndConfirm(system, freshBody({ name: `Groep ${randomUUID()}` }));

    const elsewhere = await openAs('/bureau', 'Politie', 'Wijkagent Waalwijk');
    await elsewhere.expectHeading(worklistTexts.title);
    const seen = await elsewhere.text();
    await elsewhere.page.route('**/v1/worklist', (route) =>
      route.fulfill({ json: { lists: [{ name: 'toDecide', total: 0, work: [] }] } }),
    );
    await elsewhere.goTo('/bureau');
    await elsewhere.page.getByText(worklistTexts.nothing.title).waitFor();
    await elsewhere.inspect();

    expect(seen).not.toContain(body.name);
    await elsewhere.close();
  });
});

describe('The page of a starter', () => {
  it('opens from the mail after signing in; shows the address after a press, takes one follow-up, and tells a colleague', async () => {
    const { id, email } = await confirmedStarter();
    const { text } = await people.waitForStarterMail('wijkagent.dongen@politie.example', id);
    const [address = ''] = /https?:\S+\/bureau\/starters\/\S+/.exec(text) ?? [];

    const visitor = await openAs(address, 'Politie', 'Wijkagent Dongen');
    await visitor.expectHeading(deskStarterTexts.title);
    expect(await visitor.text()).not.toContain(email);
    await visitor.inspectOnBothScreens();
    await visitor.press(deskStarterTexts.contact.show);
    await visitor.page.getByRole('link', { name: email }).waitFor();
    await visitor.inspect();
    await visitor.page.getByLabel(deskStarterTexts.note).fill('Komt donderdag langs.');
    await visitor.press(deskStarterTexts.action);
    await visitor.page.getByText(deskStarterTexts.done).waitFor();
    await visitor.inspect();
    await visitor.close();

    const colleague = await openAs(address, 'Gemeente Dongen', 'Medewerker OOV gemeente Dongen');
    await colleague.page.getByText(/^Wijkagent Dongen heeft op .* contact opgenomen/).waitFor();
    expect(await colleague.text()).toContain('Komt donderdag langs.');
    expect(
      await colleague.page.getByRole('button', { name: deskStarterTexts.action }).count(),
    ).toBe(0);
    await colleague.close();
  });
});

it('Somebody who is new to the desk takes the tour, and reads the help about a page', async () => {
  const { tour } = deskHelpTexts;
  const visitor = await openAs('/bureau', 'Gemeente Dongen', 'Medewerker OOV gemeente Dongen');
  await visitor.page.getByRole('link', { name: deskTexts.first.tour.start }).press('Enter');
  for (const { title } of tour.steps.slice(1)) {
    await visitor.press(tour.next);
    await visitor.page.getByRole('heading', { name: title }).waitFor();
  }
  await visitor.inspectOnBothScreens();
  await visitor.page.getByRole('link', { name: tour.end }).press('Enter');
  await visitor.expectHeading(worklistTexts.title);
  expect(await visitor.text()).not.toContain(deskTexts.first.tour.title);

  await visitor.page.getByRole('link', { name: deskTexts.nav.groups }).first().press('Enter');
  await visitor.expectHeading(deskGroupsTexts.title);
  await visitor.page.getByRole('link', { name: deskTexts.helpWithPage }).press('Enter');
  await visitor.expectHeading(
    helpParts.find(({ slug }) => slug === 'groepen')?.title ?? 'no such help',
  );
  await visitor.inspectOnBothScreens();
  await visitor.page.getByRole('link', { name: deskHelpTexts.all }).press('Enter');
  await visitor.expectHeading(deskHelpTexts.title);
  await visitor.inspectOnBothScreens();
  await visitor.close();
});
