import { useState } from 'react';
import { followUpStarterBody } from '../../shared/requests/starting/follow-up-starter.ts';
import type {
  FollowUpResponse,
  StarterResponse,
} from '../../shared/requests/starting/responses.ts';
import { followUpStarterRoute } from '../../shared/routes/starting/follow-up-starter.ts';
import { showStarterRoute } from '../../shared/routes/starting/show-starter.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { MailLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextArea } from '../components/text-field.tsx';
import { FactList, Paragraph } from '../components/text.tsx';
import { formatDay, formatMoment } from '../texts/format.ts';
import { startTexts } from '../texts/starting.ts';
import { BehindToken, type TokenPage } from '../tokens/behind-token.tsx';

const readStarter = (id: string, token: string | undefined) =>
  callRoute(showStarterRoute, { path: { id }, token });

const texts = startTexts.starter;

/** Shows the officers of a municipality the details of a starter, so that they can contact the starter. */
export default function StarterPage({ id }: { id: string }) {
  return (
    <BehindToken
      purpose="follow-up"
      id={id}
      read={readStarter}
      title={texts.title}
      subject="starter"
    >
      {(page) => <Starter {...page} />}
    </BehindToken>
  );
}

function Starter({ value: starter, token }: TokenPage<StarterResponse>) {
  const [followUp, setFollowUp] = useState(starter.followUp);
  const { facts } = texts;
  return (
    <Page title={texts.title} lead={!followUp && texts.lead(starter.officer)}>
      {followUp && <FollowedUp followUp={followUp} />}
      <FactList
        facts={[
          [facts.name, starter.name],
          [facts.email, <MailLink address={starter.email} key="email" />],
          [facts.place, starter.place],
          [facts.municipality, starter.municipality.name],
          [facts.requested, formatMoment(starter.requestedAt)],
          [facts.removed, formatDay(starter.removedAt)],
        ]}
      />
      {!followUp && <FollowUpForm id={starter.id} token={token} onDone={setFollowUp} />}
    </Page>
  );
}

function FollowUpForm({
  id,
  token,
  onDone,
}: {
  id: string;
  token: string | undefined;
  onDone: (followUp: FollowUpResponse) => void;
}) {
  const [note, setNote] = useState('');
  const sending = useSending({
    schema: followUpStarterBody,
    send: (body) => callRoute(followUpStarterRoute, { path: { id }, token, body }),
    onDone: ({ followUp }) => onDone(followUp),
    onRefused: ({ followUp }) => {
      if (followUp) onDone(followUp);
      return followUp !== undefined;
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => (note.trim() === '' ? {} : { note })}
      action={texts.action}
      busy={texts.busy}
    >
      <TextArea
        id="note"
        label={texts.note}
        hint={texts.noteHint}
        value={note}
        onChange={setNote}
        error={sending.messageAt('note')}
      />
    </SendingForm>
  );
}

function FollowedUp({ followUp }: { followUp: FollowUpResponse }) {
  return (
    <Alert kind="ok" title={texts.done} live>
      <Paragraph>{texts.by(followUp)}</Paragraph>
      {followUp.note && (
        <>
          <p>{texts.given}</p>
          <blockquote className="quote">{followUp.note}</blockquote>
        </>
      )}
    </Alert>
  );
}
