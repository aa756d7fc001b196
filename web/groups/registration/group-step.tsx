import { region } from 'virtual:region';
import { SelectField } from '../../components/select-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { withMunicipality } from './draft.ts';
import { GroupFields } from './group-fields.tsx';
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
      <GroupFields draft={draft} change={change} problemAt={problemAt} />
      <StepActions back={back} />
    </div>
  );
}
