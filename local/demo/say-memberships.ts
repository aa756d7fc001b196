import { choose } from './chance.ts';
import { bounces, type PlannedGroup } from './demo-plan.ts';
import type { DemoSystem } from './play.ts';
import { succeeded } from './site-client.ts';

/**
 * Has most coordinators of approved groups say that they are in the circle, and some that they have left it; the others
 * remain invited.
 */
export async function sayMemberships(
  plan: readonly PlannedGroup[],
  { site, inbox }: Pick<DemoSystem, 'site' | 'inbox'>,
): Promise<void> {
  for (const { key, ending, body } of plan) {
    const said = choose(`${key} circle`, ['joined', 'joined', 'left', 'nothing'] as const);
    const { email } = body.coordinator;
    // A coordinator whose mail bounces gets no token.
    if (ending !== 'approved' || said === 'nothing' || bounces(email)) continue;
    const { groupId: reference, token } = await inbox.waitForMailedToken(
      email,
      'beheer',
      undefined,
      60,
    );
    const managed = { reference, token };
    const shown = await site.membership(managed);
    // A token works for a day after its first use, which may have been in an earlier run.
    if (shown.ok && shown.body.membership?.state === 'invited')
      succeeded(await site.sayMembership(managed, said));
  }
}
