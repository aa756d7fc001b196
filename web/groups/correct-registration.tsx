import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { correctRegistrationBody } from '../../shared/requests/groups/correct-registration.ts';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { correctRegistrationRoute } from '../../shared/routes/groups/correct-registration.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { CheckField } from '../components/choice-fields.tsx';
import { SendingButton, SendingFrame } from '../components/sending-form.tsx';
import { TextField } from '../components/text-field.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { confirmOnBehalfTexts } from '../texts/confirm-on-behalf.ts';
import { registerTexts } from '../texts/registration.ts';
import { CorrectionFields } from './correction-fields.tsx';
import { correctionFrom, draftOf } from './correction.ts';
import type { OnBehalf } from './registered-on-behalf.tsx';
import { areaOf } from './registration/area-making.ts';
import { useOutlines } from './registration/outlines.ts';

const texts = confirmOnBehalfTexts.correct;
const body = correctRegistrationBody(region);

type Registered = NonNullable<OwnRegistrationResponse['registered']>;

interface CorrectRegistrationProps {
  readonly registration: OwnRegistrationResponse;
  readonly registered: Registered;
  readonly onBehalf: OnBehalf;
  readonly token: string | undefined;
  /** Called when the corrections have been stored, or when the registration turns out to have changed. */
  readonly onDone: (stored: boolean) => void;
}

/** Lets the coordinator correct what an officer registered, before confirming it. */
export function CorrectRegistration(props: CorrectRegistrationProps) {
  const [correcting, setCorrecting] = useState(false);
  if (correcting) return <CorrectionForm {...props} />;
  return (
    <>
      <Paragraph>{texts.text}</Paragraph>
      <div className="actions">
        <Button kind="secondary-action" onPress={() => setCorrecting(true)}>
          {texts.start}
        </Button>
      </div>
    </>
  );
}

function CorrectionForm({
  registration,
  registered,
  onBehalf: { sharesContact },
  token,
  onDone,
}: CorrectRegistrationProps) {
  const [before] = useState(() => draftOf(registration, registered));
  const [draft, setDraft] = useState(before);
  const [own, setOwn] = useState({ name: '', phone: '', shareContact: sharesContact });
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const sending = useSending({
    schema: body,
    send: (corrections) =>
      callRoute(correctRegistrationRoute, {
        path: { id: registration.id },
        token,
        body: corrections,
      }),
    onDone: () => onDone(true),
    onRefused: ({ kind }) => {
      if (kind === 'not-possible-now') onDone(false);
      return kind === 'not-possible-now';
    },
  });
  const values = () => {
    const correction = correctionFrom([before, registered.polygon], [draft, polygon]);
    const corrected = {
      ...(own.name.trim() === '' ? {} : { name: own.name }),
      ...(own.phone.trim() === '' ? {} : { phone: own.phone }),
      ...(own.shareContact === sharesContact ? {} : { shareContact: own.shareContact }),
    };
    return { ...(correction && { correction }), own: corrected };
  };
  return (
    <SendingFrame sending={sending} values={values}>
      <CorrectionFields
        draft={draft}
        polygon={polygon}
        outlines={outlines}
        change={(part) => setDraft({ ...draft, ...part })}
        messageAt={sending.messageAt}
      />
      <Heading2>{texts.own}</Heading2>
      <div className="form-layout">
        <TextField
          id="own-name"
          label={texts.name}
          hint={texts.nameHint}
          value={own.name}
          onChange={(name) => setOwn({ ...own, name })}
          autoComplete="name"
          error={sending.messageAt('own.name')}
        />
        <TextField
          id="own-phone"
          label={texts.phone}
          hint={texts.phoneHint}
          type="tel"
          value={own.phone}
          onChange={(phone) => setOwn({ ...own, phone })}
          autoComplete="tel"
          error={sending.messageAt('own.phone')}
        />
        <CheckField
          id="own-shareContact"
          label={registerTexts.coordinator.share}
          hint={registerTexts.coordinator.shareHint}
          checked={own.shareContact}
          onChange={(shareContact) => setOwn({ ...own, shareContact })}
          error={sending.messageAt('own.shareContact')}
        />
      </div>
      <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
    </SendingFrame>
  );
}
