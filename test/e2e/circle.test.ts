import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { succeeded } from '../../local/demo/site-client.ts';
import { circleTexts } from '../../web/texts/circle.ts';
import { membershipTexts } from '../../web/texts/membership.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { signInAs } from '../support/sign-in.ts';
import { mailboxAt, openAsOfficer } from './open-as-officer.ts';
import { renewCircleLink } from './send-every-letter.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const people = systemClients({ siteUrl, inboxUrl: inject('inboxUrl') });
const { site, inbox } = people;
const municipality = 'GM0809';
let browser: Browser;
let coordinator: Visitor;
let officer: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  coordinator = await Visitor.open(browser, siteUrl);
  officer = await Visitor.open(browser, siteUrl);
});
afterAll(async () => {
  await coordinator.close();
  await officer.close();
  await browser.close();
});

/** Has a group in Loon op Zand registered and approved; returns it with the token and URL from the welcome mail. */
async function enrolled(name: string, east: number) {
  const at: [number, number] = [5.0 + east, 51.64];
  const { body, reference } = await registerAndApprove(
    people,
    freshBody({ municipality, at, name }),
  );
  const { email } = body.coordinator;
  const { token } = await inbox.waitForMailedToken(email, 'beheer');
  return { name, email, reference, token, url: `${siteUrl}/beheer/${reference}#${token}` };
}

const memberIn = (list: keyof typeof circleTexts.lists, { name }: { name: string }): Locator =>
  officer.page.locator(`section[aria-labelledby=${list}]`).getByRole('listitem').filter({
    hasText: name,
  });

/** Reloads the circle's page on the desk until this group's member is on this list. */
async function expectIn(list: keyof typeof circleTexts.lists, group: { name: string }) {
  await expect
    .poll(
      async () => {
        await officer.goTo(`/bureau/beheerdersgroepen/${municipality}`);
        await officer.expectHeading(circleTexts.of('Loon op Zand'));
        return memberIn(list, group).count();
      },
      { interval: 500, timeout: 60_000 },
    )
    .toBe(1);
}

it('Coordinators and officers keep a circle up to date, until nobody is left in it who should not be', async () => {
  const staying = await enrolled('Buurtgroep Kring Noord', 0);
  const quiet = await enrolled('Buurtgroep Kring Oost', 0.012);
  const leaving = await enrolled('Buurtgroep Kring Zuid', 0.024);
  const stopping = await enrolled('Buurtgroep Kring West', 0.036);

  await coordinator.goTo(staying.url);
  await coordinator.expectHeading(`Beheer van ${staying.name}`);
  await coordinator.press(membershipTexts.joined);
  await coordinator.page.getByText(membershipTexts.done.joined).waitFor();
  await coordinator.inspectOnBothScreens();
  await coordinator.goTo(leaving.url);
  await coordinator.press(membershipTexts.left);
  await coordinator.page.getByText(membershipTexts.done.left).waitFor();
  await coordinator.inspect();
  succeeded(await site.sayMembership(stopping, 'joined'));

  await openAsOfficer(officer, {
    url: '/bureau/beheerdersgroepen',
    mailbox: mailboxAt('wijkagent.loonopzand@politie.example'),
  });
  await officer.page.getByRole('link', { name: 'Loon op Zand', exact: true }).click();
  await officer.expectHeading(circleTexts.of('Loon op Zand'));
  expect(await memberIn('in', staying).innerText()).toContain('zegt de coördinator');
  expect(await memberIn('out', leaving).count()).toBe(1);
  await officer.inspectOnBothScreens();
  await memberIn('add', quiet).getByRole('button', { name: circleTexts.ticks.in }).click();
  await officer.page.getByText(circleTexts.doneText(quiet.name, 'in')).waitFor();
  await memberIn('in', quiet).waitFor();
  expect(await memberIn('add', quiet).count()).toBe(0);

  succeeded(await site.close(stopping));
  await expectIn('takeOut', stopping);
  await officer.inspect();
  await memberIn('takeOut', stopping)
    .getByRole('button', { name: circleTexts.ticks['taken-out'] })
    .click();
  await officer.page.getByText(circleTexts.doneText(stopping.name, 'taken-out')).waitFor();
  await memberIn('takeOut', stopping).waitFor({ state: 'detached' });
  await memberIn('in', quiet).getByRole('link').click();
  await officer.expectHeading(quiet.name);
  expect(await officer.text()).toContain('zag een coördinator in de beheerdersgroep.');

  const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  const link = await renewCircleLink(siteUrl, cookie, municipality);
  for (const { email } of [staying, quiet])
    await inbox.waitForMail(email, ({ text }) => text.includes(link));
  for (const { email } of [leaving, stopping]) {
    const mails = await inbox.mails({ to: email });
    expect(mails.filter(({ text }) => text.includes(link))).toEqual([]);
  }
});
