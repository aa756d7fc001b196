import { useState } from 'react';
import { region } from 'virtual:region';
import * as z from 'zod';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type {
  ListedOfficer,
  OfficersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';
import { withdrawInvitationRoute } from '../../../shared/routes/desk/withdraw-invitation.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { ButtonLink, TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { deskManageTexts as texts } from '../../texts/desk-manage.ts';
import { standInTexts } from '../../texts/stand-ins.ts';
import { ManageNav } from './manage-nav.tsx';
import { WithOfficers } from './with-officers.tsx';

type Invitation = OfficersResponse['invitations'][number];
type Applicant = OfficersResponse['applicants'][number];

const formatPlaces = (codes: readonly string[]) =>
  texts.officers.places(codes.map((code) => namedMunicipality(region, code).name));

/** Everybody who may use the desk, has been invited to it, or is waiting for the desk manager to admit them. */
export default function OfficersPage() {
  return (
    <WithOfficers>
      {({ officers, invitations, applicants }, reload) => (
        <Page title={texts.title} lead={texts.lead} above={<ManageNav />}>
          {applicants.length > 0 && <Waiting applicants={applicants} />}
          <Heading2>{texts.officers.title}</Heading2>
          <ul className="desk-people">
            {officers.map((officer) => (
              <li key={officer.id}>
                <OfficerItem officer={officer} />
              </li>
            ))}
          </ul>
          <Invitations invitations={invitations} onWithdrawn={reload} />
        </Page>
      )}
    </WithOfficers>
  );
}

function Waiting({ applicants }: { applicants: readonly Applicant[] }) {
  return (
    <>
      <Heading2>{texts.waiting.title}</Heading2>
      <Paragraph>{texts.waiting.text}</Paragraph>
      <ul className="desk-people">
        {applicants.map(({ id, name, organisation, municipalities, askedAt }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              <br />
              {texts.organisations[organisation]}, {formatPlaces(municipalities)};{' '}
              {texts.waiting.since(askedAt)}
            </p>
            <TextLink to={`/beheer/toelaten/${id}`}>
              {texts.waiting.admit} <span className="visually-hidden">{name}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function OfficerItem({ officer }: { officer: ListedOfficer }) {
  const { id, name, title, roles, municipalities, arrival, namesakeEndedAt, isYou } = officer;
  return (
    <>
      <p>
        <strong>{name}</strong>
        {isYou && <span> ({texts.officers.you})</span>}
        <br />
        {title !== name && `${title}. `}
        {roles.map((role) => texts.roles[role]).join(', ')}: {formatPlaces(municipalities)}
        {arrival && (
          <>
            <br />
            {texts.officers.arrival(arrival)}
          </>
        )}
      </p>
      {namesakeEndedAt !== undefined && <p>{texts.officers.namesake(namesakeEndedAt)}</p>}
      <TextLink to={`/beheer/medewerker/${id}`}>
        {texts.officers.change} <span className="visually-hidden">{name}</span>
      </TextLink>
      <TextLink to={`/beheer/vervanging/${id}`}>
        {standInTexts.forOfficer} <span className="visually-hidden">{name}</span>
      </TextLink>
    </>
  );
}

function Invitations({
  invitations,
  onWithdrawn,
}: {
  invitations: readonly Invitation[];
  onWithdrawn: () => void;
}) {
  const [withdrawn, setWithdrawn] = useState(false);
  return (
    <>
      <Heading2>{texts.invitations.title}</Heading2>
      {withdrawn && <Alert kind="ok" title={texts.invitations.withdrawn} live />}
      {invitations.length === 0 && <Paragraph>{texts.invitations.nobody}</Paragraph>}
      <ul className="desk-people">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <InvitationItem
              invitation={invitation}
              onWithdrawn={() => {
                setWithdrawn(true);
                onWithdrawn();
              }}
            />
          </li>
        ))}
      </ul>
      <ButtonLink to="/beheer/uitnodigen">{texts.invite.title}</ButtonLink>
    </>
  );
}

function InvitationItem({
  invitation: { id, name, email, expiresAt },
  onWithdrawn,
}: {
  invitation: Invitation;
  onWithdrawn: () => void;
}) {
  const sending = useSending({
    schema: z.object({}),
    send: () => callRoute(withdrawInvitationRoute, { path: { officerId: id } }),
    onDone: onWithdrawn,
  });
  return (
    <>
      <p>
        <strong>{name}</strong>
        <br />
        {email}; {texts.invitations.until(expiresAt)}
      </p>
      <SendingForm
        sending={sending}
        values={() => ({})}
        action={texts.invitations.withdraw}
        busy={texts.invitations.withdrawing}
        kind="secondary-action"
      />
    </>
  );
}
