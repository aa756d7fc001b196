import { CheckField } from '../../components/choice-fields.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { StepActions } from './step-actions.tsx';
import type { StepView } from './step-view.ts';

export function CoordinatorStep({ form: { draft, change }, problemAt, back }: StepView) {
  const texts = registerTexts.coordinator;
  return (
    <div className="form-layout">
      <Paragraph kind="lead">{texts.lead}</Paragraph>
      <TextField
        id="coordinator-name"
        label={texts.name}
        value={draft.coordinatorName}
        onChange={(coordinatorName) => change({ coordinatorName })}
        autoComplete="name"
        error={problemAt('coordinator.name')}
      />
      <TextField
        id="coordinator-email"
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        value={draft.coordinatorEmail}
        onChange={(coordinatorEmail) => change({ coordinatorEmail })}
        autoComplete="email"
        error={problemAt('coordinator.email')}
      />
      <TextField
        id="coordinator-phone"
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        value={draft.coordinatorPhone}
        onChange={(coordinatorPhone) => change({ coordinatorPhone })}
        autoComplete="tel"
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
      <StepActions back={back} />
    </div>
  );
}
