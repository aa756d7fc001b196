import { useCallback, useMemo } from 'react';
import * as ownRegion from 'virtual:region';
import { squareKilometres } from '../../shared/domain/areas/area.ts';
import type { GroupResponse, PublicNeighbour } from '../../shared/requests/overview/responses.ts';
import { showGroupRoute } from '../../shared/routes/overview/show-group.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { PhaseBadge } from '../components/status-badge.tsx';
import { FactList, Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { JoinPanel } from '../joining/join-panel.tsx';
import { Map } from '../map/map.tsx';
import type { Shape } from '../map/shapes.ts';
import { formatArea, formatDay } from '../texts/format.ts';
import { groupTexts } from '../texts/overview.ts';
import { FormingProgress } from './forming-progress.tsx';
import { GroupGone } from './group-gone.tsx';
import { groupAddress, groupPlace } from './shown-group.ts';

const texts = groupTexts.group;

export default function GroupPage({ reference }: { reference: string }) {
  const { response, reload } = useResponse(
    useCallback(() => callRoute(showGroupRoute, { path: { reference } }), [reference]),
  );
  const back = (
    <p className="utrecht-paragraph">
      <TextLink to="/groepen">{texts.back}</TextLink>
    </p>
  );
  if (response?.ok) return <Group group={response.value} />;
  if (response?.problem.kind === 'not-found') return <GroupGone reference={reference} />;
  return (
    <Page title={texts.waiting} pageKey={`${reference} waiting`} above={back}>
      {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
    </Page>
  );
}

function Group({ group }: { group: GroupResponse }) {
  const shapes = useMemo(() => shapesOf(group), [group]);
  const back = (
    <p className="utrecht-paragraph">
      <TextLink to="/groepen">{texts.back}</TextLink>
    </p>
  );
  return (
    <Page title={group.name} pageKey={group.reference} above={back} wide>
      <p className="group-title">
        <PhaseBadge phase={group.phase} />
        <span>{group.municipality.name}</span>
      </p>
      <div className="group-layout">
        <div>
          <FactList
            facts={[
              [texts.facts.streets, group.streets],
              [texts.facts.municipality, group.municipality.name],
              [texts.facts.participants, groupTexts.participants(group.participants)],
              [texts.facts.size, formatArea(squareKilometres(group.polygon.coordinates[0] ?? []))],
              [texts.facts.since, formatDay(group.activeSince)],
              [texts.facts.reference, group.reference],
            ]}
          />
          <JoinPanel group={group} />
          {group.phase === 'forming' && <FormingProgress group={group} />}
          <Neighbours neighbours={group.neighbourGroups} />
        </div>
        <Map
          label={groupTexts.map.group(group.name)}
          caption={groupTexts.map.groupCaption}
          shapes={shapes}
        />
      </div>
    </Page>
  );
}

function Neighbours({ neighbours }: { neighbours: readonly PublicNeighbour[] }) {
  return (
    <section>
      <Heading2>{texts.neighbours}</Heading2>
      <Paragraph>{neighbours.length === 0 ? texts.noNeighbours : texts.neighboursIntro}</Paragraph>
      {neighbours.map((neighbour) => {
        const { reference, name, relation, distance, overlap, crossesBorder } = neighbour;
        return (
          <div className="neighbour" key={reference}>
            <TextLink to={groupAddress(neighbour, ownRegion)}>{name}</TextLink>
            <p className="utrecht-paragraph utrecht-paragraph--small">
              {texts.relation(relation, distance)}
              {overlap > 0 && ` ${texts.overlap(overlap)}`}
              {crossesBorder && `, ${texts.crossesBorder(groupPlace(neighbour, ownRegion))}`}
            </p>
          </div>
        );
      })}
    </section>
  );
}

function shapesOf(group: GroupResponse): Shape[] {
  const neighbours = group.neighbourGroups.map((neighbour): Shape => ({
    key: neighbour.reference,
    polygon: neighbour.polygon,
    kind: 'neighbour',
    name: neighbour.name,
    detail: groupPlace(neighbour, ownRegion),
    to: groupAddress(neighbour, ownRegion),
  }));
  return [
    ...neighbours,
    { key: group.reference, polygon: group.polygon, kind: 'own', name: group.name },
  ];
}
