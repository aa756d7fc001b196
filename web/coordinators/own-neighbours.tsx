import * as ownRegion from 'virtual:region';
import type {
  OwnGroupResponse,
  OwnNeighbour,
} from '../../shared/requests/coordinators/own-group.ts';
import { TextLink } from '../components/links.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { groupAddress, groupPlace } from '../overview/shown-group.ts';
import { manageTexts } from '../texts/manage.ts';
import { groupTexts } from '../texts/overview.ts';

const texts = manageTexts.neighbours;

/** The neighbouring groups, with the contact details of coordinators who share theirs with this coordinator. */
export function OwnNeighbours({
  group: { neighbours, sharesContact },
}: {
  group: Pick<OwnGroupResponse, 'neighbours' | 'sharesContact'>;
}) {
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{neighbours.length === 0 ? texts.none : texts.lead(sharesContact)}</Paragraph>
      {neighbours.map((neighbour) => (
        <Neighbour neighbour={neighbour} key={neighbour.reference} />
      ))}
    </section>
  );
}

function Neighbour({ neighbour }: { neighbour: OwnNeighbour }) {
  const { name, phase, relation, distance, contacts } = neighbour;
  return (
    <div className="neighbour">
      <TextLink to={groupAddress(neighbour, ownRegion)}>{name}</TextLink>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {groupPlace(neighbour, ownRegion)}. {groupTexts.phase[phase]}.{' '}
        {groupTexts.group.relation(relation, distance)}.
      </p>
      {contacts.map(({ name: coordinator, email, phone }) => (
        <p className="utrecht-paragraph utrecht-paragraph--small" key={email}>
          {coordinator}, <a href={`tel:${phone}`}>{phone}</a>,{' '}
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      ))}
    </div>
  );
}
