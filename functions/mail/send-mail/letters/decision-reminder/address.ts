import { waitingSince } from '../../../../../shared/domain/groups/waiting.ts';
import { groupToken } from '../../group-token.ts';
import { toOfficer, type LetterRule } from '../../letter-rule.ts';

/**
 * Reminds the officers of a registration that is waiting and, after ten days, the team as well. Each letter has a new
 * token.
 */
export const decisionReminder: LetterRule<'decision-reminder'> = {
  letter: 'decision-reminder',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    const since = group && waitingSince(group);
    if (group === undefined || since === undefined || data.days === 14) return [];
    const { desk } = sources;
    const officers = await desk.officersOf(group.municipality);
    const teams = data.days === 10 ? await desk.teamsOf(group.municipality) : [];
    return [...officers, ...teams].map((officer) =>
      toOfficer(officer, async () => ({
        name: 'decision-reminder',
        group,
        officer,
        since,
        ...(await groupToken('decide', group, officer.id, sources)),
      })),
    );
  },
};
