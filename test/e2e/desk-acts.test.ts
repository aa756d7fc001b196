import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { officerBehind } from '../../local/demo/signed-in-officers.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { actPath } from '../../web/desk/group/act-addresses.ts';
import { actTexts as texts } from '../../web/texts/acts.ts';
import { joinClient } from '../support/join-client.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { effectLimit } from '../support/time-limits.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = {
  siteUrl: inject('siteUrl'),
  inboxUrl: inject('inboxUrl'),
  dynamodbUrl: inject('dynamodbUrl'),
};
const system = systemClients(running);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A municipality's first desk mailbox, whose officer acts in these tests. */
function mailboxIn(municipality: string) {
  const [mailbox] = mailboxesOf(municipality);
  if (!mailbox) throw new Error(`nobody decides in ${municipality}`);
  return mailbox;
}

/** Opens a page of the desk as an officer of Dongen. */
async function openInDongen(url: string): Promise<Visitor> {
  const visitor = await Visitor.open(browser, running.siteUrl);
  await openAsOfficer(visitor, { url, mailbox: mailboxIn('GM0766') });
  return visitor;
}

const mailTo = (email: string, part: string) =>
  system.inbox.waitForMail(email, ({ text }) => text.includes(part));

it('An officer corrects a group, and everybody who shows it follows', async () => {
  const name = `Fout ${randomUUID()}`;
  const group = await registerAndApprove(system, freshBody({ name, at: [4.95, 51.63] }));
  const visitor = await openInDongen(`/bureau/groepen/${group.reference}`);
  const { page } = visitor;
  await visitor.expectHeading(name);
  await visitor.tabTo(page.getByRole('link', { name: texts.links.correct }));
  await page.keyboard.press('Enter');
  await visitor.expectHeading(texts.pages.correct.title(name));
  await visitor.press(texts.pages.correct.action);
  await page.getByRole('alert').waitFor();
  await visitor.inspectOnBothScreens();

  const right = `Goed ${randomUUID()}`;
  await page.getByLabel('Naam van de groep').fill(right);
  await page.getByRole('radio', { name: 'Ja', exact: true }).check();
  await page.getByLabel(texts.briefingGivenOn).fill('2026-01-15');
  await page.getByRole('radio', { name: texts.reasons.mistake }).check();
  await page.getByLabel(texts.text).fill('U belde ons op maandag.');
  await visitor.inspectOnBothScreens();
  await page.reload();
  await visitor.expectHeading(texts.pages.correct.title(name));
  expect(await page.getByLabel(texts.text).inputValue()).toBe('U belde ons op maandag.');
  await visitor.press(texts.pages.correct.action);
  await visitor.expectHeading(texts.done.correct);
  await visitor.inspectOnBothScreens();
  await page.getByRole('link', { name: texts.back }).click();
  await visitor.expectHeading(right);
  expect(await visitor.text()).toContain('U belde ons op maandag.');
  await visitor.inspectOnBothScreens();

  const { email } = group.body.coordinator;
  const { text } = await mailTo(email, 'U belde ons op maandag.');
  expect(text).toContain(mailboxIn('GM0766').title);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(`was ‘${name}’ en is nu ‘${right}’`);
  await vi.waitFor(
    async () => {
      const shown = await system.site.group(group.reference);
      expect(shown.ok && shown.body.name).toBe(right);
    },
    { timeout: effectLimit, interval: 200 },
  );
  await visitor.close();
});

