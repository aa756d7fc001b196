import { reviewVersionOf, waitingSince } from '../../../../../shared/domain/groups/waiting.ts';
import { toOfficer, type LetterRule } from '../../letter-rule.ts';
import { tokenExpiry } from '../../token-lifetimes.ts';
import { tokenUrl } from '../../token-url.ts';

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
      toOfficer(officer, async () => {
        const tokenExpires = tokenExpiry(sources.clock());
        const claims = {
          purpose: 'decide',
          subjectId: group.id,
          recipientId: officer.id,
          version: reviewVersionOf(group),
        } as const;
        return {
          name: 'decision-reminder',
          group,
          officer,
          since,
          tokenUrl: await tokenUrl(claims, tokenExpires, sources),
          tokenExpires,
        };
      }),
    );
  },
};
