import type { ReactNode } from 'react';
import { region } from 'virtual:region';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import { CheckField } from '../../components/choice-fields.tsx';
import { TextLink } from '../../components/links.tsx';
import { NewTabLink } from '../../components/new-tab-link.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { FactList, Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { groupTexts } from '../../texts/overview.ts';
import { registerTexts } from '../../texts/registration.ts';
import { areaSize } from './area-making.ts';
import type { Step } from './request.ts';
import { StepActions } from './step-actions.tsx';
import { stepAddress } from './step-address.ts';
import type { StepView } from './step-view.ts';

const texts = registerTexts.check;

export function CheckStep({ form, problemAt, back }: StepView) {
  const { draft, polygon, sending, failure, change } = form;
  return (
    <div className="form-layout">
      <Paragraph kind="lead">{texts.lead}</Paragraph>
      <StepSummary
        step="groep"
        facts={[
          [texts.municipality, municipalityOf(region, draft.municipality)?.name],
          [texts.name, draft.name],
          [texts.phase, draft.phase && groupTexts.phase[draft.phase]],
          [texts.participants, draft.participants],
          [texts.briefing, yesNo(draft.briefingGiven === 'yes')],
        ]}
      />
      <StepSummary
        step="gebied"
        facts={[
          [texts.area, polygon && registerTexts.area.size(areaSize(polygon))],
          [texts.streets, draft.streets],
        ]}
      />
      {polygon && (
        <Map
          label={registerTexts.area.map}
          shapes={[
            { key: 'area', polygon, kind: 'own', name: registerTexts.area.yourArea, named: true },
          ]}
        />
      )}
      <StepSummary
        step="coordinator"
        facts={[
          [texts.coordinator, draft.coordinatorName],
          [texts.email, draft.coordinatorEmail],
          [texts.phone, draft.coordinatorPhone],
          [texts.share, yesNo(draft.shareContact)],
        ]}
      />
      <Paragraph>
        {texts.termsRead} <NewTabLink to="/spelregels">{texts.rules}</NewTabLink> {texts.and}{' '}
        <NewTabLink to="/privacy">{texts.privacy}</NewTabLink>.
      </Paragraph>
      <CheckField
        id="consents-terms"
        label={texts.terms}
        checked={draft.terms}
        onChange={(terms) => change({ terms })}
        error={problemAt('consents.terms')}
      />
      {failure && failure.fields.length === 0 && (
        <>
          <ProblemNotice problem={failure} />
          <Paragraph>{texts.kept}</Paragraph>
        </>
      )}
      <StepActions back={back} label={sending ? texts.sending : texts.send} busy={sending} />
    </div>
  );
}

function yesNo(value: boolean): string {
  return value ? registerTexts.group.yes : registerTexts.group.no;
}

function StepSummary({
  step,
  facts,
}: {
  step: Step;
  facts: readonly (readonly [string, ReactNode])[];
}) {
  const name = registerTexts.steps[step].title;
  return (
    <section className="review-step">
      <div className="review-step__title">
        <Heading2>{name}</Heading2>
        <TextLink to={stepAddress(step)}>
          {texts.change} <span className="visually-hidden">{name}</span>
        </TextLink>
      </div>
      <FactList facts={facts} />
    </section>
  );
}
