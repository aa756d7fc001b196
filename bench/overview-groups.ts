import { canonicalPolygon, type Polygon } from '../shared/domain/areas/area.ts';
import { participantsClasses, type OverviewGroup } from '../shared/domain/overview/overview.ts';
import type { Region } from '../shared/regions/region.ts';
import { dynamoOverview } from '../shared/store/overview/dynamo-overview.ts';
import type { RegionTable } from '../shared/store/table.ts';
import { generateGroups } from './generate-groups.ts';
import { writeGroup } from './link-groups-in-engine.ts';
import { withProgress } from './progress-bar.ts';
import { seededRandom } from './seeded-random.ts';

/** Longitude and latitude of the point around which the groups are generated. */
const generatedCentre = [5.3, 52.1] as const;
const words = [
  'Kerkstraat',
  'Dorpsplein',
  'Molenweg',
  'Vaartweg',
  'Eikenlaan',
  'Hoofdstraat',
  'Zwaluwstraat',
  'Kanaalstraat',
];

/**
 * Fills the overview and the cell index with generated groups in the given region. The groups have
 * as much text and as many neighbours as real groups.
 */
export async function fillOverview(
  table: RegionTable,
  region: Region,
  count: number,
  seed: number,
): Promise<readonly OverviewGroup[]> {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const groups = generateGroups(count, seed).map(
    ({ groupId, polygon: generated }, index): OverviewGroup => {
      const polygon = moved(generated, region);
      const streets = [pick(words), pick(words), pick(words)];
      return {
        groupId,
        reference: `${region.referencePrefix}-${String(index).padStart(5, '0')}`,
        name: `Buurtpreventie ${pick(words)} ${index}`,
        municipality: region.municipalities[index % region.municipalities.length]?.code ?? '',
        phase: random() < 0.2 ? 'forming' : 'running',
        participants: pick(participantsClasses),
        polygon,
        streets: `Tussen de ${streets.join(' en de ')}, met de zijstraten en het park ertussen.`,
        activeSince: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
        joining: 'open',
        neighbours: Array.from({ length: Math.floor(random() * 8) }, (_, other) => ({
          groupId: `G${String(other).padStart(6, '0')}`,
          municipality: region.municipalities[0]?.code ?? '',
          distance: Math.round(random() * 250_000) / 1000,
          overlap: 0,
          relation: 'near' as const,
          crossesBorder: false,
        })),
      };
    },
  );
  const overview = dynamoOverview(table, () => new Date());
  await withProgress(`${count} groups into the overview`, groups, async (group) => {
    await overview.project(
      { id: group.groupId, municipality: group.municipality },
      async () => group,
    );
    await writeGroup(table, group);
  });
  return groups;
}

function moved({ type, coordinates }: Polygon, { map: { centre } }: Region): Polygon {
  const [east, north] = [centre[0] - generatedCentre[0], centre[1] - generatedCentre[1]];
  return canonicalPolygon({
    type,
    coordinates: coordinates.map((ring) => ring.map(([x, y]) => [x + east, y + north] as const)),
  });
}
