import { region } from 'virtual:region';
import { useParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { SignedInNow } from '../signed-in-now.tsx';
import { acceptWithPasskey } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';

const texts = passkeyTexts.accept;

/** The page for accepting an invitation by making a passkey; the link in the invitation opens it. */
export function PasskeyInvitationPage() {
  const { id = '' } = useParams();
  const token = useMailedToken();
  return (
    <Page title={texts.title} lead={texts.lead(region)}>
      <SignedInNow />
      <Paragraph>{passkeyTexts.what}</Paragraph>
      <PasskeyForm
        ceremony={() => acceptWithPasskey(id, token)}
        onDone={enterDesk}
        action={texts.action}
      />
      <Paragraph>{deskManageTexts.accept.help}</Paragraph>
    </Page>
  );
}
