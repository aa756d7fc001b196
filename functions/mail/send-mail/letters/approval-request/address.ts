import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { reviewVersionOf } from '../../../../../shared/domain/groups/waiting.ts';
import type { Officer } from '../../../../../shared/regions/region.ts';
import { groupToken } from '../../group-token.ts';
import { firstOf, toOfficer, type LetterRule, type LetterSources } from '../../letter-rule.ts';
import type { Letter } from '../../letter.ts';
import { nearbyGroups } from '../../nearby-groups.ts';

/** Asks every officer of the municipality for a decision, giving each of them their own token. */
export const approvalRequest: LetterRule<'approval-request'> = {
  letter: 'approval-request',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    // If the registration has changed since this event, that change has its own event, which triggers a new letter.
    if (group?.status !== 'pending' || reviewVersionOf(group) !== data.version) return [];
    const coordinator = firstOf(await sources.groups.coordinators(group.id));
    if (coordinator === undefined) return [];
    const officers = await sources.desk.officersOf(group.municipality);
    // Throws if there are no officers, so that an alarm goes off and the registration is not overlooked.
    if (officers.length === 0) throw new Error(`no officer for municipality ${group.municipality}`);
    return officers.map((officer) =>
      toOfficer(officer, () => request(officer, group, coordinator, sources)),
    );
  },
};

async function request(
  officer: Officer,
  group: Group,
  coordinator: Coordinator,
  sources: LetterSources,
): Promise<Letter<'approval-request'>> {
  return {
    name: 'approval-request',
    group,
    coordinator,
    officer,
    nearby: await nearbyGroups(group, sources),
    askedBy: group.decision && (await sources.desk.officer(group.decision.officerId)),
    ...(await groupToken('decide', group, officer.id, sources)),
  };
}
