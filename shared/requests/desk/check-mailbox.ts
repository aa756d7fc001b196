import { DeskRefused } from '../../domain/desk/desk-change.ts';
import { regionWithMailbox, type ConfiguredRegion } from '../../regions/claimed-mailboxes.ts';
import { isExample, type Stage } from '../../regions/stage.ts';

/** The facts that determine whether an address is allowed for a desk mailbox. */
export interface MailboxRules {
  readonly stage: Stage;
  /** The other regions of this deployment, with the desks that they use now. */
  readonly otherRegions: () => Promise<readonly ConfiguredRegion[]>;
}

/**
 * Checks the address of a desk mailbox by the rules that also apply when a desk is loaded. The prod stage accepts no
 * example address, the dev stage accepts only example addresses, and no other region may use the address. Throws
 * DeskRefused if the address breaks one of these rules.
 */
export async function ensureMailboxFits(
  email: string,
  { stage, otherRegions }: MailboxRules,
): Promise<void> {
  if (stage === 'prod' && isExample(email)) throw new DeskRefused('example-address');
  if (stage === 'dev' && !isExample(email)) throw new DeskRefused('real-address');
  if (regionWithMailbox(email, await otherRegions()) !== undefined)
    throw new DeskRefused('address-elsewhere');
}
