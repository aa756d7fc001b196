import { exampleOrganisation } from '../../shared/runtime/example-providers.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import type { DeskMailbox } from '../../shared/regions/region.ts';
import type { AskedOfficer } from '../support/register-groups.ts';
import type { Visitor } from './visitor.ts';

/** Opens a desk page, after signing in at the local identity provider if this browser has no session. */
export async function openAsOfficer(
  visitor: Visitor,
  { url, mailbox }: Pick<AskedOfficer, 'url' | 'mailbox'>,
): Promise<void> {
  await visitor.goTo(url);
  if ((await visitor.heading()) !== 'Inloggen') return;
  await pickOfficer(visitor, mailbox);
}

/** Goes from the sign-in page, through the organisation's link and the provider's page, back to the desk. */
export async function pickOfficer(visitor: Visitor, mailbox: DeskMailbox): Promise<void> {
  const { page } = visitor;
  const name = `Inloggen met ${exampleOrganisation(mailbox)}`;
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: mailbox.title, exact: true }).click();
  await page.waitForURL(/\/bureau/);
  await page.waitForLoadState('networkidle');
}

/** The mailbox with this address on the region's example desk. Throws if there is none. */
export function mailboxAt(email: string, regionId = 'langstraat'): DeskMailbox {
  const found = exampleDesk(regionId).mailboxes.find((each) => each.email === email);
  if (!found) throw new Error(`no mailbox ${email} on the example desk of ${regionId}`);
  return found;
}
