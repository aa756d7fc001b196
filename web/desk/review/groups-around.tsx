import { useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import type {
  GroupAround,
  ReviewResponse,
} from '../../../shared/requests/groups/review-response.ts';
import { siteAddress } from '../../base-path.ts';
import { Alert } from '../../components/alert.tsx';
import { TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { boundsOfShapes, type Shape } from '../../map/shapes.ts';
import { groupAddress, groupPlace } from '../../overview/shown-group.ts';
import { formatList } from '../../texts/format.ts';
import { groupTexts } from '../../texts/overview.ts';
import { reviewTexts } from '../../texts/review.ts';

const texts = reviewTexts.nearby;

/**
 * Shows a map of the registered area, its shape before the last correction, and the groups and registrations nearby.
 * Also says which of the nearby groups and registrations are probably this same group, and why.
 */
export function GroupsAround({ review }: { review: ReviewResponse }) {
  const own = useMemo(() => ownShapes(review), [review]);
  const shapes = useMemo(() => [...review.nearby.map(shapeOf), ...own], [review, own]);
  const duplicates = review.nearby.filter(({ duplicate }) => duplicate.length > 0);
  return (
    <>
      {duplicates.length > 0 && (
        <Alert kind="warning" title={texts.duplicate(duplicates.length)}>
          {duplicates.map((group) => (
            <Paragraph key={group.reference}>
              {texts.duplicateText(
                `${group.name} (${group.reference})`,
                formatList(group.duplicate.map((sign) => texts.signs[sign])),
              )}
            </Paragraph>
          ))}
        </Alert>
      )}
      <div className="group-layout">
        <Map
          label={texts.map}
          caption={review.answer?.replaced?.polygon ? texts.captionWithBefore : texts.caption}
          shapes={shapes}
          focus={boundsOfShapes(shapes)}
        />
        <section>
          <Heading2>{texts.title}</Heading2>
          {review.nearby.length === 0 && <Paragraph>{texts.none}</Paragraph>}
          {review.nearby.map((group) => (
            <AroundRow
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

function AroundRow({ group, border }: { group: GroupAround; border: boolean }) {
  const facts = [
    groupTexts.group.relation(group.relation, group.distance),
    group.overlap > 0 ? texts.overlap(group.overlap) : '',
    border ? groupTexts.group.crossesBorder(groupPlace(group, ownRegion)) : '',
  ];
  return (
    <div className={`neighbour ${group.duplicate.length > 0 ? 'neighbour--duplicate' : ''}`}>
      <TextLink to={addressOf(group)}>{group.name}</TextLink>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {group.waits ? texts.waits : groupTexts.phase[group.phase]}.{' '}
        {facts.filter(Boolean).join(', ')}.
      </p>
    </div>
  );
}

/**
 * For a waiting registration in this region: the address of its review. Otherwise: the address of the public page,
 * outside the desk.
 */
function addressOf(group: GroupAround): string {
  if (group.id !== undefined) return `/aanmeldingen/${group.id}`;
  const page = groupAddress(group, ownRegion);
  return page.startsWith('~') ? page : `~${siteAddress(page)}`;
}

function ownShapes({ id, polygon, name, answer }: ReviewResponse): Shape[] {
  const before = answer?.replaced?.polygon;
  const own: Shape = { key: id, polygon, kind: 'own', name, named: true };
  return before
    ? [{ key: 'before', polygon: before, kind: 'forming', name: texts.before }, own]
    : [own];
}

function shapeOf(group: GroupAround): Shape {
  const { reference, polygon, name, duplicate } = group;
  return {
    key: reference,
    polygon,
    kind: duplicate.length > 0 ? 'duplicate' : 'neighbour',
    name,
    detail: groupPlace(group, ownRegion),
    to: addressOf(group),
  };
}
