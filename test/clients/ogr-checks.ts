import { isInBounds } from '../../shared/domain/areas/area-in-bounds.ts';
import { boundsOf } from '../../shared/domain/areas/area.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';

/** One ogrinfo call and what its output must contain. */
export interface OgrCheck {
  readonly title: string;
  readonly parameters: readonly string[];
  readonly finds: readonly string[];
}

const countOf = (groups: readonly unknown[]): string => `Feature Count: ${groups.length}`;

/**
 * The ogrinfo calls to make, and the output to expect, for a site with these groups; `chosen` is the group to check in
 * detail.
 */
export function ogrChecks(
  siteUrl: string,
  groups: readonly PublicGroup[],
  chosen: PublicGroup,
): readonly OgrCheck[] {
  const source = `OAPIF:${siteUrl}/v1/ogc`;
  const inPages = ['-oo', 'PAGE_SIZE=3'];
  const box = boundsOf(chosen.polygon.coordinates[0] ?? []);
  const forming = groups.filter(({ phase }) => phase === 'forming');
  const inBox = groups.filter(({ polygon }) => isInBounds(polygon, box));
  return [
    {
      title: 'the driver recognises the service',
      parameters: ['-ro', source],
      finds: ["using driver `OAPIF' successful", '1: groups'],
    },
    {
      title: 'the collection has its geometry, count and columns',
      parameters: ['-ro', '-so', source, 'groups'],
      finds: [
        'Geometry: Polygon',
        countOf(groups),
        'WGS 84',
        'name: String',
        'municipality: String',
        'activeSince: DateTime',
      ],
    },
    {
      title: 'every group is found when read in pages of three',
      parameters: ['-ro', '-q', '-geom=NO', ...inPages, source, 'groups'],
      finds: groups.map(({ reference }) => `reference (String) = ${reference}`),
    },
    {
      title: 'a bounding box returns the groups in it',
      parameters: ['-ro', '-so', '-spat', ...box.map(String), source, 'groups'],
      finds: [countOf(inBox)],
    },
    {
      title: 'a filter returns the matching groups',
      parameters: ['-ro', '-so', '-where', "phase='forming'", source, 'groups'],
      finds: [countOf(forming)],
    },
    {
      title: 'one group can be selected',
      parameters: ['-ro', '-q', '-where', `reference='${chosen.reference}'`, source, 'groups'],
      finds: [
        `name (String) = ${chosen.name}`,
        `municipality (String) = ${chosen.municipality.name}`,
        'POLYGON ((',
      ],
    },
    {
      title: 'the overview can be loaded as plain GeoJSON by its URL',
      parameters: ['-ro', '-so', '-al', `${siteUrl}/v1/groups?f=geojson`],
      finds: ["using driver `GeoJSON' successful", countOf(groups)],
    },
  ];
}
