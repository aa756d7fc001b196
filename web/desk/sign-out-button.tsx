import { endSessionsBody } from '../../shared/requests/desk/sign-in.ts';
import { endSessionsRoute } from '../../shared/routes/desk/end-sessions.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { deskBasePath } from '../base-path.ts';
import { SendingFrame, SendingButton } from '../components/sending-form.tsx';
import { deskTexts as texts } from '../texts/desk.ts';

/**
 * Signs the officer out in this browser, and loads the page again, so that none of the officer's data stays in memory.
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

/** Loads the desk again, now that nobody is signed in. */
export function leave(): void {
  window.location.assign(`${deskBasePath}/`);
}
