import { polygon as createPolygon } from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { TextLink } from '../components/links.tsx';
import { groupTexts } from '../texts/overview.ts';
import { keepInside, placeInside } from './keep-inside.ts';
import { labelOf } from './label-of.ts';
import { useMap } from './leaflet-map.tsx';
import type { DrawnShape } from './shapes.ts';

/** A single area. The theme sets its colours by class, so that they adapt to the region and to forced-colours mode. */
export function AreaLayer({ shape, still }: { shape: DrawnShape; still: boolean }) {
  const { polygon, kind, name, detail, to, named = false, isOutline = false } = shape;
  const map = useMap();
  const [popup] = useState(() => document.createElement('div'));
  const opens = to !== undefined;
  const positions = useMemo(
    () =>
      polygon.coordinates.map((ring) =>
        ring.map(([longitude, latitude]): [number, number] => [latitude, longitude]),
      ),
    [polygon],
  );
  const layer = useMemo(
    () =>
      createPolygon([], {
        smoothFactor: 0.3,
        className: `area area--${kind}${isOutline ? ' area--outline' : ''}`,
        interactive: !still && (opens || !named),
      }),
    [kind, isOutline, still, named, opens],
  );
  useEffect(() => {
    layer.setLatLngs(positions);
    // Leaflet does not move a permanent tooltip along with its polygon.
    const shownName = layer.getTooltip()?.setLatLng(layer.getBounds().getCenter());
    if (shownName) placeInside(map, shownName);
  }, [map, layer, positions]);
  useEffect(() => {
    layer.addTo(map);
    if (opens) layer.bindPopup(popup);
    return () => void layer.remove();
  }, [layer, map, opens, popup]);
  useEffect(() => {
    if (still && !named) return undefined;
    layer.bindTooltip(
      labelOf(name),
      named ? { permanent: true, direction: 'center', className: 'area-name' } : { sticky: true },
    );
    const shownName = layer.getTooltip();
    const release = shownName && keepInside(map, shownName);
    return () => {
      release?.();
      layer.unbindTooltip();
    };
  }, [map, layer, name, named, still]);
  if (!opens) return null;
  return createPortal(
    <>
      <strong>{name}</strong>
      {detail && <p>{detail}</p>}
      <TextLink to={to}>{groupTexts.map.open}</TextLink>
    </>,
    popup,
  );
}
