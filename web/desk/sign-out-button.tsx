import { endSessionsBody } from '../../shared/requests/desk/sign-in.ts';
import { endSessionsRoute } from '../../shared/routes/desk/end-sessions.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { deskBasePath } from '../base-path.ts';
import { SendingFrame, SendingButton } from '../components/sending-form.tsx';
import { tabStorage } from '../storage/browser-storage.ts';
import { deskTexts as texts } from '../texts/desk.ts';
import { forgetDeskDrafts } from './desk-drafts.ts';

/**
 * Signs the officer out in this browser, and reloads the page, so that none of the officer's data stays in memory. Text
 * that the officer typed but did not send is removed too; it is kept only if a session ends by itself.
 */
export function SignOutButton() {
  const sending = useSending({
    schema: endSessionsBody,
    send: (body) => callRoute(endSessionsRoute, { body }),
    onDone: leave,
    onRefused: ({ kind }) => {
      const isOut = kind === 'not-signed-in';
      if (isOut) leave();
      return isOut;
    },
  });
  return (
    <SendingFrame sending={sending} values={() => ({ which: 'this' })}>
      <SendingButton
        sending={sending}
        action={texts.signOut}
        busy={texts.signingOut}
        kind="secondary-action"
      />
    </SendingFrame>
  );
}

/**
 * Removes everything that was typed in this tab, and reloads the desk, now that the officer has signed out. The Back
 * button does not return to the page that the officer left.
 */
export function leave(): void {
  forgetDeskDrafts(tabStorage);
  window.location.replace(`${deskBasePath}/`);
}
