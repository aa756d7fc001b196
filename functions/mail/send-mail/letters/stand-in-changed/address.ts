import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { Officer, StandIn } from '../../../../../shared/domain/desk/officer.ts';
import { toPerson, type LetterRule } from '../../letter-rule.ts';

type Trigger = Extract<DomainEvent, { readonly name: 'StandInNamed' | 'StandInEnded' }>;

/**
 * Tells two officers that one of them stands in for the other, or no longer does. An arrangement that has ended in the
 * meantime is no longer announced.
 */
export const standInChanged: LetterRule<'stand-in-changed'> = {
  letter: 'stand-in-changed',
  async address(event, { officers }) {
    const { officerId, byOfficerId } = event.data;
    const colleague = await officers.find(officerId);
    const standIn = colleague && standInOf(event, colleague);
    const away = standIn && (await officers.find(standIn.forOfficerId));
    if (!away) return [];
    const by = byOfficerId === undefined ? undefined : await officers.find(byOfficerId);
    const change = event.name === 'StandInNamed' ? 'named' : 'ended';
    return [colleague, away]
      .filter(({ endedAt }) => endedAt === undefined)
      .flatMap((recipient) =>
        toPerson(recipient, () => ({
          name: 'stand-in-changed',
          change,
          standIn,
          recipient,
          colleague,
          away,
          by,
        })),
      );
  },
};

function standInOf(
  { name, data }: Trigger,
  { standsInFor = [], formerStandIns = [] }: Officer,
): StandIn | undefined {
  const list = name === 'StandInNamed' ? standsInFor : formerStandIns;
  return list.find(({ id }) => id === data.standInId);
}
