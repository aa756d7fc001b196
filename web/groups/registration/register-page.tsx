import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { FieldProblem } from '../../../shared/requests/field-problems.ts';
import { ErrorSummary, focusField } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { NotFoundPage } from '../../pages/not-found-page.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { AreaStep } from './area-step.tsx';
import { CheckStep } from './check-step.tsx';
import { CoordinatorStep } from './coordinator-step.tsx';
import { GroupStep } from './group-step.tsx';
import { OverlapNotice } from './overlap-notice.tsx';
import { Progress } from './progress.tsx';
import { firstUnfinished, stepOf, steps, type Step } from './request.ts';
import { stepAddress } from './step-address.ts';
import { useOverlapCheck } from './use-overlap-check.ts';
import { useRegistration } from './use-registration.ts';

const views = {
  groep: GroupStep,
  gebied: AreaStep,
  coordinator: CoordinatorStep,
  controleren: CheckStep,
};

export default function RegisterPage({ step: name = 'groep' }: { step?: string | undefined }) {
  const step = steps.find((known) => known === name);
  return step ? <RegisterStep step={step} /> : <NotFoundPage />;
}

function RegisterStep({ step }: { step: Step }) {
  const [, navigate] = useLocation();
  const overlap = useOverlapCheck();
  /** The step whose errors are shown, and how many times they have been shown. */
  const [checked, setChecked] = useState<{ step?: Step; attempt: number }>({ attempt: 0 });
  const show = () => setChecked(({ attempt }) => ({ step, attempt: attempt + 1 }));
  const form = useRegistration({
    onSent: () => navigate('/aanmelden/verzonden', { replace: true }),
    onRefused: show,
  });

  const unfinished = firstUnfinished(step, form.problems);
  if (unfinished && !form.sent) return <Redirect to={stepAddress(unfinished)} replace />;

  const number = steps.indexOf(step) + 1;
  const texts = registerTexts.steps[step];
  const last = step === 'controleren';
  const known = [...(checked.step === step ? form.problems : []), ...form.refused];
  const shown = known.filter(({ field }) => last || stepOf(field) === step);
  const problemAt = (field: string) => shown.find((problem) => problem.field === field)?.message;

  const goOn = () => {
    overlap.close();
    const next = steps[number];
    if (next) navigate(stepAddress(next));
  };

  const changeArea = () => {
    overlap.close();
    focusField('area.polygon');
  };

  const proceed = () => {
    const open = form.problems.some(({ field }) => stepOf(field) === step);
    if (open) return show();
    if (step === 'gebied' && form.polygon) {
      void overlap.passes(form.polygon, form.draft.municipality).then((passes) => passes && goOn());
      return undefined;
    }
    return last ? form.send() : goOn();
  };

  const View = views[step];
  return (
    <Page
      title={texts.title}
      tabTitle={registerTexts.tab(texts.title, number, steps.length)}
      pageKey={step}
      above={<Progress step={step} />}
      wide
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          proceed();
        }}
      >
        <ErrorSummary
          problems={shown}
          attempt={checked.attempt}
          goTo={(field) => goToField(field, step, navigate)}
        />
        <View
          form={form}
          problemAt={problemAt}
          back={steps[number - 2]}
          checking={overlap.checking}
        />
      </form>
      {step === 'gebied' && overlap.found.length > 0 && (
        <OverlapNotice groups={overlap.found} onGoOn={goOn} onChange={changeArea} />
      )}
    </Page>
  );
}

/** Focuses a field. If the field belongs to another step, opens that step first. */
function goToField(field: FieldProblem['field'], step: Step, navigate: (to: string) => void): void {
  const target = stepOf(field);
  if (target === step) return focusField(field);
  navigate(stepAddress(target));
  // Waits until the step has been rendered and its heading has received focus.
  setTimeout(() => focusField(field), 100);
}
