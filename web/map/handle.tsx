import { divIcon, type LeafletEventHandlerFnMap } from 'leaflet';
import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import type { Position } from '../../shared/domain/area.ts';

interface HandleProps {
  readonly at: Position;
  readonly name: string;
  readonly first?: boolean;
  readonly onMove: (to: Position) => void;
}

/** Degrees that one press of an arrow key moves a handle: about twenty metres in the Netherlands. */
const nudge: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  ArrowUp: [0, 0.00018],
  ArrowDown: [0, -0.00018],
  ArrowLeft: [-0.00029, 0],
  ArrowRight: [0.00029, 0],
};

/** A point on the map that can be dragged, or moved with the arrow keys when it has focus. */
export function Handle({ at, name, first = false, onMove }: HandleProps) {
  const [longitude, latitude] = at;
  const icon = useMemo(() => divIcon({ className: `corner ${first ? 'corner--first' : ''}`, iconSize: [24, 24] }), [first]);
  const handlers = useMemo<LeafletEventHandlerFnMap>(
    () => ({
      dragend: ({ target }: { target: { getLatLng(): { lng: number; lat: number } } }) => {
        const { lng, lat } = target.getLatLng();
        onMove(positionAt(lng, lat));
      },
      keydown: ({ originalEvent }) => {
        const step = nudge[originalEvent.key];
        if (!step) return;
        originalEvent.preventDefault();
        // The map would move too.
        originalEvent.stopPropagation();
        onMove(positionAt(longitude + step[0], latitude + step[1]));
      },
    }),
    [onMove, longitude, latitude],
  );
  return <Marker position={[latitude, longitude]} icon={icon} title={name} draggable eventHandlers={handlers} />;
}

export function positionAt(longitude: number, latitude: number): Position {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}
