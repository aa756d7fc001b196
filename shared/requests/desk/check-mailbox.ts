import { DeskRefused } from '../../domain/desk/desk-change.ts';
import { regionWithMailbox, type ConfiguredRegion } from '../../regions/claimed-mailboxes.ts';
import { isExample, type Stage } from '../../regions/stage.ts';

/** What the address of a desk mailbox must fit. */
export interface MailboxRules {
  readonly stage: Stage;
  /** The other regions of this deployment, with the desks that they use now. */
  readonly otherRegions: () => Promise<readonly ConfiguredRegion[]>;
}

/**
 * Checks the address of a desk mailbox by the same rules as those of a desk that is loaded: stage prod mails no
 * examples, stage dev mails nothing else, and no other region uses the address. Throws DeskRefused.
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
