import { useEffect } from 'react';
import type { Position } from '../../shared/domain/areas/area.ts';
import { Handle, positionAt } from './handle.tsx';
import { useMap, useMapEvents } from './leaflet-map.tsx';

interface PointLayerProps {
  readonly point: Position | undefined;
  readonly name: string;
  readonly onPoint: (point: Position) => void;
}

/** A point that moves to wherever the map is clicked or tapped. */
export default function PointLayer({ point, name, onPoint }: PointLayerProps) {
  const map = useMap();
  useMapEvents({ click: ({ latlng }) => onPoint(positionAt(latlng.lng, latlng.lat)) });
  useEffect(() => {
    if (point) map.panInside([point[1], point[0]], { padding: [40, 40] });
  }, [map, point]);
  return point && <Handle at={point} name={name} onMove={onPoint} first />;
}
