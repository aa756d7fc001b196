import { useMemo } from 'react';
import { region } from 'virtual:region';
import type { NetworkResponse } from '../../../shared/requests/overview/network-response.ts';
import { showNetworkRoute } from '../../../shared/routes/overview/show-network.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { BulletList, Heading2, Heading3, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { formatList, formatMetres } from '../../texts/format.ts';
import { networkTexts } from '../../texts/network.ts';
import { clustersOf } from './network-layout.ts';
import { NetworkPicture } from './network-picture.tsx';

const readNetwork = () => callRoute(showNetworkRoute, {});

/** Shows which groups in the region are neighbours, and which have no neighbours. */
export default function NetworkPage() {
  const { response, reload } = useResponse(readNetwork);
  return (
    <Page
      title={networkTexts.title(region.name)}
      lead={networkTexts.lead(formatMetres(region.linkDistance))}
      wide
    >
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok &&
        (response.value.groups.length === 0 ? (
          <Paragraph>{networkTexts.none}</Paragraph>
        ) : (
          <Network network={response.value} />
        ))}
    </Page>
  );
}

type Group = NetworkResponse['groups'][number];

function Network({ network }: { network: NetworkResponse }) {
  const known = useMemo(
    () => new Map(network.groups.map((group) => [group.reference, group])),
    [network],
  );
  const clusters = useMemo(
    () =>
      clustersOf(network).map((cluster) =>
        cluster
          .flatMap((reference) => known.get(reference) ?? [])
          .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
      ),
    [network, known],
  );
  const islands = clusters.filter((cluster) => cluster.length === 1).flat();
  const connected = clusters.filter((cluster) => cluster.length > 1);
  return (
    <>
      <BulletList
        items={networkTexts.counts(network.groups.length, network.links.length, islands.length)}
      />
      <NetworkPicture network={network} />
      <Heading2>{networkTexts.islands.title}</Heading2>
      <Paragraph>
        {islands.length === 0 ? networkTexts.islands.none : networkTexts.islands.text}
      </Paragraph>
      <ul className="name-list">
        {islands.map((group) => (
          <li key={group.reference}>
            <GroupLink group={group} />
          </li>
        ))}
      </ul>
      {connected.length > 0 && <Heading2>{networkTexts.clusters.title}</Heading2>}
      {connected.map((cluster) => (
        <section key={cluster[0]?.reference}>
          <Heading3>
            {networkTexts.clusters.heading(
              formatList([...new Set(cluster.map(({ municipality }) => municipality.name))].sort()),
              cluster.length,
            )}
          </Heading3>
          <ul className="network__groups">
            {cluster.map((group) => (
              <li key={group.reference}>
                <GroupLink group={group} />
                <BulletList items={neighboursOf(group, network, known)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function GroupLink({ group }: { group: Group }) {
  return (
    <>
      <TextLink to={`/groepen/${group.reference}`}>{group.name}</TextLink> (
      {group.municipality.name})
    </>
  );
}

/** Describes the neighbours of a group in a sentence, nearest first. */
function neighboursOf(
  { reference }: Group,
  { links }: NetworkResponse,
  known: ReadonlyMap<string, Group>,
): string[] {
  return links
    .flatMap(({ a, b, distance, relation }) => {
      const other = a === reference ? known.get(b) : b === reference ? known.get(a) : undefined;
      return other ? [{ name: other.name, distance, relation }] : [];
    })
    .sort((one, other) => one.distance - other.distance)
    .map(({ name, distance, relation }) => networkTexts.neighbour(name, relation, distance));
}
