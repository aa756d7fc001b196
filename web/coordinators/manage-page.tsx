import { useState } from 'react';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { showGroupRoute } from '../../shared/routes/overview/show-group.ts';
import { listPressesRoute } from '../../shared/routes/platform/list-presses.ts';
import { callRoute } from '../api/call-route.ts';
import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { ChangeAreaForm } from '../groups/change-area-form.tsx';
import { CloseGroupForm } from '../groups/close-group-form.tsx';
import { JoiningControl } from '../joining/joining-control.tsx';
import { FormingProgress } from '../overview/forming-progress.tsx';
import { manageTexts as texts } from '../texts/manage.ts';
import { CircleMembership } from './circle-membership.tsx';
import { BehindToken, type TokenPage } from '../tokens/behind-token.tsx';
import { Done } from '../tokens/done.tsx';
import { OwnData } from './own-data/own-data.tsx';

/** Reads the group. Returns a problem instead if the coordinator's link no longer works. */
const readGroup = async (reference: string, token: string | undefined) => {
  const group = await callRoute(showGroupRoute, { path: { reference } });
  const link = group.ok ? await callRoute(listPressesRoute, { token }) : group;
  return link.ok ? group : link;
};

/**
 * Lets coordinators switch join requests on or off, change the area, close the group, and see and change their own
 * data. What the page shows about the group is public, but changes require the token, so a link that no longer works is
 * reported as soon as the page opens.
 */
export default function ManagePage({ reference }: { reference: string }) {
  return (
    <BehindToken purpose="manage" id={reference} read={readGroup} title={texts.tab} subject="group">
      {(page) => <Manage {...page} />}
    </BehindToken>
  );
}

function Manage({ value: group, token, onRemoved }: TokenPage<GroupResponse>) {
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
      <CircleMembership reference={group.reference} token={token} />
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
      <OwnData reference={group.reference} token={token} onErased={onRemoved} />
      <DeskContact municipality={group.municipality.code} />
    </Page>
  );
}
