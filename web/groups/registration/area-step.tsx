import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { AreaInput } from './area-input.tsx';
import { StepActions } from './step-actions.tsx';
import type { StepView } from './step-view.ts';

export function AreaStep({ form, problemAt, back, checking }: StepView) {
  return (
    <AreaInput
      form={form}
      problemAt={problemAt}
      lead={<Paragraph kind="lead">{registerTexts.area.lead}</Paragraph>}
    >
      <StepActions
        back={back}
        {...(checking && { label: registerTexts.overlap.checking, busy: true })}
      />
    </AreaInput>
  );
}
