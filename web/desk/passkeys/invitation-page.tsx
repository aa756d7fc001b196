import { region } from 'virtual:region';
import { useParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { ProblemHelp } from '../../components/problem-help.ts';
import { Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { aboutInvitation, invitationHelp } from '../invitation-problem.tsx';
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
  return (
    <ProblemHelp value={invitationHelp}>
      <Page title={texts.title} lead={texts.lead(region)}>
        <SignedInNow />
        <Paragraph>{passkeyTexts.what}</Paragraph>
        <PasskeyForm
          ceremony={async () => aboutInvitation(await acceptWithPasskey(id, token))}
          onDone={enterDesk}
          action={texts.action}
        />
        <Paragraph>{deskManageTexts.accept.help}</Paragraph>
      </Page>
    </ProblemHelp>
  );
}
