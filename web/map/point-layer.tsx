import { useEffect } from 'react';
import type { Position } from '../../shared/domain/areas/area.ts';
import { Handle, positionAt } from './handle.tsx';
import { useMap, useMapEvents } from './leaflet-map.tsx';

interface PointLayerProps {
  readonly point: Position | undefined;
  readonly name: string;
  readonly onPoint: (point: Position) => void;
}

/** Clicking or tapping the map moves the point there. */
export default function PointLayer({ point, name, onPoint }: PointLayerProps) {
  const map = useMap();
  useMapEvents({ click: ({ latlng }) => onPoint(positionAt(latlng.lng, latlng.lat)) });
  useEffect(() => {
    if (point) map.panInside([point[1], point[0]], { padding: [40, 40] });
  }, [map, point]);
  return point && <Handle at={point} name={name} onMove={onPoint} first />;
}
