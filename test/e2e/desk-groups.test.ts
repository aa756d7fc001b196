import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { confirmOnBehalfTexts } from '../../web/texts/confirm-on-behalf.ts';
import { deskNoteTexts } from '../../web/texts/desk-notes.ts';
import { deskGroupTexts } from '../../web/texts/desk-group.ts';
import { onBehalfTexts } from '../../web/texts/on-behalf.ts';
import { reviewTexts } from '../../web/texts/review.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { effectLimit } from '../support/time-limits.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { answers, chooseNeighbourhood, fillInGroup } from './registration-form.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a desk page as an officer who decides in this municipality. */
async function openIn(municipality: string, url: string): Promise<Visitor> {
  const [mailbox] = mailboxesOf(municipality);
  if (!mailbox) throw new Error(`nobody decides in ${municipality}`);
  const visitor = await Visitor.open(browser, running.siteUrl);
  await openAsOfficer(visitor, { url, mailbox });
  return visitor;
}

it('An officer sees everything about one group, and contact details only after a press with a reason', async () => {
  const unique = randomUUID();
  const [group, across] = await Promise.all([
    registerAndApprove(system, freshBody({ name: `Groep ${unique}`, at: [4.981, 51.668] })),
    registerAndApprove(
      system,
      freshBody({ name: `Buren ${unique}`, municipality: 'GM0809', at: [4.9895, 51.668] }),
    ),
  ]);
  await vi.waitFor(
    async () => {
      const shown = await system.site.group(group.reference);
      expect(shown.ok && shown.body.neighbourGroups.map(({ name }) => name)).toContain(
        across.body.name,
      );
    },
    { timeout: effectLimit, interval: 200 },
  );

  const visitor = await openIn('GM0766', `/bureau/groepen/${group.reference}`);
  await visitor.expectHeading(group.body.name);
  const { page } = visitor;
  await page.getByRole('link', { name: across.body.name }).first().waitFor();
  const shown = await visitor.text();
  await visitor.inspectOnBothScreens();
  const reason = page.getByRole('radio', { name: reviewTexts.contacts.reasons.reach });
  await visitor.tabTo(page.getByRole('radio', { name: reviewTexts.contacts.reasons.reach }));
  await page.keyboard.press('Space');
  expect(await reason.isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText(reviewTexts.contacts.recorded).waitFor();
  const pressed = await visitor.text();
  await visitor.inspectOnBothScreens();

  for (const part of [group.reference, deskGroupTexts.neighbours.desk, 'keurde de aanmelding goed'])
    expect(shown).toContain(part);
  const { coordinator } = group.body;
  for (const detail of [coordinator.name, coordinator.email]) {
    expect(shown).not.toContain(detail);
    expect(pressed).toContain(detail);
  }

  const note = 'Gebeld: de groep vergadert elke eerste maandag.';
  await page.getByLabel(deskNoteTexts.label).fill(note);
  await visitor.press(deskNoteTexts.add);
  await page.getByRole('article').getByText(note).waitFor();
  expect(await page.getByLabel(deskNoteTexts.label).inputValue()).toBe('');
  await visitor.inspectOnBothScreens();
  const neighbour = await openIn('GM0809', `/bureau/groepen/${group.reference}`);
  await neighbour.expectHeading(group.body.name);
  expect(await neighbour.text()).not.toContain(deskNoteTexts.title);
  await neighbour.close();
  await page.reload();
  await page.getByRole('article').getByText(note).waitFor();
  await page.getByRole('article').getByRole('button').press('Enter');
  await page.getByText('Deze notitie is verwijderd door').waitFor();
  expect(await visitor.text()).not.toContain(note);
  await visitor.close();
});

it('An unknown reference gives a page that says so', async () => {
  const visitor = await openIn('GM0766', '/bureau/groepen/LS-22222');

  await visitor.page.getByText(deskGroupTexts.notFound).waitFor();
  expect(await visitor.heading()).toBe(deskGroupTexts.tab);
  await visitor.inspect();
  await visitor.close();
});

it('An officer registers a group for somebody on the phone, who says yes from the mail', async () => {
  const texts = onBehalfTexts;
  const name = `Gebeld ${randomUUID()}`;
  const email = `${randomUUID()}@post.example`;
  const visitor = await openIn('GM0766', '/bureau/groepen/aanmelden');
  const { page } = visitor;
  await visitor.expectHeading(texts.title);
  await visitor.press(texts.send);
  await page.getByRole('alert').waitFor();
  await visitor.inspectOnBothScreens();

  await fillInGroup(visitor, answers({ municipality: 'Dongen', name, email }));
  await chooseNeighbourhood(visitor, 'Klein Dongen');
  await page.getByLabel('Welke straten horen bij het gebied?').fill('De Molenstraat');
  await page.getByLabel(texts.coordinator.name).fill('Test Beller');
  await page.getByLabel(texts.coordinator.email, { exact: true }).fill(email);
  await page.getByLabel(texts.coordinator.phone, { exact: true }).fill('06 12345678');
  await page.getByLabel(texts.agreement.conversations.phone).check();
  await page.getByLabel(texts.agreement.agreed).check();
  await visitor.press(texts.send);
  await visitor.expectHeading(texts.done.title);
  await visitor.inspectOnBothScreens();
  await visitor.close();

  const { url } = await system.inbox.waitForMailedToken(email, 'bevestigen');
  const coordinator = await Visitor.open(browser, running.siteUrl);
  await coordinator.goTo(url);
  await coordinator.expectHeading(confirmOnBehalfTexts.title);
  expect(await coordinator.text()).toContain(name);
  await coordinator.inspectOnBothScreens();
  await coordinator.press(confirmOnBehalfTexts.action);
  await coordinator.page
    .getByText(/LS-[A-Z0-9]{5}/)
    .first()
    .waitFor();
  await coordinator.inspect();
  await coordinator.close();
});
