import { randomUUID } from 'node:crypto';
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { problemTypes } from '../../shared/requests/problem-types.ts';
import { deskManageTexts } from '../../web/texts/desk-manage.ts';
import { passkeyTexts } from '../../web/texts/desk-passkeys.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { worklistTexts } from '../../web/texts/worklist.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const inbox = inboxClient(inject('inboxUrl'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The visitor's device, simulated by Chromium. It can be replaced with a new device, which has no passkeys. */
class Device {
  private readonly session: CDPSession;
  private id = '';

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of({ page }: Visitor): Promise<Device> {
    const device = new Device(await page.context().newCDPSession(page));
    await device.session.send('WebAuthn.enable');
    await device.add();
    return device;
  }

  async replace(): Promise<void> {
    await this.session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.id });
    await this.add();
  }

  /** Sets whether the device verifies its owner successfully from now on. */
  async recognise(isUserVerified: boolean): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', {
      authenticatorId: this.id,
      isUserVerified,
    });
  }

  private async add(): Promise<void> {
    const { authenticatorId } = await this.session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    this.id = authenticatorId;
  }
}

const newAddress = () => `passkey-${randomUUID()}@dongen.example`;

/** A desk manager who has just signed in with an organisation. */
async function manager(): Promise<Visitor> {
  const visitor = await Visitor.open(browser, siteUrl);
  await visitor.goTo('/bureau/beheer/uitnodigen');
  await visitor.page.getByRole('link', { name: deskTexts.signIn.with('Politie') }).click();
  await visitor.page.getByRole('button', { name: 'Functioneel beheerder Langstraat' }).click();
  await visitor.page.waitForURL(/\/bureau/);
  await visitor.expectHeading(deskManageTexts.invite.title);
  return visitor;
}

/** Invites a person to sign in with a passkey. Returns the person's name. */
async function invite({ page }: Visitor, email: string): Promise<string> {
  const name = `Medewerker ${randomUUID()}`;
  await page.getByLabel(deskManageTexts.invite.email).fill(email);
  await page.getByLabel(deskManageTexts.fields.name, { exact: true }).fill(name);
  await page.getByLabel(deskManageTexts.fields.title, { exact: true }).fill('Medewerker OOV');
  await page.getByLabel(deskManageTexts.organisations.municipality, { exact: true }).check();
  await page.getByLabel(deskManageTexts.roles['municipal-officer'], { exact: true }).check();
  await page.getByLabel('Dongen', { exact: true }).check();
  await page.getByLabel(deskManageTexts.invite.signInWays.passkey).check();
  await page.getByRole('button', { name: deskManageTexts.invite.action }).click();
  await page.getByText(deskManageTexts.invite.done).waitFor();
  return name;
}

/** The URL in the email that asks a person to create a first passkey, or a new one after losing all of them. */
async function invitationTo(email: string, why: 'new' | 'lost' = 'new'): Promise<string> {
  const words = why === 'new' ? 'U bent uitgenodigd als' : 'uw passkeys verwijderd';
  const { text } = await inbox.waitForMail(email, (mail) => mail.text.includes(words));
  return /https?:\S+\/bureau\/nieuw\/\S+\/(?:nieuwe-)?passkey#\S+/.exec(text)?.[0] ?? '';
}

/** Opens the invitation on a new device, and accepts it by creating a passkey. */
async function accept(
  address: string,
  texts: typeof passkeyTexts.accept | typeof passkeyTexts.renewal = passkeyTexts.accept,
): Promise<{ visitor: Visitor; device: Device }> {
  const visitor = await Visitor.open(browser, siteUrl);
  const device = await Device.of(visitor);
  await visitor.goTo(address);
  await visitor.expectHeading(texts.title);
  await visitor.press(texts.action);
  await visitor.expectHeading(worklistTexts.title);
  return { visitor, device };
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.press(deskTexts.signOut);
  await visitor.expectHeading(deskTexts.signIn.title);
}

async function goToPasskeys(visitor: Visitor): Promise<void> {
  await visitor.goTo('/bureau/passkeys');
  await visitor.page.getByRole('heading', { name: passkeyTexts.own.add.title }).waitFor();
}

