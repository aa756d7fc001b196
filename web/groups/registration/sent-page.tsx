import { useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { DeskContact } from '../../components/desk-contact.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Heading2, NumberedList, Paragraph } from '../../components/text.tsx';
import { MailLater } from '../../mail/mail-later.tsx';
import { tabStorage } from '../../storage/browser-storage.ts';
import { registerTexts } from '../../texts/registration.ts';
import { readReceipt } from './receipt.ts';

const texts = registerTexts.sent;

export default function SentPage() {
  const [receipt] = useState(() => readReceipt(tabStorage));
  return (
    <Page title={texts.title} tabTitle={texts.tab}>
      <Alert kind="ok" title={texts.received}>
        {receipt && <Paragraph>{texts.mailed(receipt.email)}</Paragraph>}
      </Alert>
      <MailLater />
      <Heading2>{texts.next}</Heading2>
      <NumberedList items={texts.steps(receipt?.confirmBy)} />
      <Heading2>{texts.noMail}</Heading2>
      <Paragraph>{texts.noMailText}</Paragraph>
      <div className="actions">
        <ButtonLink to="/groepen" kind="secondary-action">
          {texts.groups}
        </ButtonLink>
      </div>
      <DeskContact />
    </Page>
  );
}
