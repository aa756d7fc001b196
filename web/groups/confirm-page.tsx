import { useState, type ReactNode } from 'react';
import * as z from 'zod';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { confirmRegistrationRoute } from '../../shared/routes/groups/confirm-registration.ts';
import { showRegistrationRoute } from '../../shared/routes/groups/show-registration.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { confirmOnBehalfTexts } from '../texts/confirm-on-behalf.ts';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { AlsoWaiting } from '../tokens/also-waiting.tsx';
import { BehindToken, type TokenPage } from '../tokens/behind-token.tsx';
import { RemoveUnconfirmed } from '../tokens/remove-unconfirmed.tsx';
import { CorrectRegistration } from './correct-registration.tsx';
import { RegisteredOnBehalf, registeredBy } from './registered-on-behalf.tsx';
import { WithdrawRegistration } from './withdraw-registration.tsx';

const readOwnRegistration = (id: string, token: string | undefined) =>
  callRoute(showRegistrationRoute, { path: { id }, token });

const texts = tokenPageTexts.confirm;
const behalf = confirmOnBehalfTexts;
const nothing = z.object({});

/** Lets the coordinator of a new registration confirm their email address. */
export default function ConfirmPage({ id }: { id: string }) {
  return (
    <BehindToken
      purpose="confirm"
      id={id}
      read={readOwnRegistration}
      title={texts.title}
      unconfirmed={({ status }) => (status === 'submitted' ? 'registration' : undefined)}
      tooLate={<TooLate />}
    >
      {(page) => {
        const registration = page.value;
        if (registration.status === 'expired' && !registration.reference) return <TooLate />;
        if (registration.status !== 'submitted') return <Registered {...page} />;
        return <Confirm {...page} />;
      }}
    </BehindToken>
  );
}

function Confirm({
  value: registration,
  token,
  reload,
  onRemoved,
}: TokenPage<OwnRegistrationResponse>) {
  const [corrections, setCorrections] = useState(0);
  const [confirmed, setConfirmed] = useState<{ reference: string; alreadyConfirmed: boolean }>();
  const { problem, busy, submit } = useSending({
    schema: nothing,
    send: () => callRoute(confirmRegistrationRoute, { path: { id: registration.id }, token }),
    onDone: setConfirmed,
    onRefused: ({ kind }) => {
      // The registration has changed since the page was loaded.
      if (kind === 'not-possible-now') reload();
      return kind === 'not-possible-now';
    },
  });
  const waiting = <AlsoWaiting waiting={registration.alsoWaiting} token={token} />;
  if (confirmed)
    return (
      <Confirmed {...confirmed} municipality={registration.municipality.code} waiting={waiting} />
    );
  if (problem?.kind === 'too-late') return <TooLate />;
  const { onBehalf, registered, municipality } = registration;
  const wording = onBehalf
    ? {
        title: behalf.title,
        lead: behalf.lead(registeredBy(onBehalf, municipality.code), onBehalf.conversation),
        action: behalf.action,
        busy: behalf.busy,
        remove: { text: behalf.remove },
      }
    : { ...texts, lead: texts.lead(registration.name), remove: {} };
  return (
    <Page title={wording.title} lead={wording.lead} wide={onBehalf !== undefined}>
      {corrections > 0 && <Alert kind="ok" title={behalf.correct.done} live />}
      {onBehalf && <RegisteredOnBehalf registration={registration} onBehalf={onBehalf} />}
      <Paragraph>{texts.until(registration.confirmBy)}</Paragraph>
      {onBehalf && <Paragraph>{behalf.agree}</Paragraph>}
      {problem && <ProblemNotice problem={problem} />}
      <div className="actions">
        <Button onPress={() => submit({})} busy={busy}>
          {busy ? wording.busy : wording.action}
        </Button>
      </div>
      {onBehalf && registered && (
        <CorrectRegistration
          registration={registration}
          registered={registered}
          onBehalf={onBehalf}
          token={token}
          onDone={(stored) => {
            if (stored) setCorrections(corrections + 1);
            reload();
          }}
          key={corrections}
        />
      )}
      {waiting}
      <RemoveUnconfirmed
        kind="registration"
        id={registration.id}
        token={token}
        others={registration.alsoWaiting.length}
        {...wording.remove}
        onRemoved={onRemoved}
        reload={reload}
      />
      <DeskContact municipality={municipality.code} />
    </Page>
  );
}

interface ConfirmedProps {
  readonly reference: string;
  readonly alreadyConfirmed: boolean;
  readonly municipality: string;
  readonly waiting: ReactNode;
}

function Confirmed({ reference, alreadyConfirmed, municipality, waiting }: ConfirmedProps) {
  return (
    <Page title={alreadyConfirmed ? texts.already : texts.done}>
      <Alert kind="ok" title={texts.reference(reference)}>
        <Paragraph>{texts.keep}</Paragraph>
      </Alert>
      <Heading2>{texts.next}</Heading2>
      <NumberedList items={texts.steps} />
      {waiting}
      <DeskContact municipality={municipality} />
    </Page>
  );
}

/** The registration of a coordinator whose address has been confirmed, with the option to withdraw it. */
function Registered({ value: registration, token, reload }: TokenPage<OwnRegistrationResponse>) {
  return (
    <Page title={texts.already}>
      <Alert kind="info" title={registration.reference && texts.reference(registration.reference)}>
        <Paragraph>{tokenPageTexts.status[registration.status]}</Paragraph>
      </Alert>
      <AlsoWaiting waiting={registration.alsoWaiting} token={token} />
      <WithdrawRegistration registration={registration} token={token} onDone={reload} />
      <DeskContact municipality={registration.municipality.code} />
    </Page>
  );
}

function TooLate() {
  return (
    <Page title={texts.tooLate} lead={texts.tooLateText}>
      <ButtonLink to="/aanmelden">{texts.registerAgain}</ButtonLink>
      <DeskContact />
    </Page>
  );
}
