import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { CoordinatorFields } from './coordinator-fields.tsx';
import { StepActions } from './step-actions.tsx';
import type { StepView } from './step-view.ts';

export function CoordinatorStep({ form: { draft, change }, problemAt, back }: StepView) {
  return (
    <div className="form-layout">
      <Paragraph kind="lead">{registerTexts.coordinator.lead}</Paragraph>
      <CoordinatorFields draft={draft} change={change} problemAt={problemAt} />
      <StepActions back={back} />
    </div>
  );
}
