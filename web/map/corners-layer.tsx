import { useEffect } from 'react';
import type { Position } from '../../shared/domain/areas/area.ts';
import { registerTexts } from '../texts/registration.ts';
import { Handle, positionAt } from './handle.tsx';
import { useMap, useMapEvents } from './leaflet-map.tsx';

interface CornersLayerProps {
  readonly corners: readonly Position[];
  readonly onCorners: (corners: readonly Position[]) => void;
  readonly onCentre: (centre: Position) => void;
}

/** Every click or tap on the map adds a corner to the area; the last corner is joined to the first. */
export default function CornersLayer({ corners, onCorners, onCentre }: CornersLayerProps) {
  const map = useMap();
  const reportCentre = () => {
    const { lng, lat } = map.getCenter();
    onCentre(positionAt(lng, lat));
  };
  useMapEvents({
    click: ({ latlng }) => onCorners([...corners, positionAt(latlng.lng, latlng.lat)]),
    moveend: reportCentre,
  });
  useEffect(reportCentre);
  return (
    <>
      {corners.map((corner, index) => (
        <Handle
          // The key is the corner's index, because a corner would lose focus when moved if its key were the position.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          at={corner}
          name={registerTexts.area.corner(index + 1)}
          first={index === 0}
          onMove={(to) => onCorners(corners.with(index, to))}
        />
      ))}
      <svg className="map-cross" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M16 4v24M4 16h24" fill="none" />
      </svg>
    </>
  );
}
