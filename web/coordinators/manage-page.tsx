import { useCallback, useState } from 'react';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { readGroup } from '../api/endpoints.ts';
import { useAnswer } from '../api/use-response.ts';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { ChangeAreaForm } from '../groups/change-area-form.tsx';
import { CloseGroupForm } from '../groups/close-group-form.tsx';
import { JoiningControl } from '../joining/joining-control.tsx';
import { FormingProgress } from '../overview/forming-progress.tsx';
import { linkTexts } from '../texts/links.ts';
import { manageTexts as texts } from '../texts/manage.ts';
import { TokenProblem } from '../tokens/token-problem.tsx';
import { useMailedToken } from '../tokens/use-mailed-token.ts';
import { Done } from './done.tsx';

/** Behind the link of a coordinator: who may ask to join, the area, and stopping. What is shown is public; the token is for changing. */
export default function ManagePage({ reference }: { reference: string }) {
  const token = useMailedToken();
  const answer = useAnswer(useCallback(() => readGroup(reference), [reference]));
  if (answer.state === 'waiting') {
    return (
      <Page title={linkTexts.waiting}>
        <Waiting />
      </Page>
    );
  }
  if (answer.state === 'failed')
    return (
      <TokenProblem
        title={texts.tab}
        problem={answer.problem}
        again={answer.again}
        subject="group"
      />
    );
  return <Manage group={answer.value} token={token} />;
}

function Manage({ group, token }: { group: GroupResponse; token: string | undefined }) {
  const [view, setView] = useState<'all' | 'area' | 'close' | 'area-done' | 'closed'>('all');
  const back = () => setView('all');
  if (view === 'area')
    return (
      <ChangeAreaForm
        group={group}
        token={token}
        onDone={() => setView('area-done')}
        onCancel={back}
      />
    );
  if (view === 'close')
    return (
      <CloseGroupForm
        group={group}
        token={token}
        onDone={() => setView('closed')}
        onCancel={back}
      />
    );
  if (view === 'area-done') return <Done title={texts.area.done} text={texts.area.doneText} />;
  if (view === 'closed') return <Done title={texts.close.done} text={texts.close.doneText} />;
  return (
    <Page
      title={texts.title(group.name)}
      tabTitle={texts.tab}
      pageKey={`manage ${group.reference}`}
      lead={texts.lead}
    >
      <Paragraph>
        <TextLink to={`/groepen/${group.reference}`}>{texts.toGroup}</TextLink>
      </Paragraph>
      {group.phase === 'forming' && <FormingProgress group={group} />}
      <JoiningControl group={group} token={token} />
      <section>
        <Heading2>{texts.area.title}</Heading2>
        <Paragraph>{texts.area.text}</Paragraph>
        <Button kind="secondary-action" onPress={() => setView('area')}>
          {texts.area.change}
        </Button>
      </section>
      <section>
        <Heading2>{texts.close.title}</Heading2>
        <Paragraph>{texts.close.text}</Paragraph>
        <Button kind="secondary-action" onPress={() => setView('close')}>
          {texts.close.start}
        </Button>
      </section>
      <DeskContact municipality={group.municipality.code} />
    </Page>
  );
}
