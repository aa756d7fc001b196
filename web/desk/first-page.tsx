import { useCallback } from 'react';
import { region } from 'virtual:region';
import { worklistNamed } from '../../shared/domain/desk/worklists.ts';
import type { WorklistResponse } from '../../shared/requests/desk/worklist.ts';
import { showWorklistRoute } from '../../shared/routes/desk/show-worklist.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { deskTexts } from '../texts/desk.ts';
import { rightLines } from '../texts/desk-rights.ts';
import { siteTexts } from '../texts/site.ts';
import { worklistTexts as texts } from '../texts/worklist.ts';
import { TourOffer } from './help/tour-offer.tsx';
import { useOfficer } from './officer-context.ts';
import { WorkSection } from './worklist/work-section.tsx';

/** The desk's first page: the work that is waiting for the officer, longest wait first, and the officer's rights. */
export function FirstPage() {
  const { title, rights } = useOfficer();
  const { response, reload } = useResponse(useCallback(() => callRoute(showWorklistRoute, {}), []));
  const lines = rightLines(rights, region);
  const lists = response?.ok ? response.value.lists : [];
  const total = lists.reduce((sum, list) => sum + ('total' in list ? list.total : 0), 0);
  return (
    <Page title={texts.title} lead={texts.lead(title, total)}>
      {!response && <Waiting />}
      {response && !response.ok && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && <Lists lists={lists} retry={reload} />}
      <TourOffer />
      <Heading2>{texts.rights}</Heading2>
      {lines.length > 0 ? (
        <BulletList items={lines} />
      ) : (
        <Paragraph>{deskTexts.first.noRights}</Paragraph>
      )}
    </Page>
  );
}

interface ListsProps {
  readonly lists: WorklistResponse['lists'];
  readonly retry: () => void;
}

/** The names of the lists that could not be read, then the lists that hold work, and finally the empty ones. */
function Lists({ lists, retry }: ListsProps) {
  if (lists.length === 0) return <Paragraph>{texts.noWork}</Paragraph>;
  const read = lists.filter((list) => 'total' in list);
  const failed = lists.filter((list) => 'failed' in list);
  const empty = read.filter(({ total }) => total === 0);
  const isAllEmpty = empty.length === lists.length;
  return (
    <>
      {failed.length > 0 && (
        <Alert kind="error" title={texts.failed.title}>
          <Paragraph>{texts.failed.text}</Paragraph>
          <BulletList items={failed.map(({ name }) => worklistNamed(name).title)} />
          <Button kind="secondary-action" onPress={retry}>
            {siteTexts.failed.again}
          </Button>
        </Alert>
      )}
      {isAllEmpty && (
        <Alert kind="ok" title={texts.nothing.title}>
          <Paragraph>{texts.nothing.text}</Paragraph>
        </Alert>
      )}
      {read
        .filter(({ total }) => total > 0)
        .map((list) => (
          <WorkSection key={list.name} list={list} />
        ))}
      {empty.length > 0 && !isAllEmpty && (
        <>
          <Heading2>{texts.empty}</Heading2>
          <BulletList items={empty.map(({ name }) => worklistNamed(name).empty)} />
        </>
      )}
    </>
  );
}
