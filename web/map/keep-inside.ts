import { point, type Map as LeafletMap, type Tooltip } from 'leaflet';

/** The smallest distance between a name and the edge of the map, in pixels. */
const gap = 4;

/**
 * Keeps a name that is always shown inside the map, now and whenever the map moves or is resized. Returns a function
 * that stops this.
 */
export function keepInside(map: LeafletMap, name: Tooltip): () => void {
  const place = () => placeInside(map, name);
  place();
  map.on('moveend resize', place);
  return () => void map.off('moveend resize', place);
}

/**
 * Shifts a name that is always shown so that the edge of the map does not cut it off, if the middle of its area is in
 * view.
 */
export function placeInside(map: LeafletMap, name: Tooltip): void {
  const [element, middle] = [name.getElement(), name.getLatLng()];
  if (!name.options.permanent || !element || !middle) return;
  const { x, y } = map.latLngToContainerPoint(middle);
  const room = map.getSize();
  name.options.offset = point(
    shiftInside(x, element.offsetWidth, room.x),
    shiftInside(y, element.offsetHeight, room.y),
  );
  name.update();
}

/** The distance in pixels by which to move a name of this size, centred at `middle`, so that it fits within `room`. */
export function shiftInside(middle: number, size: number, room: number): number {
  if (middle < 0 || middle > room) return 0;
  const [first, last] = [gap + size / 2, room - gap - size / 2];
  if (first > last) return room / 2 - middle;
  return Math.min(Math.max(middle, first), last) - middle;
}