it('A page that is out of date cannot overwrite a colleague, and keeps what was typed', async () => {
  const group = await registerAndApprove(system, freshBody({ at: [4.955, 51.64] }));
  const { reference, body } = group;
  const visitor = await openInDongen(`/bureau${actPath(reference, 'correct')}`);
  const { page } = visitor;
  await visitor.expectHeading(texts.pages.correct.title(body.name));
  await page.getByLabel('Aantal deelnemers').fill('33');
  await page.getByRole('radio', { name: texts.reasons.asked }).check();
  const colleague = officerBehind('langstraat', mailboxIn('GM0766'));
  const { version } = succeeded(await system.site.deskGroup(reference, colleague));
  const streets = 'Alleen de Kade';
  const act = { act: 'correct', version, reason: 'asked', streets } as const;
  succeeded(await system.site.act(reference, colleague, act, randomUUID()));

  await visitor.press(texts.pages.correct.action);
  await page.getByText(texts.changed.title).waitFor();
  await visitor.inspectOnBothScreens();
  expect(await page.getByLabel(texts.streets).inputValue()).toBe(streets);
  await visitor.press(texts.pages.correct.action);
  await visitor.expectHeading(texts.done.correct);
  const after = succeeded(await system.site.deskGroup(reference, colleague));
  expect(after).toMatchObject({ participants: 33, streets });
  await visitor.close();
});

it('An officer opens a full group again, and then lets it stop', async () => {
  const group = await registerAndApprove(system, freshBody({ at: [4.96, 51.65] }));
  const { reference, body, groupId } = group;
  const token = await manageTokenFor(running, groupId);
  await joinClient(running).setJoining({ name: reference, token }, 'full');
  const visitor = await openInDongen(`/bureau${actPath(reference, 'reopen')}`);
  const { page } = visitor;
  await visitor.expectHeading(texts.pages.reopen.title(body.name));
  await page.getByRole('radio', { name: texts.reasons.asked }).check();
  await visitor.inspectOnBothScreens();
  await visitor.press(texts.pages.reopen.action);
  await visitor.expectHeading(texts.done.reopen);
  await mailTo(body.coordinator.email, 'weer vragen om mee te doen');

  await visitor.goTo(`/bureau${actPath(reference, 'close')}`);
  await visitor.expectHeading(texts.pages.close.title(body.name));
  await page.getByRole('radio', { name: texts.reasons.unreachable }).check();
  await visitor.press(texts.pages.close.action);
  await page.getByRole('alert').waitFor();
  await visitor.inspectOnBothScreens();
  await page.getByLabel(texts.agree).check();
  await visitor.press(texts.pages.close.action);
  await visitor.expectHeading(texts.done.close);
  const { text } = await mailTo(body.coordinator.email, 'is gestopt');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Wij konden geen coördinator van de groep bereiken',
  );
  await vi.waitFor(async () => expect((await system.site.group(reference)).ok).toBe(false), {
    timeout: effectLimit,
    interval: 200,
  });
  await visitor.close();
});

it('An officer moves a group to the municipality in which its area also lies', async () => {
  const group = await registerAndApprove(system, freshBody({ at: [4.945, 51.662] }));
  const { reference, body } = group;
  const visitor = await openInDongen(`/bureau${actPath(reference, 'move')}`);
  const { page } = visitor;
  await visitor.expectHeading(texts.pages.move.title(body.name));
  const choices = await page.getByLabel(texts.municipality).locator('option').allTextContents();
  expect(choices).toEqual([texts.municipalityChoose, 'Waalwijk']);
  await page.getByLabel(texts.municipality).selectOption('GM0867');
  await page.getByRole('radio', { name: texts.reasons.mistake }).check();
  await visitor.inspectOnBothScreens();
  await visitor.press(texts.pages.move.action);
  await visitor.expectHeading(texts.done.move);

  const circle = langstraat.municipalities.find(({ code }) => code === 'GM0867')?.name ?? '';
  await mailTo(body.coordinator.email, `beheerdersgroep van ${circle}`);
  await mailTo(mailboxIn('GM0867').email, `/bureau/groepen/${reference}`);
  await vi.waitFor(
    async () => {
      const shown = await system.site.group(reference);
      expect(shown.ok && shown.body.municipality.code).toBe('GM0867');
    },
    { timeout: effectLimit, interval: 200 },
  );
  await visitor.close();
});
