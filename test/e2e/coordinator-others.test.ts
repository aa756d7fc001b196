import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { coordinatorsTexts as texts, invitationTexts } from '../../web/texts/coordinators.ts';
import { coordinatorsFixture } from './coordinators-fixture.ts';
import { address } from './join-fixture.ts';
import { launchBrowser } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
let browser: Browser;
const { inbox, manage, openGroup, invite, openInvitation, accept } = coordinatorsFixture(
  running,
  () => browser,
);

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('A coordinator invites a second one, who accepts, manages the group, and is removed again', async () => {
  const { name, email, visitor, reference } = await openGroup();
  const invited = address();
  const token = await invite(visitor, invited);
  await visitor.inspectOnBothScreens();
  const { text } = await inbox.waitForMail(invited, (mail) => mail.text.includes('/uitnodiging/'));
  expect(text).toContain(reference);
  expect(text).not.toContain(name);

  const guest = await openInvitation(reference, token);
  expect(await guest.text()).toContain(name);
  await guest.inspectOnBothScreens();
  await guest.press(invitationTexts.action);
  await guest.page.getByRole('alert').waitFor();
  await guest.inspectOnBothScreens();
  await accept(guest, 'Test Tweede');
  await guest.inspectOnBothScreens();

  const joined = await inbox.waitForMail(email, ({ subject }) =>
    subject.startsWith('Nieuwe coördinator'),
  );
  expect(joined.text).toContain('Test Tweede');
  const second = await manage(invited, reference, name);
  await second.visitor.page.getByText('Test Tweede (dat bent u)').waitFor();
  expect(await second.visitor.page.getByRole('button', { name: /^Verwijder .* als/ }).count()).toBe(
    0,
  );

  await visitor.page.reload();
  await visitor.press(texts.remove.start('Test Tweede'));
  await visitor.page.getByText(texts.remove.sure('Test Tweede')).waitFor();
  await visitor.inspectOnBothScreens();
  await visitor.press(texts.remove.action('Test Tweede'));
  await visitor.page.getByText(texts.done.removed).waitFor();

  await inbox.waitForMail(invited, ({ subject }) =>
    subject.startsWith('U bent geen coördinator meer'),
  );
  const headers = { authorization: `Bearer ${second.token}` };
  const refused = await fetch(`${running.siteUrl}/v1/own-groups/${reference}`, { headers });
  expect(refused.status).toBe(401);
  for (const each of [visitor, guest, second.visitor]) await each.close();
});

it('An invited person refuses, and a coordinator withdraws an invitation', async () => {
  const { visitor, reference } = await openGroup();
  const token = await invite(visitor, address());
  const guest = await openInvitation(reference, token);
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
