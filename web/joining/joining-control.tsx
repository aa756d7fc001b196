import { useState, type ReactNode } from 'react';
import { setJoiningBody } from '../../shared/requests/joining/set-joining.ts';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { setJoiningRoute } from '../../shared/routes/joining/set-joining.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { manageTexts } from '../texts/manage.ts';

const texts = manageTexts.joining;

/** Shows whether people can currently ask to join the group, and lets the coordinator change that. */
export function JoiningControl({
  group,
  token,
  children,
}: {
  group: Pick<GroupResponse, 'reference' | 'joining'>;
  token: string | undefined;
  /** Shown before the button. */
  children?: ReactNode;
}) {
  const [state, setState] = useState(group.joining);
  const [changed, setChanged] = useState(false);
  const next = state === 'open' ? 'full' : 'open';
  const sending = useSending({
    schema: setJoiningBody,
    send: (body) =>
      callRoute(setJoiningRoute, { path: { reference: group.reference }, token, body }),
    onDone: ({ joining }) => {
      setState(joining);
      setChanged(true);
    },
  });
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {changed ? (
        <Alert kind="ok" title={texts.done[state]} live />
      ) : (
        <Paragraph>{texts.now[state]}</Paragraph>
      )}
      {children}
      <SendingForm
        sending={sending}
        values={() => ({ state: next })}
        action={texts[next]}
        busy={texts.busy}
        kind="secondary-action"
      />
    </section>
  );
}
