import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { registerOnBehalfBody } from '../../../shared/requests/groups/register-on-behalf.ts';
import { registerOnBehalfRoute } from '../../../shared/routes/groups/register-on-behalf.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SendingButton, SendingFrame } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { AreaInput } from '../../groups/registration/area-input.tsx';
import { areaOf } from '../../groups/registration/area-making.ts';
import { CoordinatorFields } from '../../groups/registration/coordinator-fields.tsx';
import { withMunicipality } from '../../groups/registration/draft.ts';
import { GroupFields } from '../../groups/registration/group-fields.tsx';
import { useOutlines } from '../../groups/registration/outlines.ts';
import { onBehalfTexts as texts } from '../../texts/on-behalf.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useOfficer } from '../officer-context.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { GroupsThere } from './groups-there.tsx';
import { emptyOnBehalfDraft, onBehalfDraftSchema, onBehalfRequest } from './registration-draft.ts';
import { Registered } from './registered.tsx';

const schema = registerOnBehalfBody(region);

/**
 * Lets an officer register a group on behalf of its coordinator, in the municipalities for which the officer has the
 * right `follow-up`.
 */
export default function RegisterPage() {
  const [sent, setSent] = useState<{ readonly email: string; readonly confirmBy: string }>();
  const municipalities = useOwnMunicipalities();
  if (sent) return <Registered {...sent} onAnother={() => setSent(undefined)} />;
  return (
    <Page title={texts.title} lead={texts.lead} wide>
      {municipalities.length === 0 ? (
        <Paragraph>{texts.nowhere}</Paragraph>
      ) : (
        <RegistrationForm municipalities={municipalities} onSent={setSent} />
      )}
    </Page>
  );
}

function useOwnMunicipalities() {
  const scope = useOfficer().rights['follow-up'] ?? [];
  return region.municipalities.filter(({ code }) => scope === 'region' || scope.includes(code));
}

interface RegistrationFormProps {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly onSent: (sent: { readonly email: string; readonly confirmBy: string }) => void;
}

function RegistrationForm({ municipalities, onSent }: RegistrationFormProps) {
  const [only] = municipalities;
  const { draft, change, forget } = useKeptDraft('register', onBehalfDraftSchema, {
    ...emptyOnBehalfDraft,
    municipality: municipalities.length === 1 && only ? only.code : '',
  });
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const sending = useSending({
    schema,
    send: (body, idempotencyKey) => callRoute(registerOnBehalfRoute, { body, idempotencyKey }),
    onDone: ({ confirmBy }, { coordinator: { email } }) => {
      forget();
      onSent({ email, confirmBy });
    },
    lastAttempt: draft.attempt,
    onAttempt: (attempt) => change({ attempt }),
  });
  const problemAt = sending.messageAt;
  return (
    <SendingFrame sending={sending} values={() => onBehalfRequest(draft, polygon)} retries>
      <Heading2>{texts.group.title}</Heading2>
      <div className="form-layout">
        <SelectField
          id="municipality"
          label={texts.group.municipality}
          value={draft.municipality}
          options={[
            { value: '', label: texts.group.municipalityChoose },
            ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(municipality) => change(withMunicipality(draft, municipality))}
          error={problemAt('municipality')}
        />
        <GroupFields draft={draft} change={change} problemAt={problemAt} texts={texts.group} />
      </div>
      <Heading2>{texts.area.title}</Heading2>
      <AreaInput
        form={{ draft, polygon, outlines, change }}
        problemAt={problemAt}
        lead={<Paragraph>{texts.area.lead}</Paragraph>}
      >
        <GroupsThere polygon={polygon} municipality={draft.municipality} />
      </AreaInput>
      <Heading2>{texts.coordinator.title}</Heading2>
      <div className="form-layout">
        <CoordinatorFields
          draft={draft}
          change={change}
          problemAt={problemAt}
          texts={texts.coordinator}
          own={false}
        />
      </div>
      <AgreementFields draft={draft} change={change} problemAt={problemAt} />
      <SendingButton sending={sending} action={texts.send} busy={texts.sending} />
    </SendingFrame>
  );
}
