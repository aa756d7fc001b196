import { useMemo } from 'react';
import { region } from 'virtual:region';
import type { Position } from '../../../shared/regions/region.ts';
import type { FoundGroup } from '../../../shared/requests/overview/place-responses.ts';
import { fetched } from '../../components/fetched.tsx';
import { Map } from '../../map/map.tsx';
import { boundsOfShapes, unionBounds } from '../../map/shapes.ts';
import { findTexts } from '../../texts/find.ts';
import { groupShape } from '../group-shape.ts';
import { roundedPlace } from './place.ts';

const PointLayer = fetched(() => import('../../map/point-layer.tsx'));

interface PlaceMapProps {
  readonly place?: Position;
  readonly groups: readonly FoundGroup[];
  readonly onPlace: (place: Position) => void;
}

/** Shows the place and the groups that were found. Clicking or tapping the map searches at that point. */
export function PlaceMap({ place, groups, onPlace }: PlaceMapProps) {
  const shapes = useMemo(() => groups.map(groupShape), [groups]);
  const around = boundsOfShapes(shapes);
  const spot = place && ([...place, ...place] as const);
  const all = [around, spot].filter((bounds) => bounds !== undefined);
  const focus =
    all.length > 0
      ? unionBounds(all)
      : unionBounds(region.municipalities.map(({ bounds }) => bounds));
  return (
    <div className="overview__map">
      <div>
        <Map
          label={findTexts.map.label}
          caption={place ? findTexts.map.caption : findTexts.map.press}
          shapes={shapes}
          focus={focus}
          still
        >
          <PointLayer
            point={place}
            name={findTexts.map.place}
            onPoint={(point) => onPlace(roundedPlace(point))}
          />
        </Map>
      </div>
    </div>
  );
}
