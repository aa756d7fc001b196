import { useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import { coincide } from '../../../shared/domain/areas/same-area.ts';
import type { DeskGroupResponse, DeskNeighbour } from '../../../shared/requests/desk/desk-group.ts';
import { TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { boundsOfShapes, type Shape } from '../../map/shapes.ts';
import { groupAddress, groupPlace } from '../../overview/shown-group.ts';
import { deskGroupTexts } from '../../texts/desk-group.ts';
import { groupTexts } from '../../texts/overview.ts';
import { DeskContacts } from '../desk-contacts.tsx';

const texts = deskGroupTexts.neighbours;

/**
 * A map with the areas of a group and its neighbours, and a list of the neighbours. For a neighbour across a border,
 * the list says whom to contact.
 */
export function Neighbours({ group }: { group: DeskGroupResponse }) {
  const shapes = useMemo(() => shapesOf(group), [group]);
  const name = shownName(group);
  const hasNeighbours = group.neighbours.length > 0;
  return (
    <div className="group-layout">
      <Map
        label={hasNeighbours ? texts.map(name) : texts.mapAlone(name)}
        caption={hasNeighbours ? texts.caption : texts.captionAlone}
        shapes={shapes}
        focus={boundsOfShapes(shapes)}
      />
      <section>
        <Heading2>{texts.title}</Heading2>
        {!hasNeighbours && <Paragraph>{texts.none[linkingOf(group)]}</Paragraph>}
        {group.neighbours.map((neighbour) => (
          <NeighbourRow
            neighbour={neighbour}
            isSame={coincide(neighbour.polygon, group.polygon, neighbour.overlap)}
            key={neighbour.reference}
          />
        ))}
      </section>
    </div>
  );
}

function NeighbourRow({ neighbour, isSame }: { neighbour: DeskNeighbour; isSame: boolean }) {
  const { name, relation, distance, overlap, crossesBorder, linkedSince, desk } = neighbour;
  const facts = [
    isSame ? groupTexts.group.same : groupTexts.group.relation(relation, distance),
    overlap > 0 && !isSame ? groupTexts.group.overlap(overlap) : '',
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
          <DeskContacts {...desk} />
        </>
      )}
    </div>
  );
}

/**
 * The URL of a neighbour's page on this desk or, if the neighbour is in another region, of its public page. In both
 * cases, the path is that of the public page, under the desk or under the other region's site.
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
    {
      key: group.reference,
      polygon: group.polygon,
      kind: 'own',
      name: shownName(group),
      named: true,
    },
  ];
}

/** The group's name or, if that was removed because the group ended some time ago, its reference. */
function shownName({ name, reference }: DeskGroupResponse): string {
  return name === '' ? reference : name;
}

function linkingOf({ status }: DeskGroupResponse): keyof typeof texts.none {
  if (status === 'active' || status === 'dormant') return 'active';
  return status === 'closed' ? 'closed' : 'neverActive';
}
