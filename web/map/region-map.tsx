// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './map.css';
import { region } from 'virtual:region';
import type { FitBoundsOptions, LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Bounds } from '../../shared/regions/region.ts';
import { AreaLayer } from './area-layer.tsx';
import { Background } from './background.tsx';
import { LeafletMapView, useMap } from './leaflet-map.tsx';
import { boundsOfShapes, drawingOrder, unionBounds, type Shape } from './shapes.ts';
import { useHeld } from './use-held.ts';
import { ZoomControl } from './zoom-control.tsx';

export interface RegionMapProps {
  /** Says what the map shows, and where the page gives the same information as text. */
  readonly label: string;
  readonly shapes: readonly Shape[];
  /** The part of the map to show; defaults to the shapes, or to the region when there are none. */
  readonly focus?: Bounds | undefined;
  /** Passes clicks on shapes through to the map, for maps that people draw on. */
  readonly still?: boolean;
  /** Controls on the map, such as the corners of an area being drawn. */
  readonly children?: ReactNode;
}

/** Room for names at the edges, and a limit on the zoom, so that at least a few streets are visible. */
const framing = { padding: [40, 40], maxZoom: 16 } satisfies FitBoundsOptions;

export default function RegionMap({
  label,
  shapes,
  focus,
  still = false,
  children,
}: RegionMapProps) {
  const bounds =
    focus ??
    boundsOfShapes(shapes) ??
    unionBounds(region.municipalities.map((municipality) => municipality.bounds));
  const [first] = useState(() => corners(bounds));
  const drawn = useMemo(() => drawingOrder(shapes), [shapes]);
  const moves = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <div className="map">
      <LeafletMapView
        bounds={first}
        framing={framing}
        options={{
          zoomControl: false,
          scrollWheelZoom: false,
          zoomAnimation: moves,
          fadeAnimation: moves,
          markerZoomAnimation: moves,
          minZoom: 9,
          maxZoom: 18,
        }}
      >
        <ZoomControl />
        <Background />
        <Behaviour bounds={bounds} label={label} />
        {drawn.map((shape) => (
          <AreaLayer
            shape={shape}
            still={still}
            key={`${shape.key} ${shape.kind} ${shape.named ?? ''} ${shape.isOutline ?? ''}`}
          />
        ))}
        {children}
      </LeafletMapView>
    </div>
  );
}

function Behaviour({ bounds, label }: { bounds: Bounds; label: string }) {
  const map = useMap();
  const view = useHeld(bounds, bounds.join());
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'application');
    container.setAttribute('aria-label', label);
    map.attributionControl.setPrefix(false);
    return wheelZoomWhileFocused(map);
  }, [map, label]);
  useEffect(() => {
    map.fitBounds(corners(view), framing);
  }, [map, view]);
  return null;
}

/** The wheel zooms only while the map has focus, because otherwise the map would trap people who scroll past it. */
function wheelZoomWhileFocused(map: LeafletMap): () => void {
  const start = () => map.scrollWheelZoom.enable();
  const stop = () => map.scrollWheelZoom.disable();
  map.on('focus', start).on('blur', stop);
  return () => {
    map.off('focus', start).off('blur', stop);
  };
}

function corners([west, south, east, north]: Bounds): LatLngBoundsExpression {
  return [
    [south, west],
    [north, east],
  ];
}
