import { region } from 'virtual:region';
import { useParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { useMailedToken } from '../../tokens/use-mailed-token.ts';
import { acceptByPasskey } from './ceremonies.ts';
import { enterDesk } from './enter-desk.ts';
import { PasskeyForm } from './passkey-form.tsx';

const texts = passkeyTexts.accept;

/** The page that the link opens in an invitation of somebody who signs in with a passkey. */
export function PasskeyInvitationPage() {
  const { id = '' } = useParams();
  const token = useMailedToken();
  return (
    <Page title={texts.title} lead={texts.lead(region)}>
      <Paragraph>{passkeyTexts.what}</Paragraph>
      <PasskeyForm
        act={() => acceptByPasskey(id, token)}
        onDone={enterDesk}
        action={texts.action}
      />
      <Paragraph>{deskManageTexts.accept.help}</Paragraph>
    </Page>
  );
}
