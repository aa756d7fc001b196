import { useMemo } from 'react';
import { Polygon, Popup, Tooltip } from 'react-leaflet';
import { TextLink } from '../components/links.tsx';
import { groupTexts } from '../texts/groups.ts';
import type { Shape } from './shapes.ts';

/** One area; its colours come from the theme by class, so that they follow the region and forced colours. */
export function AreaLayer({ shape, still }: { shape: Shape; still: boolean }) {
  const { polygon, kind, name, detail, to, named = false } = shape;
  const positions = useMemo(
    () => polygon.coordinates.map((ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude])),
    [polygon],
  );
  return (
    <Polygon positions={positions} smoothFactor={0.3} className={`area area--${kind}`} interactive={!still && (Boolean(to) || !named)}>
      {named ? (
        <Tooltip permanent direction="center" className="area-name">
          {name}
        </Tooltip>
      ) : (
        !still && <Tooltip sticky>{name}</Tooltip>
      )}
      {to && (
        <Popup>
          <strong>{name}</strong>
          {detail && <p>{detail}</p>}
          <TextLink to={to}>{groupTexts.map.open}</TextLink>
        </Popup>
      )}
    </Polygon>
  );
}
