import { useCallback } from 'react';
import { region } from 'virtual:region';
import * as z from 'zod';
import { listOrganisationsRoute } from '../../../shared/routes/desk/list-organisations.ts';
import { startSessionRoute } from '../../../shared/routes/platform/start-session.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { useSending } from '../../api/use-sending.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { ProblemHelp } from '../../components/problem-help.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { invitationHelp, useClosedInvitation } from '../invitation-problem.tsx';
import { signInAddress } from '../sign-in-address.ts';
import { SignedInNow } from '../signed-in-now.tsx';

const texts = deskManageTexts.accept;

/**
 * The page that the link in an invitation opens. Pressing the button exchanges the token for a session; the person then
 * signs in with their own organisation. `renews` is set if the invitation is for an officer who needs another passkey.
 */
export function InvitationPage({ renews = false }: { readonly renews?: boolean }) {
  const { title, lead, text } = renews ? texts.renewal : texts;
  const token = useMailedToken();
  const { closed, watch } = useClosedInvitation();
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listOrganisationsRoute, {}), []),
  );
  return (
    <ProblemHelp value={invitationHelp}>
      <Page title={title} lead={!closed && lead(region)}>
        <SignedInNow />
        {closed && <ProblemNotice problem={closed} />}
        {!closed && (
          <>
            <Paragraph>{text}</Paragraph>
            <Heading2>{texts.choose}</Heading2>
          </>
        )}
        {!response && <Waiting />}
        {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
        {response?.ok && !closed && (
          <ul className="desk-organisations">
            {response.value.organisations.map((organisation) => (
              <li key={organisation.id}>
                <AcceptForm
                  organisation={organisation}
                  token={token}
                  renews={renews}
                  watch={watch}
                />
              </li>
            ))}
          </ul>
        )}
        <Paragraph>{texts.help}</Paragraph>
      </Page>
    </ProblemHelp>
  );
}

function AcceptForm({
  organisation: { id, name },
  token,
  renews,
  watch,
}: {
  organisation: { readonly id: string; readonly name: string };
  token: string | undefined;
  renews: boolean;
  watch: ReturnType<typeof useClosedInvitation>['watch'];
}) {
  const sending = useSending({
    schema: z.object({}),
    send: async () => watch(await callRoute(startSessionRoute, { token })),
    onDone: () => window.location.assign(signInAddress({ organisation: id, to: '/bureau' })),
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({})}
      action={(renews ? texts.renewal : texts).with(name)}
      busy={texts.busy}
    />
  );
}
