import type { MailSwitch } from '../../../shared/ports/mail.ts';
import type {
  SwitchMailCommand,
  SwitchMailResponse,
} from '../../../shared/requests/mail/switch-mail.ts';

/** Stops or resumes all mail of a region or only its first letters, and returns what is stopped now. */
export async function switchMail(
  mailSwitch: MailSwitch,
  { action, mail }: SwitchMailCommand,
): Promise<SwitchMailResponse> {
  if (action === 'stop') await mailSwitch.set(mail, 'stopped');
  if (action === 'resume') await mailSwitch.set(mail, 'sending');
  return { all: await mailSwitch.isStopped('all'), first: await mailSwitch.isStopped('first') };
}
