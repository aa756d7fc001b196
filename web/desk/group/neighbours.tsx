import { useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import type { DeskGroupResponse, DeskNeighbour } from '../../../shared/requests/desk/desk-group.ts';
import { MailLink, PhoneLink, TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { boundsOfShapes, type Shape } from '../../map/shapes.ts';
import { groupAddress, groupPlace } from '../../overview/shown-group.ts';
import { deskGroupTexts } from '../../texts/desk-group.ts';
import { groupTexts } from '../../texts/overview.ts';

const texts = deskGroupTexts.neighbours;

/**
 * A map with the areas of a group and its neighbours, and a list of the neighbours. For a neighbour across a border,
 * the list says whom to contact.
 */
export function Neighbours({ group }: { group: DeskGroupResponse }) {
  const shapes = useMemo(() => shapesOf(group), [group]);
  return (
    <div className="group-layout">
      <Map
        label={texts.map(group.name)}
        caption={texts.caption}
        shapes={shapes}
        focus={boundsOfShapes(shapes)}
      />
      <section>
        <Heading2>{texts.title}</Heading2>
        {group.neighbours.length === 0 && <Paragraph>{texts.none}</Paragraph>}
        {group.neighbours.map((neighbour) => (
          <NeighbourRow neighbour={neighbour} key={neighbour.reference} />
        ))}
      </section>
    </div>
  );
}

function NeighbourRow({ neighbour }: { neighbour: DeskNeighbour }) {
  const { name, relation, distance, overlap, crossesBorder, linkedSince, desk } = neighbour;
  const facts = [
    groupTexts.group.relation(relation, distance),
    overlap > 0 ? groupTexts.group.overlap(overlap) : '',
    crossesBorder ? groupTexts.group.crossesBorder(groupPlace(neighbour, ownRegion)) : '',
    texts.linked(linkedSince),
  ];
  return (
    <div className="neighbour">
      <TextLink to={addressOf(neighbour)}>{name}</TextLink>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {groupTexts.phase[neighbour.phase]}. {facts.filter(Boolean).join(', ')}.
      </p>
      {crossesBorder && desk && (
        <>
          <p className="utrecht-paragraph utrecht-paragraph--small">{texts.desk}</p>
          <Contact contact={desk.police} />
          <Contact contact={desk.municipality} />
        </>
      )}
    </div>
  );
}

type Desk = NonNullable<DeskNeighbour['desk']>;

function Contact({ contact: { name, phone, email } }: { contact: Desk['police'] }) {
  return (
    <p className="utrecht-paragraph utrecht-paragraph--small">
      {name}, <PhoneLink number={phone} />, <MailLink address={email} />
    </p>
  );
}

/**
 * The address of a neighbour's page on this desk or, if the neighbour is in another region, of its public page. In both
 * cases, the path is that of the public page, below the desk or below the other region's site.
 */
function addressOf(neighbour: DeskNeighbour): string {
  return groupAddress(neighbour, ownRegion);
}

function shapesOf(group: DeskGroupResponse): Shape[] {
  const neighbours = group.neighbours.map((neighbour): Shape => ({
    key: neighbour.reference,
    polygon: neighbour.polygon,
    kind: 'neighbour',
    name: neighbour.name,
    detail: groupPlace(neighbour, ownRegion),
    to: addressOf(neighbour),
  }));
  return [
    ...neighbours,
    { key: group.reference, polygon: group.polygon, kind: 'own', name: group.name, named: true },
  ];
}
