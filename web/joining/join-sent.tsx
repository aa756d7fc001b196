import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { MailLater } from '../mail/mail-later.tsx';
import { joinTexts } from '../texts/joining.ts';

const texts = joinTexts.sent;

/** The address to which the email was sent, and the deadline for confirming the join request. */
export interface SentJoin {
  readonly email: string;
  readonly confirmBy: string;
}

export function JoinSent({ group, sent }: { group: GroupResponse; sent: SentJoin }) {
  return (
    <Page title={texts.title} pageKey="join sent">
      <Alert kind="ok" title={texts.received(sent.email)}>
        <Paragraph>{texts.noMail}</Paragraph>
      </Alert>
      <MailLater />
      <Heading2>{texts.next}</Heading2>
      <NumberedList items={texts.steps(sent.confirmBy)} />
      <div className="actions">
        <ButtonLink to={`/groepen/${group.reference}`} kind="secondary-action">
          {texts.toGroup}
        </ButtonLink>
      </div>
      <DeskContact municipality={group.municipality.code} />
    </Page>
  );
}
