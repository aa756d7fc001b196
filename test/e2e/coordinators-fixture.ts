import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { coordinatorsTexts as texts, invitationTexts } from '../../web/texts/coordinators.ts';
import { manageTexts } from '../../web/texts/manage.ts';
import { registerTexts } from '../../web/texts/registration.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { Visitor } from './visitor.ts';

/** The steps that the browser tests about the coordinators of a group have in common. */
export function coordinatorsFixture(
  running: { readonly siteUrl: string; readonly inboxUrl: string },
  browser: () => Browser,
) {
  const system = systemClients(running);
  const manage = async (email: string, reference: string, name: string) => {
    const { token } = await system.inbox.waitForMailedToken(email, 'beheer');
    const visitor = await Visitor.open(browser(), running.siteUrl);
    await visitor.goTo(`/beheer/${reference}#${token}`);
    await visitor.expectHeading(manageTexts.title(name));
    return { visitor, token };
  };
  return {
    ...system,
    manage,
    /** An active group, and its first coordinator on the own page. */
    openGroup: async () => {
      const name = `Samen ${randomUUID()}`;
      const group = await registerAndApprove(system, freshBody({ name, at: [4.935, 51.635] }));
      const { email } = group.body.coordinator;
      const { visitor } = await manage(email, group.reference, name);
      return { name, email, visitor, ...group };
    },
    /** Invites somebody, and returns the token in the mail. */
    invite: async ({ page }: Visitor, email: string, successor = false): Promise<string> => {
      await page.getByLabel(texts.invite.label).fill(email);
      if (successor) await page.getByLabel(texts.invite.successor).check();
      await page.getByRole('button', { name: texts.invite.action }).click();
      await page.getByText(texts.invitations.withdraw(email)).waitFor();
      return (await system.inbox.waitForMailedToken(email, 'uitnodiging')).token;
    },
    /** Opens the link in an invitation. */
    openInvitation: async (reference: string, token: string): Promise<Visitor> => {
      const guest = await Visitor.open(browser(), running.siteUrl);
      await guest.goTo(`/uitnodiging/${reference}#${token}`);
      await guest.expectHeading(invitationTexts.title);
      return guest;
    },
    /** Fills in the form of an invitation, and accepts it. */
    accept: async (guest: Visitor, name: string): Promise<void> => {
      await guest.page.getByLabel(invitationTexts.name, { exact: true }).fill(name);
      await guest.page.getByLabel(invitationTexts.phone, { exact: true }).fill('06 87654321');
      await guest.page.getByLabel(registerTexts.check.terms).check();
      await guest.press(invitationTexts.action);
      await guest.expectHeading(invitationTexts.done);
    },
  };
}
