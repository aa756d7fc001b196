import { useCallback, useState } from 'react';
import { sayMembershipBody, type MembershipResponse } from '../../shared/requests/groups/circle.ts';
import { sayMembershipRoute } from '../../shared/routes/groups/say-membership.ts';
import { showMembershipRoute } from '../../shared/routes/groups/show-membership.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { membershipTexts as texts } from '../texts/membership.ts';
import type { OwnGroupLink } from './own-group-link.ts';

/** Shows whether the coordinator is in the circle, and lets the coordinator say so. */
export function CircleMembership({ reference, token }: OwnGroupLink) {
  const { response, reload } = useResponse(
    useCallback(
      () => callRoute(showMembershipRoute, { path: { reference }, token }),
      [reference, token],
    ),
  );
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && <Membership reference={reference} token={token} initial={response.value} />}
    </section>
  );
}

function Membership({ initial, ...own }: OwnGroupLink & { readonly initial: MembershipResponse }) {
  const [{ municipality, membership }, setShown] = useState(initial);
  const [said, setSaid] = useState<Said>();
  const onDone = (now: MembershipResponse, state: Said) => {
    setShown(now);
    setSaid(state);
  };
  return (
    <>
      <Paragraph>{texts.lead(municipality.name)}</Paragraph>
      {said && <Alert kind="ok" title={texts.done[said]} live />}
      <Paragraph>{membership ? texts.state(membership) : texts.notInvited}</Paragraph>
      {membership && membership.state !== 'left' && <Paragraph>{texts.link}</Paragraph>}
      {membership && membership.state !== 'joined' && (
        <SayForm {...own} state="joined" onDone={onDone} />
      )}
      {membership && membership.state !== 'left' && (
        <SayForm {...own} state="left" onDone={onDone} />
      )}
    </>
  );
}

type Said = 'joined' | 'left';

interface SayFormProps extends OwnGroupLink {
  readonly state: Said;
  readonly onDone: (now: MembershipResponse, state: Said) => void;
}

function SayForm({ reference, token, state, onDone }: SayFormProps) {
  const sending = useSending({
    schema: sayMembershipBody,
    send: (body) => callRoute(sayMembershipRoute, { path: { reference }, token, body }),
    onDone: (now) => onDone(now, state),
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ state })}
      action={texts[state]}
      busy={texts.busy}
      kind="secondary-action"
    >
      {state === 'left' && <Paragraph>{texts.leave}</Paragraph>}
    </SendingForm>
  );
}
