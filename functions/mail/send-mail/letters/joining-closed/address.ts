import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';
import { tokenExpiry } from '../../token-lifetimes.ts';
import { tokenUrl } from '../../token-url.ts';

/** Tells the coordinators that nobody can ask to join at the moment, and how to change that. */
export const joiningClosed: LetterRule<'joining-closed'> = {
  letter: 'joining-closed',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group) || group.reference === undefined) return [];
    const { reference, version } = group;
    const { state: joining } = await sources.joining.of(group);
    // If the state has changed again since this event, that change has its own event, so this letter is not sent.
    if (joining === 'open' || joining !== data.joining) return [];
    const coordinators = await sources.groups.coordinators(group.id);
    return coordinators.flatMap((reader) =>
      toCoordinator(reader, async (coordinator) => {
        const tokenExpires = tokenExpiry(sources.clock());
        const claims = {
          purpose: 'manage',
          subjectId: group.id,
          recipientId: coordinator.id,
          version,
        } as const;
        return {
          name: 'joining-closed',
          group,
          coordinator,
          joining,
          tokenUrl: await tokenUrl(claims, tokenExpires, sources, reference),
          tokenExpires,
        };
      }),
    );
  },
};
