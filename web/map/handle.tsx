import { divIcon, marker as createMarker, type LeafletEventHandlerFnMap } from 'leaflet';
import { useEffect, useMemo } from 'react';
import type { Position } from '../../shared/domain/areas/area.ts';
import { useMap } from './leaflet-map.tsx';

interface HandleProps {
  readonly at: Position;
  readonly name: string;
  readonly first?: boolean;
  readonly onMove: (to: Position) => void;
}

/** The number of degrees by which each arrow key moves a handle; in the Netherlands, this is about twenty metres. */
const nudge: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  ArrowUp: [0, 0.00018],
  ArrowDown: [0, -0.00018],
  ArrowLeft: [-0.00029, 0],
  ArrowRight: [0.00029, 0],
};

/** A point on the map that can be dragged, or moved with the arrow keys while it has focus. */
export function Handle({ at, name, first = false, onMove }: HandleProps) {
  const [longitude, latitude] = at;
  const map = useMap();
  const icon = useMemo(
    () => divIcon({ className: `corner ${first ? 'corner--first' : ''}`, iconSize: [24, 24] }),
    [first],
  );
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
        // If the event reached the map, the map would move as well.
        originalEvent.stopPropagation();
        onMove(positionAt(longitude + step[0], latitude + step[1]));
      },
    }),
    [onMove, longitude, latitude],
  );
  // The position is set below, because the handle would lose focus if each step created a new marker.
  const marker = useMemo(
    () => createMarker([0, 0], { icon, title: name, draggable: true }),
    [icon, name],
  );
  useEffect(() => {
    marker.setLatLng([latitude, longitude]);
  }, [marker, latitude, longitude]);
  useEffect(() => {
    marker.addTo(map);
    return () => void marker.remove();
  }, [marker, map]);
  useEffect(() => {
    marker.on(handlers);
    return () => void marker.off(handlers);
  }, [marker, handlers]);
  return null;
}

export function positionAt(longitude: number, latitude: number): Position {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}
