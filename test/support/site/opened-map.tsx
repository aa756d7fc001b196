import type { Layer, Map as LeafletMap } from 'leaflet';
import { useEffect, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { vi } from 'vitest';
import { Router } from 'wouter';
import { useMap } from '../../../web/map/leaflet-map.tsx';
import RegionMap, { type RegionMapProps } from '../../../web/map/region-map.tsx';
import { appearingLimit } from '../time-limits.ts';

/** One of the site's maps, rendered in memory, with the Leaflet map behind it. */
export class OpenedMap {
  private readonly root: Root;
  private made: LeafletMap | undefined;

  constructor() {
    document.body.replaceChildren(document.createElement('div'));
    this.root = createRoot(document.body.firstElementChild as HTMLElement);
  }

  /** Shows the map with these properties, and returns the Leaflet map once it is there. */
  async show({ children, ...props }: RegionMapProps & { readonly children?: ReactNode }) {
    this.root.render(
      <Router>
        <RegionMap {...props}>
          <KeepMap onMap={(map) => void (this.made = map)} />
          {children}
        </RegionMap>
      </Router>,
    );
    return vi.waitFor(() => {
      if (!this.made) throw new Error('there is no map yet');
      return this.made;
    }, appearingLimit);
  }

  /** Shows the map, waits until layers with a name have been drawn, and returns those layers. */
  async showNamed(props: RegionMapProps): Promise<Layer[]> {
    const map = await this.show(props);
    return vi.waitFor(() => {
      const layers: Layer[] = [];
      map.eachLayer((layer) => layers.push(layer));
      const named = layers.filter((layer) => layer.getTooltip());
      if (named.length === 0) throw new Error('nothing is drawn yet');
      return named;
    }, appearingLimit);
  }

  close(): void {
    this.root.unmount();
  }
}

function KeepMap({ onMap }: { onMap: (map: LeafletMap) => void }) {
  const map = useMap();
  useEffect(() => onMap(map), [map, onMap]);
  return null;
}
