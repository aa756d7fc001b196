import type { Member } from '../../../../../shared/domain/groups/circle.ts';
import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { unlessUnreadable } from '../../../../../shared/domain/unless-unreadable.ts';
import {
  toCoordinator,
  type AddressedLetter,
  type LetterRule,
  type LetterSources,
} from '../../letter-rule.ts';

/** Sends the new invite link of a circle to its members, except those who have left. */
export const circleLink: LetterRule<'circle-link'> = {
  letter: 'circle-link',
  async address({ data }, sources) {
    const members = await sources.circles.of(data.municipality);
    const letters = await Promise.all(
      members
        .filter(({ state }) => state !== 'left')
        .map(async (member) =>
          unlessUnreadable(
            () => toMember(member, sources),
            (key) => sources.log.warn('a member of a circle cannot be read', { key }),
          ),
        ),
    );
    return letters.flatMap((each) => each ?? []);
  },
};

async function toMember(
  { municipality, groupId, coordinatorId, state }: Member,
  { groups, desk }: LetterSources,
): Promise<readonly AddressedLetter<'circle-link'>[]> {
  const group = await groups.find(groupId);
  if (!isActive(group) || group.municipality !== municipality) return [];
  const coordinators = await groups.coordinators(groupId);
  return toCoordinator(
    coordinators.find(({ id }) => id === coordinatorId),
    async (coordinator) => ({
      name: 'circle-link',
      group,
      coordinator,
      inviteLink: await desk.inviteLink(municipality),
      hasJoined: state === 'joined',
    }),
  );
}
