import { region } from 'virtual:region';
import type { Position } from '../../../shared/regions/region.ts';
import type { FindResponse } from '../../../shared/requests/overview/place-responses.ts';
import { ButtonLink, TextLink } from '../../components/links.tsx';
import { Heading2, Heading3, Paragraph } from '../../components/text.tsx';
import { findTexts } from '../../texts/find.ts';
import { formatMetres } from '../../texts/format.ts';
import { GroupCard } from '../group-card.tsx';
import { plainName } from '../neighbourhoods.ts';
import { neighbourhoodNear, startHereAddress } from './place.ts';

const texts = findTexts.found;

/** The groups that cover a place or, when there are none, the nearest groups and how to start one here. */
export function FoundGroups({
  place,
  found: { covering, nearest },
}: {
  place: Position;
  found: FindResponse;
}) {
  const near = neighbourhoodNear(region, place);
  const where = near ? texts.near(plainName(near.name)) : texts.here;
  return (
    <section>
      <Heading2>{texts.title(covering.length, where)}</Heading2>
      <output className="visually-hidden">{texts.title(covering.length, where)}</output>
      {covering.length > 0 ? (
        <>
          <Paragraph>{texts.intro}</Paragraph>
          <ul className="group-list">
            {covering.map((group) => (
              <GroupCard group={group} joining key={group.reference} />
            ))}
          </ul>
          <Paragraph>
            {texts.otherGroup}{' '}
            <TextLink to={startHereAddress(place)}>{texts.registerHere}</TextLink>.
          </Paragraph>
        </>
      ) : (
        <>
          <div className="panel">
            <Heading3>{texts.start.title}</Heading3>
            <Paragraph>{texts.start.text}</Paragraph>
            <div className="actions">
              <ButtonLink to={startHereAddress(place)}>{texts.start.action}</ButtonLink>
              <ButtonLink to="/starten" kind="secondary-action">
                {texts.start.guide}
              </ButtonLink>
            </div>
          </div>
          {nearest.length > 0 && <Heading3>{texts.nearest}</Heading3>}
          <ul className="group-list">
            {nearest.map((group) => (
              <GroupCard
                group={group}
                note={texts.distance(formatMetres(group.distance))}
                joining
                key={group.reference}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
