import { useCallback } from 'react';
import { region } from 'virtual:region';
import type { WorklistResponse } from '../../shared/requests/desk/worklist.ts';
import { showWorklistRoute } from '../../shared/routes/desk/show-worklist.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { deskTexts } from '../texts/desk.ts';
import { rightLines } from '../texts/desk-rights.ts';
import { worklistTexts as texts } from '../texts/worklist.ts';
import { useOfficer } from './officer-context.ts';
import { PausedItem, RegistrationItem, StarterItem } from './worklist/work-items.tsx';
import { WorkSection } from './worklist/work-section.tsx';

/** The desk's first page: the work that is waiting for the officer, longest wait first, and the officer's rights. */
export function FirstPage() {
  const { title, rights } = useOfficer();
  const { response, reload } = useResponse(useCallback(() => callRoute(showWorklistRoute, {}), []));
  const lines = rightLines(rights, region);
  const total = response?.ok
    ? Object.values(response.value).reduce((sum, list) => sum + list.length, 0)
    : 0;
  return (
    <Page title={texts.title} lead={texts.lead(title, total)}>
      {!response && <Waiting />}
      {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && (total > 0 ? <Lists lists={response.value} /> : <Nothing />)}
      <Heading2>{texts.rights}</Heading2>
      {lines.length > 0 ? (
        <BulletList items={lines} />
      ) : (
        <Paragraph>{deskTexts.first.noRights}</Paragraph>
      )}
    </Page>
  );
}

function Lists({ lists }: { lists: WorklistResponse }) {
  const { overdue, toDecide, questionOpen, starters, paused } = lists;
  return (
    <>
      <WorkSection name="overdue" work={overdue} item={RegistrationItem} />
      <WorkSection name="toDecide" work={toDecide} item={RegistrationItem} />
      <WorkSection name="questionOpen" work={questionOpen} item={RegistrationItem} />
      <WorkSection name="starters" work={starters} item={StarterItem} />
      <WorkSection name="paused" work={paused} item={PausedItem} />
    </>
  );
}

/** Says that no work is waiting or, if the officer's roles do not include such work, that there never will be any. */
function Nothing() {
  const { rights } = useOfficer();
  if (!('decide' in rights) && !('follow-up' in rights))
    return <Paragraph>{texts.noWork}</Paragraph>;
  return (
    <Alert kind="ok" title={texts.nothing.title}>
      <Paragraph>{texts.nothing.text}</Paragraph>
    </Alert>
  );
}
