import { useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import type { NearbyGroup, ReviewResponse } from '../../../shared/requests/groups/responses.ts';
import { Alert } from '../../components/alert.tsx';
import { TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { boundsOfShapes, type Shape } from '../../map/shapes.ts';
import { groupAddress, groupPlace } from '../../overview/shown-group.ts';
import { formatList } from '../../texts/format.ts';
import { groupTexts } from '../../texts/overview.ts';
import { reviewTexts } from '../../texts/token-pages.ts';

const texts = reviewTexts.nearby;

/**
 * Shows the registered area on the map with the groups around it, and says whether one of them is probably the same
 * group.
 */
export function Nearby({ review }: { review: ReviewResponse }) {
  const own = useMemo<Shape>(
    () => ({
      key: review.id,
      polygon: review.polygon,
      kind: 'own',
      name: review.name,
      named: true,
    }),
    [review],
  );
  const shapes = useMemo(() => [...review.nearby.map(shapeOf), own], [review, own]);
  const duplicates = review.nearby.filter(({ likelyDuplicate }) => likelyDuplicate);
  return (
    <>
      {duplicates.length > 0 && (
        <Alert kind="warning" title={texts.duplicate(duplicates.length)}>
          <Paragraph>
            {texts.duplicateText(
              formatList(duplicates.map(({ name, reference }) => `${name} (${reference})`)),
            )}
          </Paragraph>
        </Alert>
      )}
      <div className="group-layout">
        <Map
          label={texts.map}
          caption={texts.caption}
          shapes={shapes}
          focus={boundsOfShapes([own, ...shapes])}
        />
        <section>
          <Heading2>{texts.title}</Heading2>
          {review.nearby.length === 0 && <Paragraph>{texts.none}</Paragraph>}
          {review.nearby.map((group) => (
            <NearbyRow
              group={group}
              border={group.municipality.code !== review.municipality.code}
              key={group.reference}
            />
          ))}
        </section>
      </div>
    </>
  );
}

function NearbyRow({ group, border }: { group: NearbyGroup; border: boolean }) {
  const facts = [
    groupTexts.group.relation(group.relation, group.distance),
    group.overlap > 0 ? texts.overlap(group.overlap) : '',
    border ? groupTexts.group.crossesBorder(groupPlace(group, ownRegion)) : '',
  ];
  return (
    <div className={`neighbour ${group.likelyDuplicate ? 'neighbour--duplicate' : ''}`}>
      <TextLink to={groupAddress(group, ownRegion)}>{group.name}</TextLink>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {groupTexts.phase[group.phase]}. {facts.filter(Boolean).join(', ')}.
      </p>
    </div>
  );
}

function shapeOf(group: NearbyGroup): Shape {
  const { reference, polygon, name, likelyDuplicate } = group;
  return {
    key: reference,
    polygon,
    kind: likelyDuplicate ? 'duplicate' : 'neighbour',
    name,
    detail: groupPlace(group, ownRegion),
    to: groupAddress(group, ownRegion),
  };
}
