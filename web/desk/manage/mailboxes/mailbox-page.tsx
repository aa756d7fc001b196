import { useState } from 'react';
import { useParams } from 'wouter';
import type { DeskResponse } from '../../../../shared/requests/desk/manage-desk.ts';
import { Alert } from '../../../components/alert.tsx';
import { TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { Paragraph } from '../../../components/text.tsx';
import { formatDay } from '../../../texts/format.ts';
import { mailboxTexts as texts } from '../../../texts/mailboxes.ts';
import { WithDesk } from '../with-desk.tsx';
import { AddMailboxForm } from './add-mailbox-form.tsx';
import { ChangeMailboxForm } from './change-mailbox-form.tsx';
import { EndMailboxForm } from './end-mailbox-form.tsx';

/** Lets the desk manager add a desk mailbox (at `nieuw`), or change or remove one. */
export default function MailboxPage() {
  const { id } = useParams();
  const [done, setDone] = useState<{ title: string; text?: string }>();
  if (done)
    return (
      <Page title={done.title}>
        {done.text !== undefined && <Alert kind="ok" title={done.text} live />}
        <BackToMailboxes />
      </Page>
    );
  const saved = () => setDone({ title: texts.form.done, text: texts.form.doneText });
  return (
    <WithDesk title={texts.title}>
      {(desk) => {
        if (id === 'nieuw')
          return (
            <Page title={texts.form.newTitle}>
              <AddMailboxForm version={desk.version} onDone={saved} />
              <BackToMailboxes />
            </Page>
          );
        return (
          <Existing
            desk={desk}
            id={id}
            onSaved={saved}
            onEnded={() => setDone({ title: texts.end.done })}
          />
        );
      }}
    </WithDesk>
  );
}

interface ExistingProps {
  readonly desk: DeskResponse;
  readonly id: string | undefined;
  readonly onSaved: () => void;
  readonly onEnded: () => void;
}

function Existing({ desk: { mailboxes, version }, id, onSaved, onEnded }: ExistingProps) {
  const mailbox = mailboxes.find((each) => each.id === id);
  return (
    <Page title={mailbox ? texts.form.changeTitle(mailbox.title) : texts.gone}>
      {mailbox && (
        <>
          {mailbox.failingSince !== undefined && (
            <Alert kind="warning" title={texts.failing.title(formatDay(mailbox.failingSince))}>
              <Paragraph>{texts.failing.text}</Paragraph>
            </Alert>
          )}
          <ChangeMailboxForm mailbox={mailbox} version={version} onDone={onSaved} />
          <EndMailboxForm id={mailbox.id} version={version} onDone={onEnded} />
        </>
      )}
      <BackToMailboxes />
    </Page>
  );
}

function BackToMailboxes() {
  return (
    <p>
      <TextLink to="/beheer/postbussen">{texts.back}</TextLink>
    </p>
  );
}
