import type { MailSwitch } from '../../../shared/ports/mail.ts';
import type {
  SwitchMailCommand,
  SwitchMailResponse,
} from '../../../shared/requests/mail/switch-mail.ts';

/** Stops or resumes all of a region's mail, or only its first letters. Returns what is now stopped. */
export async function switchMail(
  mailSwitch: MailSwitch,
  { action, mail }: SwitchMailCommand,
): Promise<SwitchMailResponse> {
  if (action === 'stop') await mailSwitch.set(mail, 'stopped');
  if (action === 'resume') await mailSwitch.set(mail, 'sending');
  return { all: await mailSwitch.isStopped('all'), first: await mailSwitch.isStopped('first') };
}
