import { region } from 'virtual:region';
import { RadioField } from '../../components/choice-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { withMunicipality } from './draft.ts';
import { StepActions } from './step-actions.tsx';
import type { StepView } from './step-view.ts';

export function GroupStep({ form: { draft, change }, problemAt, back }: StepView) {
  const texts = registerTexts.group;
  const municipalities = region.municipalities.map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return (
    <div className="form-layout">
      <Paragraph kind="lead">{registerTexts.intro.lead}</Paragraph>
      <SelectField
        id="municipality"
        label={texts.municipality}
        value={draft.municipality}
        options={[{ value: '', label: texts.municipalityChoose }, ...municipalities]}
        onChange={(municipality) => change(withMunicipality(draft, municipality))}
        error={problemAt('municipality')}
      />
      <TextField
        id="name"
        label={texts.name}
        hint={texts.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={problemAt('name')}
      />
      <RadioField
        id="phase"
        label={texts.phase}
        value={draft.phase}
        choices={[
          { value: 'running', ...texts.running },
          { value: 'forming', ...texts.forming },
        ]}
        onChange={(phase) => change({ phase })}
        error={problemAt('phase')}
      />
      <TextField
        id="participants"
        label={texts.participants}
        hint={texts.participantsHint(region)}
        value={draft.participants}
        onChange={(participants) => change({ participants })}
        numeric
        error={problemAt('participants')}
      />
      <RadioField
        id="briefingGiven"
        label={texts.briefing}
        value={draft.briefingGiven}
        choices={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
        onChange={(briefingGiven) => change({ briefingGiven })}
        error={problemAt('briefingGiven')}
      />
      <StepActions back={back} />
    </div>
  );
}
