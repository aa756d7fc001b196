import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { coordinatorsTexts as texts, successionTexts } from '../../web/texts/coordinators.ts';
import { coordinatorsFixture } from './coordinators-fixture.ts';
import { address } from './join-fixture.ts';
import { launchBrowser, type Visitor } from './visitor.ts';

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

const mailOf = (to: string, subject: RegExp) =>
  inbox.waitForMail(to, (mail) => subject.test(mail.subject));

/** A group with a first and a second coordinator, each on the own page. */
async function openGroupOfTwo() {
  const { name, reference, email, visitor: first } = await openGroup();
  const secondEmail = address();
  const guest = await openInvitation(reference, await invite(first, secondEmail));
  await accept(guest, 'Test Tweede');
  await guest.close();
  const { visitor: second } = await manage(secondEmail, reference, name);
  await first.page.reload();
  return { reference, email, secondEmail, first, second };
}

const nominate = async ({ first }: { readonly first: Visitor }) => {
  await first.press(successionTexts.nominate.start('Test Tweede'));
  await first.page.getByText(successionTexts.nominate.sure('Test Tweede')).waitFor();
  await first.inspectOnBothScreens();
  await first.press(successionTexts.nominate.action('Test Tweede'));
  await first.page.getByText(texts.done.nominated).waitFor();
};

it('The first coordinator hands the group over to the second, who presses, and all hear of it', async () => {
  const group = await openGroupOfTwo();
  const { reference, email, secondEmail, first, second } = group;
  await nominate(group);
  await first.inspectOnBothScreens();

  const asked = await mailOf(secondEmail, /^Wilt u de eerste coördinator worden/);
  expect(asked.text).toContain(`/beheer/${reference}#`);
  await second.page.reload();
  await second.page.getByText(successionTexts.title).waitFor();
  await second.inspectOnBothScreens();
  await second.press(successionTexts.accept.action);
  await second.page.getByText(texts.done.succeeded).waitFor();
  await second.page.getByText(/^Test Tweede \(dat bent u\), eerste coördinator/).waitFor();

  await mailOf(secondEmail, /^U bent nu de eerste coördinator/);
  const toldFormer = await mailOf(email, /^Uw groep heeft een andere eerste coördinator/);
  expect(toldFormer.text).toContain('Test Tweede is nu de eerste coördinator');
  await first.page.reload();
  await first.page.getByText(/^Test Tweede, eerste coördinator/).waitFor();
  expect(await first.page.getByRole('button', { name: /^Verwijder .* als/ }).count()).toBe(0);
  for (const each of [first, second]) await each.close();
});

it('A nomination is taken back, and another one is refused; the first coordinator stays', async () => {
  const group = await openGroupOfTwo();
  const { email, secondEmail, first, second } = group;
  await nominate(group);
  await first.press(successionTexts.takeBack.action);
  await first.page.getByText(texts.done.takenBack).waitFor();
  await mailOf(secondEmail, /^U bent niet meer gevraagd/);

  await nominate(group);
  await second.page.reload();
  await second.press(successionTexts.refuse.action);
  await second.page.getByText(texts.done.refused).waitFor();
  await mailOf(email, /^De gevraagde coördinator zegt nee/);
  await first.page.reload();
  await first.page.getByText(/\(dat bent u\), eerste coördinator/).waitFor();
  expect(await second.text()).not.toContain(successionTexts.title);
  for (const each of [first, second]) await each.close();
});

it('Somebody who was invited as the successor is the first coordinator after accepting', async () => {
  const { name, reference, email, visitor: first } = await openGroup();
  const successor = address();
  const guest = await openInvitation(reference, await invite(first, successor, true));
  await guest.inspectOnBothScreens();
  await accept(guest, 'Test Opvolger');
  await mailOf(email, /andere eerste coördinator/);
  const { visitor } = await manage(successor, reference, name);
  await visitor.page.getByText(/^Test Opvolger \(dat bent u\), eerste coördinator/).waitFor();
  await first.page.reload();
  await first.page.getByText(/^Test Opvolger, eerste coördinator/).waitFor();
  expect(await first.page.getByRole('button', { name: /^Verwijder .* als/ }).count()).toBe(0);
  for (const each of [first, guest, visitor]) await each.close();
});
