import { useCallback, useState, type ReactNode } from 'react';
import { region } from 'virtual:region';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { StandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import { listStandInsRoute } from '../../../shared/routes/desk/list-stand-ins.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { standInTexts as texts } from '../../texts/stand-ins.ts';
import { BackToOfficers } from '../manage/with-officers.tsx';
import { EndStandInForm } from './end-stand-in-form.tsx';
import { StandInForm } from './stand-in-form.tsx';

type Period = StandInsResponse['standIns'][number];

const named = ({ municipalities, from, until }: Period) => ({
  names: municipalities.map((code) => namedMunicipality(region, code).name),
  from,
  until,
});

interface StandInsProps {
  readonly officerId: string;
  /** Whether these are the stand-ins of whoever is signed in. */
  readonly isYou: boolean;
}

/** Who stands in for an officer, with the forms for ending a stand-in and for arranging a new one. */
export function StandIns({ officerId, isYou }: StandInsProps) {
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listStandInsRoute, { path: { officerId } }), [officerId]),
  );
  const [done, setDone] = useState<string>();
  const finish = (text: string) => {
    setDone(text);
    reload();
  };
  if (!response?.ok)
    return (
      <Page title={texts.title}>
        {done !== undefined && <Alert kind="ok" title={done} live />}
        {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
      </Page>
    );
  const { officer, version, standIns, standsInFor } = response.value;
  return (
    <Page
      title={isYou ? texts.title : texts.titleOf(officer.name)}
      pageKey={texts.title}
      lead={isYou ? texts.lead : texts.leadOf}
    >
      {done !== undefined && <Alert kind="ok" title={done} live />}
      <Heading2>{texts.now.title}</Heading2>
      {standIns.length === 0 && <Paragraph>{texts.now.nobody}</Paragraph>}
      <Periods periods={standIns}>
        {(standIn) => (
          <EndStandInForm
            officerId={officerId}
            standIn={standIn}
            version={version}
            onDone={() => finish(texts.now.ended)}
          />
        )}
      </Periods>
      {standsInFor.length > 0 && <Heading2>{texts.others.title}</Heading2>}
      <Periods periods={standsInFor}>{() => null}</Periods>
      <Heading2>{texts.form.title}</Heading2>
      <StandInForm standIns={response.value} onDone={() => finish(texts.form.done)} />
      {!isYou && <BackToOfficers />}
    </Page>
  );
}

function Periods({
  periods,
  children,
}: {
  periods: readonly Period[];
  children: (period: Period) => ReactNode;
}) {
  return (
    <ul className="desk-people">
      {periods.map((period) => (
        <li key={period.id}>
          <p>
            <strong>{period.colleague.name}</strong>
            <br />
            {texts.now.period(named(period))}
          </p>
          {children(period)}
        </li>
      ))}
    </ul>
  );
}
