import { region } from 'virtual:region';
import { useParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { ProblemHelp } from '../../components/problem-help.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { invitationHelp, useClosedInvitation } from '../invitation-problem.tsx';
import { SignedInNow } from '../signed-in-now.tsx';
import { acceptWithPasskey } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';

/**
 * The page for accepting an invitation by creating a passkey; the link in the invitation opens it. `renews` is set if
 * the invitation is for an officer who needs another passkey.
 */
export function PasskeyInvitationPage({ renews = false }: { readonly renews?: boolean }) {
  const texts = renews ? passkeyTexts.renewal : passkeyTexts.accept;
  const { id = '' } = useParams();
  const token = useMailedToken();
  const { closed, watch } = useClosedInvitation();
  return (
    <ProblemHelp value={invitationHelp}>
      <Page title={texts.title} lead={!closed && texts.lead(region)}>
        <SignedInNow />
        {closed && <ProblemNotice problem={closed} />}
        {!closed && (
          <>
            <Paragraph>{passkeyTexts.what}</Paragraph>
            <PasskeyForm
              ceremony={async () => watch(await acceptWithPasskey(id, token))}
              onDone={enterDesk}
              action={texts.action}
            />
          </>
        )}
        <Paragraph>{deskManageTexts.accept.help}</Paragraph>
      </Page>
    </ProblemHelp>
  );
}