describe('An officer whose organisation has no identity provider', () => {
  it('accepts an invitation by making a passkey, by keyboard, and signs in with it', async () => {
    const email = newAddress();
    const inviting = await manager();
    await invite(inviting, email);
    await inviting.close();

    const visitor = await Visitor.open(browser, siteUrl);
    await Device.of(visitor);
    await visitor.goTo(await invitationTo(email));
    await visitor.expectHeading(passkeyTexts.accept.title);
    await visitor.inspectOnBothScreens();
    const button = visitor.page.getByRole('button', { name: passkeyTexts.accept.action });
    await button.focus();
    await visitor.page.keyboard.press('Enter');
    await visitor.expectHeading(worklistTexts.title);
    expect(await visitor.text()).toContain(
      'Beslissen over aanmeldingen, en groepen verplaatsen of laten stoppen (Dongen)',
    );

    await signOut(visitor);
    await visitor.goTo('/bureau/sessies');
    await visitor.inspect();
    await visitor.press(passkeyTexts.signIn.action);
    await visitor.expectHeading(deskTexts.sessions.title);
    expect(new URL(visitor.page.url()).pathname).toBe('/bureau/sessies');
    await visitor.close();
  });

  it('adds a second passkey on another device, and removes the first, but never the last', async () => {
    const email = newAddress();
    const inviting = await manager();
    await invite(inviting, email);
    await inviting.close();
    const { visitor, device } = await accept(await invitationTo(email));

    await goToPasskeys(visitor);
    expect(await visitor.text()).toContain(passkeyTexts.own.last);
    expect(await visitor.page.getByRole('button', { name: passkeyTexts.own.remove }).count()).toBe(
      0,
    );
    await visitor.press(passkeyTexts.own.add.action);
    await visitor.page.getByText(passkeyTexts.faults.known.title).waitFor();
    await device.replace();
    await visitor.press(passkeyTexts.own.add.action);
    await visitor.page.getByText(passkeyTexts.own.add.done).waitFor();
    await visitor.inspectOnBothScreens();

    const removing = visitor.page.getByRole('button', { name: passkeyTexts.own.remove });
    expect(await removing.count()).toBe(2);
    // The newest passkey is listed first.
    await removing.last().click();
    await visitor.page.getByText(passkeyTexts.own.removed).waitFor();
    await visitor.page.getByText(passkeyTexts.own.last).waitFor();
    await signOut(visitor);
    await visitor.press(passkeyTexts.signIn.action);
    await visitor.expectHeading(worklistTexts.title);
    await visitor.close();
  });

  it('is told what to do if the device does not recognise its owner', async () => {
    const email = newAddress();
    const inviting = await manager();
    await invite(inviting, email);
    await inviting.close();
    const { visitor, device } = await accept(await invitationTo(email));
    await signOut(visitor);

    await device.recognise(false);
    await visitor.press(passkeyTexts.signIn.action);
    await visitor.page.getByText(passkeyTexts.faults.stopped.title).waitFor();
    expect(await visitor.text()).toContain(passkeyTexts.faults.stopped.detail);
    await visitor.inspect();
    await device.recognise(true);
    await visitor.press(passkeyTexts.signIn.action);
    await visitor.expectHeading(worklistTexts.title);
    await visitor.close();
  });

  it('gets a new invitation from a manager after losing the passkey, and is signed out everywhere', async () => {
    const email = newAddress();
    const managing = await manager();
    const name = await invite(managing, email);
    const invitation = await invitationTo(email);
    const { visitor: lost } = await accept(invitation);

    await managing.goTo('/bureau/beheer');
    await managing.page
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('link', { name: deskManageTexts.officers.change })
      .click();
    await managing.page.getByLabel(passkeyTexts.reset.email).fill(email);
    await managing.inspect();
    await managing.press(passkeyTexts.reset.action);
    await managing.page.getByText(passkeyTexts.reset.done).waitFor();

    await lost.goTo('/bureau');
    await lost.expectHeading(deskTexts.signIn.title);
    await lost.press(passkeyTexts.signIn.action);
    await lost.page.getByText(deskTexts.faults['unknown-passkey'].title).waitFor();
    await lost.goTo(invitation);
    await lost.press(passkeyTexts.accept.action);
    await lost.page.getByText(problemTypes['invitation-replaced'].title).waitFor();
    const renewal = await invitationTo(email, 'lost');
    const { visitor } = await accept(renewal, passkeyTexts.renewal);
    expect(await visitor.page.locator('header').innerText()).toContain(name);

    // As if the response to accepting the invitation had been lost.
    await lost.goTo(renewal);
    await lost.press(passkeyTexts.renewal.action);
    await lost.page.getByText(problemTypes['invitation-accepted'].title).waitFor();
    await lost.inspectOnBothScreens();
    expect(await lost.page.getByRole('button', { name: passkeyTexts.renewal.action }).count()).toBe(
      0,
    );
    await lost.page.getByRole('link', { name: deskManageTexts.accept.toDesk }).click();
    await lost.expectHeading(deskTexts.signIn.title);
    await Promise.all([managing, lost, visitor].map((each) => each.close()));
  });
});

it('A page that needs a challenge says how to start over if it has none', async () => {
  const visitor = await Visitor.open(browser, siteUrl);
  for (const page of ['/bureau/inloggen/passkey', '/bureau/inloggen/passkey-maken']) {
    await visitor.goTo(page);
    await visitor.expectHeading(deskTexts.faults['unknown-challenge'].title);
    expect(await visitor.text()).toContain(deskTexts.faults['unknown-challenge'].text);
    await visitor.inspect();
  }
  await visitor.close();
});
