import { useState } from 'react';
import type { Phase } from '../../shared/domain/groups/group.ts';
import { participantsClass } from '../../shared/domain/overview/overview.ts';
import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { showOwnGroupRoute } from '../../shared/routes/coordinators/show-own-group.ts';
import { callRoute } from '../api/call-route.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { CloseGroupForm } from '../groups/close-group-form.tsx';
import { JoiningControl } from '../joining/joining-control.tsx';
import { FormingProgress } from '../overview/forming-progress.tsx';
import { manageTexts as texts } from '../texts/manage.ts';
import { CircleMembership } from './circle-membership.tsx';
import { BehindToken, type TokenPage } from '../tokens/behind-token.tsx';
import { Done } from '../tokens/done.tsx';
import { ChangeAreaForm } from './change-area-form.tsx';
import { ChangeGroupForm } from './change-group-form.tsx';
import { Coordinators } from './others/coordinators.tsx';
import { OpenRequests } from './open-requests.tsx';
import { OwnData } from './own-data/own-data.tsx';
import { OwnFacts } from './own-facts.tsx';
import { OwnHistory } from './own-history.tsx';
import { OwnNeighbours } from './own-neighbours.tsx';

const readGroup = (reference: string, token: string | undefined) =>
  callRoute(showOwnGroupRoute, { path: { reference }, token });

/**
 * Shows coordinators their own group: the facts, the neighbours, the history, and what is stored about themselves. Lets
 * them change the facts, the area and their own details, switch join requests on or off, and close the group.
 */
export default function ManagePage({ reference }: { reference: string }) {
  return (
    <BehindToken purpose="manage" id={reference} read={readGroup} title={texts.tab} subject="group">
      {(page) => <Manage {...page} />}
    </BehindToken>
  );
}

type View = 'all' | 'facts' | 'area' | 'close' | 'saved' | 'area-done' | 'closed';

function Manage({ value: group, token, reload, onRemoved }: TokenPage<OwnGroupResponse>) {
  const [view, setView] = useState<View>('all');
  const [phase, setPhase] = useState<Phase>();
  const back = () => setView('all');
  const changeFacts = (to?: Phase) => {
    setPhase(to);
    setView('facts');
  };
  if (view === 'facts')
    return (
      <ChangeGroupForm
        group={group}
        token={token}
        phase={phase}
        onDone={() => {
          setView('saved');
          reload();
        }}
        onCancel={() => {
          back();
          reload();
        }}
      />
    );
  if (view === 'area')
    return (
      <ChangeAreaForm
        group={group}
        token={token}
        onDone={() => setView('area-done')}
        onCancel={() => {
          back();
          reload();
        }}
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
      pageKey={`manage ${group.reference} ${view}`}
      lead={texts.lead}
    >
      {view === 'saved' && (
        <Alert kind="ok" title={texts.facts.saved} live>
          <Paragraph>{texts.facts.savedText}</Paragraph>
        </Alert>
      )}
      <Paragraph>
        <TextLink to={`/groepen/${group.reference}`}>{texts.toGroup}</TextLink>
      </Paragraph>
      {group.phase === 'forming' && (
        <FormingProgress
          group={{
            neighbours: group.neighbours.length,
            participants: participantsClass(group.participants),
          }}
        >
          <Paragraph>{texts.started.text}</Paragraph>
          <Button kind="secondary-action" onPress={() => changeFacts('running')}>
            {texts.started.action}
          </Button>
        </FormingProgress>
      )}
      <OwnFacts group={group} onChange={() => changeFacts()} />
      <JoiningControl group={group} token={token}>
        <OpenRequests {...group.openRequests} />
      </JoiningControl>
      <Coordinators reference={group.reference} token={token} />
      <CircleMembership reference={group.reference} token={token} />
      <section>
        <Heading2>{texts.area.title}</Heading2>
        <Paragraph>{texts.area.text}</Paragraph>
        <Button kind="secondary-action" onPress={() => setView('area')}>
          {texts.area.change}
        </Button>
      </section>
      <OwnNeighbours group={group} />
      <OwnHistory lines={group.history} />
      <section>
        <Heading2>{texts.close.title}</Heading2>
        <Paragraph>{texts.close.text}</Paragraph>
        <Button kind="secondary-action" onPress={() => setView('close')}>
          {texts.close.start}
        </Button>
      </section>
      <OwnData reference={group.reference} token={token} onErased={onRemoved} />
      <DeskContact municipality={group.municipality.code} />
    </Page>
  );
}
