import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import { titleOf, toPerson, type LetterRule, type LetterSources } from '../../letter-rule.ts';
import type { AccessChange } from './declaration.ts';

type Trigger = Extract<
  DomainEvent,
  { readonly name: 'PasskeyAdded' | 'PasskeyRemoved' | 'OfficerChanged' | 'OfficerEnded' }
>;

/**
 * Tells an officer what has changed about the officer's access to the desk, so that nobody can change it unnoticed.
 * Somebody whose access has ended is told only that.
 */
export const accessChanged: LetterRule<'access-changed'> = {
  letter: 'access-changed',
  async address(event, sources) {
    const change = changeIn(event);
    const officer = await sources.officers.find(event.data.officerId);
    if (!officer || !change || (officer.endedAt !== undefined) !== (change === 'ended')) return [];
    if (change === 'passkeys-reset' && (await hearsByInvitation(officer, sources))) return [];
    const byId = 'byOfficerId' in event.data ? event.data.byOfficerId : undefined;
    const by = await titleOf(sources, byId);
    return toPerson(officer, () => ({ name: 'access-changed', officer, change, by }));
  },
};

/**
 * The change that the letter reports; undefined if the event needs no letter. If a desk manager removes all passkeys,
 * OfficerChanged reports that once, so the PasskeyRemoved events need no letter. A change of details that was not made
 * by a desk manager needs no letter either.
 */
function changeIn({ name, data }: Trigger): AccessChange | undefined {
  if (name === 'PasskeyAdded') return 'passkey-added';
  if (name === 'OfficerEnded') return 'ended';
  if (name === 'PasskeyRemoved')
    return data.byOfficerId === undefined ? 'passkey-removed' : undefined;
  if (data.what === 'passkeys') return 'passkeys-reset';
  return data.what === 'details' && data.byOfficerId === undefined ? undefined : data.what;
}

/**
 * Whether the invitation to create another passkey is mailed to the officer's own address. If so, it also tells the
 * officer what happened.
 */
async function hearsByInvitation(
  { id, email }: Officer,
  { invitations }: LetterSources,
): Promise<boolean> {
  const invitation = await invitations.find(id);
  return invitation?.email === email;
}
