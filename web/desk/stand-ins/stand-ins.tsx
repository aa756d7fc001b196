import { useCallback, useState, type ReactNode } from 'react';
import { region } from 'virtual:region';
import { useLocation } from 'wouter';
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
import { useOfficer } from '../officer-context.ts';
import { signInAddress } from '../sign-in-address.ts';
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
  /** Whether these are the stand-ins of the signed-in officer. */
  readonly isYou: boolean;
}

/** Lists the colleagues who stand in for an officer, with forms for ending a stand-in and for arranging a new one. */
export function StandIns({ officerId, isYou }: StandInsProps) {
  const { response, reload } = useResponse(
    useCallback(() => callRoute(listStandInsRoute, { path: { officerId } }), [officerId]),
  );
  const [done, setDone] = useState<string>();
  const { id: ownId } = useOfficer();
  const [isSignedOut, setSignedOut] = useState(false);
  /**
   * Shows what happened, and reloads the lists. The colleague's sessions have ended, so if the colleague is the officer
   * who is using this page, that officer must first sign in again.
   */
  const finish = (colleagueId: string, text: string, ownText: string) => {
    const isOwn = colleagueId === ownId;
    setDone(isOwn ? ownText : text);
    setSignedOut(isOwn);
    if (!isOwn) reload();
  };
  if (isSignedOut) return <SignedOut done={done} />;
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
            onDone={() => finish(standIn.colleague.id, texts.now.ended, texts.now.endedOwn)}
          />
        )}
      </Periods>
      {standsInFor.length > 0 && <Heading2>{texts.others.title}</Heading2>}
      <Periods periods={standsInFor}>{() => null}</Periods>
      <Heading2>{texts.form.title}</Heading2>
      <StandInForm
        standIns={response.value}
        onDone={(colleagueId) => finish(colleagueId, texts.form.done, texts.form.done)}
      />
      {!isYou && <BackToOfficers />}
    </Page>
  );
}

/** Says what happened, with a link for signing in again and returning to this page. */
function SignedOut({ done = '' }: { done?: string | undefined }) {
  const { organisation } = useOfficer();
  const [path] = useLocation();
  return (
    <Page title={texts.title}>
      <Alert kind="ok" title={done} live>
        <Paragraph>{texts.signedOut.text}</Paragraph>
        <a
          className="utrecht-button utrecht-button--primary-action"
          href={signInAddress({ organisation, to: `/bureau${path}` })}
        >
          {texts.signedOut.action}
        </a>
      </Alert>
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
