import { choose } from './chance.ts';
import type { PlannedGroup } from './demo-plan.ts';
import { mailedTokenIn } from './mailed-token.ts';
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
    const said = choose(`${key} circle`, ['joined', 'joined', 'left', undefined] as const);
    if (ending !== 'approved' || said === undefined) continue;
    const mails = await inbox.mails({ to: body.coordinator.email });
    const welcome = mails.map(mailedTokenIn).find((token) => token?.page === 'beheer');
    // Mail to one coordinator bounces, so that coordinator has no token.
    if (!welcome) continue;
    const managed = { reference: welcome.groupId, token: welcome.token };
    const shown = await site.membership(managed);
    // A token works for a day after its first use, which may have been in an earlier run.
    if (shown.ok && shown.body.membership?.state === 'invited')
      succeeded(await site.sayMembership(managed, said));
  }
}
