import { useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import { coincide } from '../../../shared/domain/areas/same-area.ts';
import type { SignedInResponse } from '../../../shared/requests/desk/sign-in.ts';
import type {
  GroupAround,
  ReviewResponse,
} from '../../../shared/requests/groups/review-response.ts';
import { siteAddress } from '../../base-path.ts';
import { Alert } from '../../components/alert.tsx';
import { TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import type { Shape } from '../../map/shapes.ts';
import { groupAddress, groupPlace } from '../../overview/shown-group.ts';
import { formatList } from '../../texts/format.ts';
import { groupTexts } from '../../texts/overview.ts';
import { reviewTexts } from '../../texts/review.ts';
import { DeskContacts } from '../desk-contacts.tsx';
import { maySeeGroup } from '../may-see-group.ts';
import { useOfficer } from '../officer-context.ts';
import { reviewMap, type ReviewMap } from './review-map.ts';

const texts = reviewTexts.nearby;

/**
 * Shows a map of the registered area, its shape before the last correction, and the groups and registrations nearby.
 * Those that are too far away for the map are only in the list. Also says which of them are probably the same group as
 * the registered one, and why.
 */
export function GroupsAround({ review }: { review: ReviewResponse }) {
  const officer = useOfficer();
  const map = useMemo(() => reviewMap(review), [review]);
  const shapes = useMemo(
    () => [
      ...map.around.map((group) => shapeOf(group, addressOf(group, officer))),
      ...ownShapes(review, map.before),
    ],
    [review, map, officer],
  );
  const isSame = ({ overlap, polygon }: GroupAround) => coincide(polygon, review.polygon, overlap);
  const duplicates = review.nearby.filter(({ duplicate }) => duplicate.length > 0);
  return (
    <>
      {duplicates.length > 0 && (
        <Alert kind="warning" title={texts.duplicate(duplicates.length)}>
          {duplicates.map((group) => (
            <Paragraph key={group.reference}>
              <TextLink to={addressOf(group, officer)}>
                {`${group.name} (${group.reference})`}
              </TextLink>
              {texts.duplicateText(
                group.waits,
                formatList(
                  group.duplicate.map(
                    (sign) => texts.signs[sign === 'area' && isSame(group) ? 'same-area' : sign],
                  ),
                ),
              )}
            </Paragraph>
          ))}
        </Alert>
      )}
      {review.duplicatesElsewhere.length > 0 && (
        <Alert kind="warning" title={texts.elsewhere.title}>
          {review.duplicatesElsewhere.map(({ municipality, desk }) => (
            <div key={municipality}>
              <Paragraph>{texts.elsewhere.text(municipality)}</Paragraph>
              {desk && <DeskContacts {...desk} />}
            </div>
          ))}
        </Alert>
      )}
      <div className="group-layout">
        <Map
          label={texts.map}
          caption={map.before ? texts.captionWithBefore : texts.caption}
          shapes={shapes}
          focus={map.view}
        />
        <section>
          <Heading2>{texts.title}</Heading2>
          {review.nearby.length === 0 && <Paragraph>{texts.none}</Paragraph>}
          {review.nearby.map((group) => (
            <AroundRow
              group={group}
              to={addressOf(group, officer)}
              isSame={isSame(group)}
              border={group.municipality.code !== review.municipality.code}
              offMap={!map.around.includes(group)}
              key={group.reference}
            />
          ))}
        </section>
      </div>
    </>
  );
}

interface AroundRowProps {
  readonly group: GroupAround;
  readonly to: string;
  /** Whether the group's area is exactly the area of the registration. */
  readonly isSame: boolean;
  /** Whether the group is in a different municipality from the registration. */
  readonly border: boolean;
  /** Whether the group is too far away to be on the map. */
  readonly offMap: boolean;
}

function AroundRow({ group, to, isSame, border, offMap }: AroundRowProps) {
  const facts = [
    isSame ? groupTexts.group.same : groupTexts.group.relation(group.relation, group.distance),
    group.overlap > 0 && !isSame ? texts.overlap(group.overlap) : '',
    border || offMap ? groupTexts.group.crossesBorder(groupPlace(group, ownRegion)) : '',
    offMap ? texts.offMap : '',
  ];
  return (
    <div className={`neighbour ${group.duplicate.length > 0 ? 'neighbour--duplicate' : ''}`}>
      <TextLink to={to}>{group.name}</TextLink>
      <p className="utrecht-paragraph utrecht-paragraph--small">
        {group.waits ? texts.waits : groupTexts.phase[group.phase]}.{' '}
        {facts.filter(Boolean).join(', ')}.
      </p>
    </div>
  );
}

/**
 * For a waiting registration in this region: the URL of its review. For another group that the officer may see: the URL
 * of its page on the desk. Otherwise: the URL of the public page, outside the desk.
 */
function addressOf(group: GroupAround, officer: SignedInResponse): string {
  if (group.id !== undefined) return `/aanmeldingen/${group.id}`;
  const page = groupAddress(group, ownRegion);
  return page.startsWith('~') || maySeeGroup(officer, group.municipality)
    ? page
    : `~${siteAddress(page)}`;
}

function ownShapes({ id, polygon, name }: ReviewResponse, before: ReviewMap['before']): Shape[] {
  const own: Shape = { key: id, polygon, kind: 'own', name, named: true };
  return before
    ? [{ key: 'before', polygon: before, kind: 'forming', name: texts.before }, own]
    : [own];
}

function shapeOf(group: GroupAround, to: string): Shape {
  const { reference, polygon, name, duplicate } = group;
  return {
    key: reference,
    polygon,
    kind: duplicate.length > 0 ? 'duplicate' : 'neighbour',
    name,
    detail: groupPlace(group, ownRegion),
    to,
  };
}
