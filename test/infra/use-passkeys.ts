import { inboxClient } from '../../local/demo/inbox-client.ts';
import type { RunningSystem } from '../../local/system/boot.ts';
import { officersResponse } from '../../shared/requests/desk/manage-officers.ts';
import { passkeysResponse } from '../../shared/requests/desk/passkeys.ts';
import { PasskeyBrowser } from '../support/passkey-browser.ts';
import { signInAs } from '../support/sign-in.ts';
import { moveTime } from '../support/test-clock.ts';

const invited = /\/bureau\/nieuw\/([0-9a-z]{26})(?:\/passkey)?#([a-z2-7]{26})/;

const subject = 'langstraat-wijkagent-dongen';

/**
 * Invites a manager, who creates a passkey, signs in with it, adds another and removes the first. Then has an officer
 * whose organisation proves only one factor accept an invitation by creating a passkey, and resets that officer's
 * passkeys.
 */
export async function usePasskeys(
  { siteUrl, inboxUrl }: Pick<RunningSystem, 'siteUrl' | 'inboxUrl'>,
  inviteManager: (command: object) => Promise<unknown>,
): Promise<void> {
  const inviteAndPress = async (browser: PasskeyBrowser, email: string, signIn: string) => {
    await inviteManager({ region: 'langstraat', email, signIn });
    const inbox = inboxClient(inboxUrl);
    const { text } = await inbox.waitForMail(email, (mail) => invited.test(mail.text));
    const [, id = '', token = ''] = invited.exec(text) ?? [];
    await browser.press(token);
    return id;
  };
  // Requests record the use of a session at most once a minute.
  const letTimePass = () => moveTime(inboxUrl, { seconds: 70 });

  const browser = new PasskeyBrowser(siteUrl);
  const managerId = await inviteAndPress(browser, 'passkey@politie.example', 'passkey');
  await browser.send('/v1/sign-in/invitation-passkeys', await browser.make(managerId));
  await browser.signIn();
  await letTimePass();
  await browser.send('/v1/me/passkeys', await browser.make(managerId));
  await letTimePass();
  const { passkeys } = passkeysResponse.parse(await browser.send('/v1/me/passkeys'));
  await new PasskeyBrowser(siteUrl, browser.authenticator).signIn();
  await browser.signIn();
  await letTimePass();
  await browser.send(`/v1/me/passkeys/${passkeys.at(-1)?.id}/removal`, {});

  const onTop = new PasskeyBrowser(siteUrl);
  await signInAs(siteUrl, subject, 'politie');
  await inviteAndPress(onTop, 'opnieuw@politie.example', 'organisation');
  const { location, cookie } = await signInAs(siteUrl, subject, 'politie', {
    cookie: onTop.cookie,
    play: 'without-amr',
  });
  onTop.keep(cookie.split('; '));
  const [, challenge = '', officerId = ''] = /#([\w-]{43})\.([0-9a-z]{26})/.exec(location) ?? [];
  const made = onTop.authenticator.make({ challenge, officerId });
  await onTop.send('/v1/sign-in/invitation-passkeys', made);

  await letTimePass();
  const { officers } = officersResponse.parse(await browser.send('/v1/officers'));
  await letTimePass();
  await browser.send(`/v1/officers/${officerId}/passkey-resets`, {
    email: 'opnieuw@politie.example',
    version: officers.find(({ id }) => id === officerId)?.version,
  });
}
