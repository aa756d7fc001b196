import { useState } from 'react';
import {
  endSessionsBody,
  type EndSessionsBody,
  type SignedInResponse,
} from '../../shared/requests/desk/sign-in.ts';
import { endSessionsRoute } from '../../shared/routes/desk/end-sessions.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { deskTexts } from '../texts/desk.ts';
import { formatMoment } from '../texts/format.ts';
import { useOfficer } from './officer-context.ts';
import { leave } from './sign-out-button.tsx';

const texts = deskTexts.sessions;
type Session = SignedInResponse['sessions'][number];

/** The officer's own sessions, which can be ended one by one or all at once. */
export default function SessionsPage() {
  const { sessions } = useOfficer();
  const [ended, setEnded] = useState<readonly string[]>([]);
  const running = sessions.filter(({ id }) => !ended.includes(id));
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ul className="desk-sessions">
        {running.map((session) => (
          <li key={session.id}>
            <SessionItem session={session} onEnded={() => setEnded([...ended, session.id])} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && <Alert kind="ok" title={texts.ended} live />}
      <Heading2>{texts.all.title}</Heading2>
      <Paragraph>{texts.all.text}</Paragraph>
      <EndAll />
    </Page>
  );
}

function EndAll() {
  const [isAsked, setAsked] = useState(false);
  const { action, sure } = texts.all;
  if (!isAsked)
    return (
      <Button kind="secondary-action" onPress={() => setAsked(true)}>
        {action}
      </Button>
    );
  return (
    <Alert kind="warning" title={sure.title} live>
      <Paragraph>{sure.text}</Paragraph>
      <EndForm body={{ which: 'all' }} action={sure.action} onEnded={leave} />
      <Button kind="secondary-action" onPress={() => setAsked(false)}>
        {sure.cancel}
      </Button>
    </Alert>
  );
}

function SessionItem({ session, onEnded }: { session: Session; onEnded: () => void }) {
  const { id, device, startedAt, lastUsedAt, isThisOne } = session;
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p>
        <strong>{device}</strong>
        {isThisOne && <span> ({texts.thisOne})</span>}
        <br />
        {texts.since(formatMoment(startedAt))}
        {!isThisOne && (
          <>
            <br />
            {texts.used(formatMoment(lastUsedAt))}
          </>
        )}
      </p>
      {isThisOne && <EndForm body={{ which: 'this' }} action={deskTexts.signOut} onEnded={leave} />}
      {!isThisOne && !isAsked && (
        <Button kind="secondary-action" onPress={() => setAsked(true)}>
          {texts.end}
        </Button>
      )}
      {isAsked && (
        <Alert kind="warning" title={texts.sure.title} live>
          <Paragraph>{texts.sure.text(device, formatMoment(startedAt))}</Paragraph>
          <EndForm body={{ which: 'one', id }} action={texts.sure.action} onEnded={onEnded} />
          <Button kind="secondary-action" onPress={() => setAsked(false)}>
            {texts.sure.cancel}
          </Button>
        </Alert>
      )}
    </>
  );
}

function EndForm({
  body,
  action,
  onEnded,
}: {
  body: EndSessionsBody;
  action: string;
  onEnded: () => void;
}) {
  const sending = useSending({
    schema: endSessionsBody,
    send: (sent) => callRoute(endSessionsRoute, { body: sent }),
    onDone: onEnded,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => body}
      action={action}
      busy={texts.ending}
      kind="secondary-action"
    />
  );
}
