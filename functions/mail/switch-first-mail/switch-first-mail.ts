import type { FirstMailSwitch } from '../../../shared/ports/mail.ts';
import type { SwitchFirstMailCommand } from '../../../shared/requests/mail/switch-first-mail.ts';

/** Stops or resumes all mail to unconfirmed addresses in a region, and returns whether it is stopped now. */
export async function switchFirstMail(
  firstMail: FirstMailSwitch,
  { action }: SwitchFirstMailCommand,
): Promise<{ stopped: boolean }> {
  if (action === 'stop') await firstMail.set('stopped');
  if (action === 'resume') await firstMail.set('sending');
  return { stopped: await firstMail.isStopped() };
}
