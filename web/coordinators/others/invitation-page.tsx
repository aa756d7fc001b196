import { useState } from 'react';
import type { CoordinatorInvitationResponse } from '../../../shared/requests/coordinators/coordinators.ts';
import { showCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/show-coordinator-invitation.ts';
import { callRoute } from '../../api/call-route.ts';
import { DeskContact } from '../../components/desk-contact.tsx';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { BulletList, Heading2, Paragraph } from '../../components/text.tsx';
import { invitationTexts as texts } from '../../texts/coordinators.ts';
import { BehindToken, type TokenPage } from '../../tokens/behind-token.tsx';
import { Done } from '../../tokens/done.tsx';
import { AcceptForm } from './accept-form.tsx';
import { RefuseForm } from './refuse-form.tsx';

const readInvitation = (reference: string, token: string | undefined) =>
  callRoute(showCoordinatorInvitationRoute, { path: { reference }, token });

/** Shows an invited person which group the invitation is for, and lets them accept or refuse it. */
export default function InvitationPage({ reference }: { reference: string }) {
  return (
    <BehindToken
      purpose="become-coordinator"
      id={reference}
      read={readInvitation}
      title={texts.tab}
      subject="invitation"
    >
      {(page) => <Invitation {...page} />}
    </BehindToken>
  );
}

function Invitation({ value, token }: TokenPage<CoordinatorInvitationResponse>) {
  const [end, setEnd] = useState<'accepted' | 'refused'>();
  const { reference, name, municipality, email, expiresAt, successor } = value;
  if (end === 'accepted') return <Done title={texts.done} text={texts.doneText} />;
  if (end === 'refused') return <Done title={texts.refuse.done} text={texts.refuse.doneText} />;
  return (
    <Page title={texts.title} tabTitle={texts.tab} lead={texts.lead(name, municipality.name)}>
      <Paragraph>
        <TextLink to={`/groepen/${reference}`}>{texts.toGroup}</TextLink>
      </Paragraph>
      <Paragraph>{texts.until(expiresAt)}</Paragraph>
      <Heading2>{texts.means}</Heading2>
      {successor && <Paragraph>{texts.successor}</Paragraph>}
      <BulletList items={texts.effects} />
      <Heading2>{texts.own}</Heading2>
      <Paragraph>{texts.email(email)}</Paragraph>
      <AcceptForm reference={reference} token={token} onDone={() => setEnd('accepted')} />
      <Heading2>{texts.refuse.title}</Heading2>
      <Paragraph>{texts.refuse.text}</Paragraph>
      <RefuseForm reference={reference} token={token} onDone={() => setEnd('refused')} />
      <DeskContact municipality={municipality.code} />
    </Page>
  );
}
