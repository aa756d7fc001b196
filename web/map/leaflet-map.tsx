import {
  map as createMap,
  type FitBoundsOptions,
  type LatLngBoundsExpression,
  type LeafletEventHandlerFnMap,
  type Map as LeafletMap,
  type MapOptions,
} from 'leaflet';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';

const MapContext = createContext<LeafletMap | undefined>(undefined);

interface LeafletMapProps {
  /** Used only when the map is created; later changes are made through `useMap`. */
  readonly bounds: LatLngBoundsExpression;
  readonly framing: FitBoundsOptions;
  readonly options: MapOptions;
  readonly children: ReactNode;
}

/** A Leaflet map that exists for as long as this component is on the page. Its children get the map from `useMap`. */
export function LeafletMapView({ bounds, framing, options, children }: LeafletMapProps) {
  const place = useRef<HTMLDivElement>(null);
  const [start] = useState({ bounds, framing, options });
  const [map, setMap] = useState<LeafletMap>();
  useEffect(() => {
    if (!place.current) return undefined;
    const made = createMap(place.current, start.options).fitBounds(start.bounds, start.framing);
    setMap(made);
    const remove = removal(made);
    return () => {
      setMap(undefined);
      remove();
    };
  }, [start]);
  return <div ref={place}>{map && <MapContext value={map}>{children}</MapContext>}</div>;
}

/**
 * Returns a function that removes the map without leaving behind a timer that would fail. The timer with which Leaflet
 * 1.9 ends an animated zoom needs the map, so the map is not removed until the zoom has ended. The timer that waits for
 * further turns of the wheel cannot be cancelled either, so the map ignores it.
 */
function removal(map: LeafletMap): () => void {
  let isZooming = false;
  map.on('zoomanim', () => void (isZooming = true));
  map.on('zoomend', () => void (isZooming = false));
  return () => {
    map.setZoomAround = () => map;
    if (isZooming) map.once('moveend', () => map.remove());
    else map.remove();
  };
}

/** The map that contains this component. Throws when there is none. */
export function useMap(): LeafletMap {
  const map = useContext(MapContext);
  if (!map) throw new Error('there is no map around this component');
  return map;
}

export function useMapEvents(handlers: LeafletEventHandlerFnMap): void {
  const map = useMap();
  useEffect(() => {
    map.on(handlers);
    return () => void map.off(handlers);
  }, [map, handlers]);
}
