import { useCallback } from 'react';
import { useParams } from 'wouter';
import { viewingReasons } from '../../../shared/domain/desk/viewing-record.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { showDeskGroupRoute } from '../../../shared/routes/desk/show-desk-group.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { siteAddress } from '../../base-path.ts';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskGroupTexts as texts } from '../../texts/desk-group.ts';
import { LoadedPage } from '../loaded-page.tsx';
import { Contacts } from '../review/contacts.tsx';
import { History } from '../review/history.tsx';
import { Acts } from './acts.tsx';
import { Coordinators } from './coordinators.tsx';
import { GroupFacts } from './group-facts.tsx';
import { Letters } from './letters.tsx';
import { Neighbours } from './neighbours.tsx';
import { Notes } from './notes.tsx';
import { WhyNotActive } from './why-not-active.tsx';

/**
 * Shows an officer one group. Contact details appear only to officers who may see them, and only after they give a
 * reason.
 */
export default function DeskGroupPage() {
  const { reference = '' } = useParams();
  return <GroupWith reference={reference} key={reference} />;
}

function GroupWith({ reference }: { reference: string }) {
  const loaded = useResponse(
    useCallback(() => callRoute(showDeskGroupRoute, { path: { reference } }), [reference]),
  );
  return (
    <LoadedPage title={texts.tab} loaded={loaded} notFound={texts.notFound}>
      {(group, reload) => <Group group={group} reload={reload} />}
    </LoadedPage>
  );
}

/** Once a decision about a group has been made, nobody needs its contact details in order to decide. */
const reasons = viewingReasons.filter((reason) => reason !== 'decide');

function Group({ group, reload }: { group: DeskGroupResponse; reload: () => void }) {
  const { id, name, reference, status } = group;
  const waits = status === 'pending' || status === 'asked';
  return (
    <Page title={name === '' ? reference : name} tabTitle={texts.tab} pageKey={reference} wide>
      {waits && (
        <Paragraph>
          <TextLink to={`/aanmeldingen/${id}`}>{texts.toReview}</TextLink>
        </Paragraph>
      )}
      {status === 'active' && (
        <Paragraph>
          <TextLink to={`~${siteAddress(`/groepen/${reference}`)}`}>{texts.toPublicPage}</TextLink>
        </Paragraph>
      )}
      <WhyNotActive group={group} />
      <Neighbours group={group} />
      <div className="group-layout">
        <GroupFacts group={group} />
        <div>
          <Coordinators coordinators={group.coordinators} />
          {group.maySeeContacts && <Contacts id={id} reasons={waits ? viewingReasons : reasons} />}
          <Acts group={group} />
          <Notes group={group} onChanged={reload} />
        </div>
      </div>
      <div className="group-layout">
        <History lines={group.history} title={texts.history} />
        <Letters letters={group.letters} />
      </div>
    </Page>
  );
}
