import inside from '@turf/boolean-point-in-polygon';
import type { Bounds, Municipality, Neighbourhood, Region } from '../../shared/regions/region.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';

/** The numbers of groups in a municipality, and which of its known neighbourhoods are covered. */
export interface Coverage {
  readonly municipality: Municipality;
  readonly running: number;
  readonly forming: number;
  readonly covered: readonly Neighbourhood[];
  readonly open: readonly Neighbourhood[];
}

/**
 * Business parks and scattered houses do not count, because they are not neighbourhoods where people look out for each
 * other.
 */
const nonResidential =
  /verspreide huizen|industrieterrein|bedrijventerrein|buitengeb[ie]+d|recreatieoord/i;

/** The neighbourhoods that count towards coverage: the residential ones at the lowest level of the CBS (buurten). */
export function livedIn(region: Region): Neighbourhood[] {
  return region.neighbourhoods.filter(
    ({ code, name }) => code.startsWith('BU') && !nonResidential.test(name),
  );
}

/** A neighbourhood is covered when its label point is inside a group's area, whatever the group's municipality. */
export function coverageOf(region: Region, groups: readonly PublicGroup[]): Coverage[] {
  const all = livedIn(region).map((neighbourhood) => ({
    neighbourhood,
    has: groups.some(({ polygon }) =>
      inside([...neighbourhood.point], {
        type: 'Polygon',
        coordinates: polygon.coordinates.map((ring) => ring.map((at) => [...at])),
      }),
    ),
  }));
  return region.municipalities.map((municipality) => {
    const own = all.filter(({ neighbourhood }) => neighbourhood.municipality === municipality.code);
    const registered = groups.filter((group) => group.municipality.code === municipality.code);
    return {
      municipality,
      running: registered.filter(({ phase }) => phase === 'running').length,
      forming: registered.filter(({ phase }) => phase === 'forming').length,
      covered: sorted(own.filter(({ has }) => has).map(({ neighbourhood }) => neighbourhood)),
      open: sorted(own.filter(({ has }) => !has).map(({ neighbourhood }) => neighbourhood)),
    };
  });
}

const names = new Intl.Collator('nl', { numeric: true });

function sorted(neighbourhoods: readonly Neighbourhood[]): Neighbourhood[] {
  return neighbourhoods.toSorted((a, b) => names.compare(a.name, b.name));
}

/** Projects positions onto a picture of this width, with north at the top and the same scale in both directions. */
export function pictureOf([west, south, east, north]: Bounds, width: number) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shrink);
  return {
    height: (north - south) * scale,
    at: ([longitude, latitude]: readonly [number, number]): readonly [x: number, y: number] => [
      (longitude - west) * shrink * scale,
      (north - latitude) * scale,
    ],
  };
}
