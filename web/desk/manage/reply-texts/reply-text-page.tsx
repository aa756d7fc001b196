import { useState } from 'react';
import { useParams } from 'wouter';
import type { ReplyTextsResponse } from '../../../../shared/requests/desk/reply-texts.ts';
import { Alert } from '../../../components/alert.tsx';
import { Page } from '../../../components/page.tsx';
import { replyTextTexts as texts } from '../../../texts/reply-texts.ts';
import { RemoveReplyTextForm } from './remove-reply-text-form.tsx';
import { ReplyTextForm } from './reply-text-form.tsx';
import { BackToReplyTexts, WithReplyTexts } from './with-reply-texts.tsx';

/** Lets the desk manager add a reply text (at `nieuw`), or change or remove one. */
export default function ReplyTextPage() {
  const { id } = useParams();
  return (
    <WithReplyTexts>
      {(all) => <Forms all={all} {...(id === undefined || id === 'nieuw' ? {} : { id })} />}
    </WithReplyTexts>
  );
}

function Forms({ all, id }: { all: ReplyTextsResponse; id?: string }) {
  const [done, setDone] = useState<{ title: string; text?: string }>();
  const text = all.texts.find((each) => each.id === id);
  if (done)
    return (
      <Page title={done.title}>
        {done.text !== undefined && <Alert kind="ok" title={done.text} live />}
        <BackToReplyTexts />
      </Page>
    );
  if (id !== undefined && !text)
    return (
      <Page title={texts.gone}>
        <BackToReplyTexts />
      </Page>
    );
  const { form, remove } = texts;
  return (
    <Page title={text ? form.changeTitle(text.title) : form.newTitle}>
      <ReplyTextForm
        all={all}
        text={text}
        onDone={() => setDone({ title: form.done, text: form.doneText })}
      />
      {text && (
        <RemoveReplyTextForm
          all={all}
          id={text.id}
          onDone={() => setDone({ title: remove.done })}
        />
      )}
      <BackToReplyTexts />
    </Page>
  );
}
