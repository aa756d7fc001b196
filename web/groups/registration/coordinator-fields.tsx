import { CheckField } from '../../components/choice-fields.tsx';
import { TextField } from '../../components/text-field.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { Draft } from './draft.ts';

type CoordinatorTexts = Readonly<
  Record<'name' | 'email' | 'emailHint' | 'phone' | 'phoneHint' | 'share' | 'shareHint', string>
>;

interface CoordinatorFieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problemAt: (field: string) => string | undefined;
  /** The wording for whoever fills in the form; by default, the coordinator. */
  readonly texts?: CoordinatorTexts;
  /** Whether the browser may autofill these fields with its user's details. */
  readonly own?: boolean;
}

export function CoordinatorFields({
  draft,
  change,
  problemAt,
  texts = registerTexts.coordinator,
  own = true,
}: CoordinatorFieldsProps) {
  const autoComplete = (what: string) => (own ? what : 'off');
  return (
    <>
      <TextField
        id="coordinator-name"
        label={texts.name}
        value={draft.coordinatorName}
        onChange={(coordinatorName) => change({ coordinatorName })}
        autoComplete={autoComplete('name')}
        error={problemAt('coordinator.name')}
      />
      <TextField
        id="coordinator-email"
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        value={draft.coordinatorEmail}
        onChange={(coordinatorEmail) => change({ coordinatorEmail })}
        autoComplete={autoComplete('email')}
        error={problemAt('coordinator.email')}
      />
      <TextField
        id="coordinator-phone"
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        value={draft.coordinatorPhone}
        onChange={(coordinatorPhone) => change({ coordinatorPhone })}
        autoComplete={autoComplete('tel')}
        error={problemAt('coordinator.phone')}
      />
      <CheckField
        id="consents-shareContact"
        label={texts.share}
        hint={texts.shareHint}
        checked={draft.shareContact}
        onChange={(shareContact) => change({ shareContact })}
        error={problemAt('consents.shareContact')}
      />
    </>
  );
}
