import { useCallback, useState } from 'react';
import { useParams } from 'wouter';
import type {
  FollowUpResponse,
  StarterResponse,
} from '../../../shared/requests/starting/responses.ts';
import { showStarterRoute } from '../../../shared/routes/starting/show-starter.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { FactList, Heading2, Paragraph } from '../../components/text.tsx';
import { deskStarterTexts as texts } from '../../texts/desk-starter.ts';
import { formatDay, formatMoment } from '../../texts/format.ts';
import { LoadedPage } from '../loaded-page.tsx';
import { useOfficer } from '../officer-context.ts';
import { ContactDetails } from './contact-details.tsx';
import { FollowUpForm } from './follow-up-form.tsx';

/** Shows officers that somebody wants to start a group, so that one of them can make contact and record it. */
export default function StarterPage() {
  const { id = '' } = useParams();
  return <StarterWithId id={id} key={id} />;
}

function StarterWithId({ id }: { id: string }) {
  const loaded = useResponse(
    useCallback(() => callRoute(showStarterRoute, { path: { id } }), [id]),
  );
  return (
    <LoadedPage title={texts.title} loaded={loaded} notFound={texts.notFound}>
      {(starter) => <Starter starter={starter} />}
    </LoadedPage>
  );
}

function Starter({ starter }: { starter: StarterResponse }) {
  const [followUp, setFollowUp] = useState(starter.followUp);
  const { rights } = useOfficer();
  const { facts } = texts;
  return (
    <Page title={texts.title} lead={!followUp && texts.lead}>
      {followUp && <FollowedUp followUp={followUp} />}
      <FactList
        facts={[
          [facts.place, starter.place],
          [facts.municipality, starter.municipality.name],
          [facts.requested, formatMoment(starter.requestedAt)],
          [facts.removed, formatDay(starter.removedAt)],
        ]}
      />
      <Heading2>{texts.contact.title}</Heading2>
      {'contacts.see' in rights ? (
        <ContactDetails id={starter.id} />
      ) : (
        <Paragraph>{texts.contact.noRight}</Paragraph>
      )}
      {!followUp && (
        <>
          <Heading2>{texts.followUp}</Heading2>
          <FollowUpForm id={starter.id} onDone={setFollowUp} />
        </>
      )}
    </Page>
  );
}

function FollowedUp({ followUp }: { followUp: FollowUpResponse }) {
  return (
    <Alert kind="ok" title={texts.done} live>
      <Paragraph>{texts.by(followUp)}</Paragraph>
      {followUp.note && (
        <>
          <p>{texts.given}</p>
          <blockquote className="quote">{followUp.note}</blockquote>
        </>
      )}
    </Alert>
  );
}
