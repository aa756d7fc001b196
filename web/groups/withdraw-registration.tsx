import { useState } from 'react';
import * as z from 'zod';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { withdrawRegistrationRoute } from '../../shared/routes/groups/withdraw-registration.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { tokenPageTexts } from '../texts/token-pages.ts';

const texts = tokenPageTexts.withdraw;
const nothing = z.object({});

interface WithdrawRegistrationProps {
  readonly registration: OwnRegistrationResponse;
  readonly token: string | undefined;
  /** Called once the registration has been withdrawn. */
  readonly onDone: () => void;
}

/**
 * Lets a coordinator withdraw a registration that is awaiting a decision or an answer, after confirming this with a
 * second button. Shows nothing for any other registration.
 */
export function WithdrawRegistration({ registration, token, onDone }: WithdrawRegistrationProps) {
  const [view, setView] = useState<'closed' | 'open'>('closed');
  const { problem, busy, submit } = useSending({
    schema: nothing,
    send: () => callRoute(withdrawRegistrationRoute, { path: { id: registration.id }, token }),
    onDone,
  });
  if (registration.status !== 'pending' && registration.status !== 'asked') return undefined;
  if (view === 'closed')
    return (
      <section>
        <Heading2>{texts.title}</Heading2>
        <Paragraph>{texts.text}</Paragraph>
        <Button kind="secondary-action" onPress={() => setView('open')}>
          {texts.start}
        </Button>
      </section>
    );
  return (
    <section>
      <Heading2>{texts.sure(registration.name)}</Heading2>
      <BulletList items={texts.effects} />
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button onPress={() => submit({})} busy={busy}>
          {busy ? texts.busy : texts.action}
        </Button>
        <Button kind="secondary-action" onPress={() => setView('closed')}>
          {texts.cancel}
        </Button>
      </div>
    </section>
  );
}
