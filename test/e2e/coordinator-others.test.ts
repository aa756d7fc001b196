import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { coordinatorsTexts as texts, invitationTexts } from '../../web/texts/coordinators.ts';
import { manageTexts } from '../../web/texts/manage.ts';
import { registerTexts } from '../../web/texts/registration.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
const address = () => `${randomUUID()}@post.example`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openGroup() {
  const name = `Samen ${randomUUID()}`;
  const group = await registerAndApprove(system, freshBody({ name, at: [4.935, 51.635] }));
  const { email } = group.body.coordinator;
  const { token } = await system.inbox.waitForMailedToken(email, 'beheer');
  const visitor = await Visitor.open(browser, running.siteUrl);
  await visitor.goTo(`/beheer/${group.reference}#${token}`);
  await visitor.expectHeading(manageTexts.title(name));
  return { name, email, visitor, ...group };
}

async function invite({ page }: Visitor, email: string): Promise<string> {
  await page.getByLabel(texts.invite.label).fill(email);
  await page.getByRole('button', { name: texts.invite.action }).click();
  await page.getByText(texts.invitations.withdraw(email)).waitFor();
  return (await system.inbox.waitForMailedToken(email, 'uitnodiging')).token;
}

it('A coordinator invites a second one, who accepts, manages the group, and is removed again', async () => {
  const { name, email, visitor, reference } = await openGroup();
  const invited = address();
  const token = await invite(visitor, invited);
  await visitor.inspectOnBothScreens();
  const { text } = await system.inbox.waitForMail(invited, (mail) =>
    mail.text.includes('/uitnodiging/'),
  );
  expect(text).toContain(reference);
  expect(text).not.toContain(name);

  const guest = await Visitor.open(browser, running.siteUrl);
  await guest.goTo(`/uitnodiging/${reference}#${token}`);
  await guest.expectHeading(invitationTexts.title);
  expect(await guest.text()).toContain(name);
  await guest.inspectOnBothScreens();
  await guest.press(invitationTexts.action);
  await guest.page.getByRole('alert').waitFor();
  await guest.inspectOnBothScreens();
  await guest.page.getByLabel(invitationTexts.name).fill('Test Tweede');
  await guest.page.getByLabel(invitationTexts.phone).fill('06 87654321');
  await guest.page.getByLabel(registerTexts.check.terms).check();
  await guest.press(invitationTexts.action);
  await guest.expectHeading(invitationTexts.done);
  await guest.inspectOnBothScreens();

  const joined = await system.inbox.waitForMail(email, ({ subject }) =>
    subject.startsWith('Nieuwe coördinator'),
  );
  expect(joined.text).toContain('Test Tweede');
  const manage = await system.inbox.waitForMailedToken(invited, 'beheer');
  const second = await Visitor.open(browser, running.siteUrl);
  await second.goTo(`/beheer/${reference}#${manage.token}`);
  await second.expectHeading(manageTexts.title(name));
  await second.page.getByText('Test Tweede (dat bent u)').waitFor();
  expect(await second.page.getByRole('button', { name: /^Verwijder .* als/ }).count()).toBe(0);

  await visitor.page.reload();
  await visitor.press(texts.remove.start('Test Tweede'));
  await visitor.page.getByText(texts.remove.sure('Test Tweede')).waitFor();
  await visitor.inspectOnBothScreens();
  await visitor.press(texts.remove.action('Test Tweede'));
  await visitor.page.getByText(texts.done.removed).waitFor();

  await system.inbox.waitForMail(invited, ({ subject }) =>
    subject.startsWith('U bent geen coördinator meer'),
  );
  const headers = { authorization: `Bearer ${manage.token}` };
  const refused = await fetch(`${running.siteUrl}/v1/own-groups/${reference}`, { headers });
  expect(refused.status).toBe(401);
  for (const each of [visitor, guest, second]) await each.close();
});

it('An invited person refuses, and a coordinator withdraws an invitation', async () => {
  const { visitor, reference } = await openGroup();
  const token = await invite(visitor, address());
  const guest = await Visitor.open(browser, running.siteUrl);
  await guest.goTo(`/uitnodiging/${reference}#${token}`);
  await guest.press(invitationTexts.refuse.action);
  await guest.expectHeading(invitationTexts.refuse.done);

  const mistaken = address();
  const withdrawn = await invite(visitor, mistaken);
  await visitor.press(texts.invitations.withdraw(mistaken));
  await visitor.page.getByText(texts.done.withdrawn).waitFor();

  for (const old of [token, withdrawn]) {
    const headers = { authorization: `Bearer ${old}` };
    const response = await fetch(`${running.siteUrl}/v1/groups/${reference}/invitation`, {
      headers,
    });
    expect(response.status).toBe(401);
  }
  await guest.close();
  await visitor.close();
});
