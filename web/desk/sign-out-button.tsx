import { endSessionsBody } from '../../shared/requests/desk/sign-in.ts';
import { endSessionsRoute } from '../../shared/routes/desk/end-sessions.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { deskBasePath } from '../base-path.ts';
import { SendingFrame, SendingButton } from '../components/sending-form.tsx';
import { tabStorage } from '../storage/browser-storage.ts';
import { deskTexts as texts } from '../texts/desk.ts';
import { finishPage } from './before-sign-out.ts';
import { forgetDeskDrafts } from './desk-drafts.ts';
import { tellOtherTabs } from './other-tabs.ts';
import { noteSignedOut } from './signed-out.ts';

/**
 * Signs the officer out in this browser, and reloads the page, so that none of the officer's data stays in memory. Text
 * that the officer typed but did not send is removed too; it is kept only if a session expires.
 */
export function SignOutButton() {
  const sending = useSending({
    schema: endSessionsBody,
    send: async (body) => {
      await finishPage();
      return callRoute(endSessionsRoute, { body });
    },
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
 * Removes what was typed in this tab, and loads the desk again, now that the officer has signed out. The Back button
 * does not return to the page that the officer left. The other tabs do the same.
 */
export function leave(): void {
  tellOtherTabs('signed-out');
  forgetDeskDrafts(tabStorage);
  noteSignedOut('here');
  window.location.replace(`${deskBasePath}/`);
}
