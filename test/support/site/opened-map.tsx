import { Marker, Polygon, type Layer, type Map as LeafletMap } from 'leaflet';
import { StrictMode, useEffect } from 'react';
import { vi } from 'vitest';
import { Router } from 'wouter';
import { useMap } from '../../../web/map/leaflet-map.tsx';
import RegionMap, { type RegionMapProps } from '../../../web/map/region-map.tsx';
import { Opened } from './opened.tsx';

/** The map's size in pixels. In memory, elements have no size, and Leaflet shows nothing on a map without one. */
const size = { clientWidth: 800, clientHeight: 600 } as const;

/**
 * One of the site's maps, rendered in memory, with the Leaflet map behind it. As in the application, React's strict
 * mode carries out every effect twice, which reveals anything that an effect fails to clean up.
 */
export class OpenedMap extends Opened {
  private made: LeafletMap | undefined;
  private readonly sizes = (['clientWidth', 'clientHeight'] as const).map((name) =>
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(size[name]),
  );

  /** Shows the map with these properties, and returns the Leaflet map. */
  async showMap({ children, ...props }: RegionMapProps): Promise<LeafletMap> {
    await this.show(
      <StrictMode>
        <Router>
          <RegionMap {...props}>
            <KeepMap onMap={(map) => void (this.made = map)} />
            {children}
          </RegionMap>
        </Router>
      </StrictMode>,
    );
    if (!this.made) throw new Error('there is no map');
    return this.made;
  }

  /** Shows the map, and returns its areas. */
  async showAreas(props: RegionMapProps): Promise<Polygon[]> {
    return layersOf(await this.showMap(props)).filter((layer) => layer instanceof Polygon);
  }

  /** Shows the map, and returns its handles in the order in which they were added. */
  async showHandles(props: RegionMapProps): Promise<Marker[]> {
    return layersOf(await this.showMap(props)).filter((layer) => layer instanceof Marker);
  }

  override close(): void {
    super.close();
    for (const spy of this.sizes) spy.mockRestore();
  }
}

function layersOf(map: LeafletMap): Layer[] {
  const layers: Layer[] = [];
  map.eachLayer((layer) => layers.push(layer));
  return layers;
}

function KeepMap({ onMap }: { onMap: (map: LeafletMap) => void }) {
  const map = useMap();
  useEffect(() => onMap(map), [map, onMap]);
  return null;
}
