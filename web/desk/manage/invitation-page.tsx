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
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { signInAddress } from '../sign-in-address.ts';
import { SignedInNow } from '../signed-in-now.tsx';

const texts = deskManageTexts.accept;

/**
 * The page that the link in an invitation opens. A press exchanges the token for a session; the person then signs in
 * with their own organisation.
 */
export function InvitationPage() {
  const token = useMailedToken();
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listOrganisationsRoute, {}), []),
  );
  return (
    <Page title={texts.title} lead={texts.lead(region)}>
      <SignedInNow />
      <Paragraph>{texts.text}</Paragraph>
      <Heading2>{texts.choose}</Heading2>
      {!response && <Waiting />}
      {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && (
        <ul className="desk-organisations">
          {response.value.organisations.map((organisation) => (
            <li key={organisation.id}>
              <AcceptForm organisation={organisation} token={token} />
            </li>
          ))}
        </ul>
      )}
      <Paragraph>{texts.help}</Paragraph>
    </Page>
  );
}

function AcceptForm({
  organisation: { id, name },
  token,
}: {
  organisation: { readonly id: string; readonly name: string };
  token: string | undefined;
}) {
  const sending = useSending({
    schema: z.object({}),
    send: () => callRoute(startSessionRoute, { token }),
    onDone: () => window.location.assign(signInAddress({ organisation: id, to: '/bureau' })),
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({})}
      action={texts.with(name)}
      busy={texts.busy}
    />
  );
}
