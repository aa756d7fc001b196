import { rectangle, tileLayer } from 'leaflet';
import { useEffect, useState } from 'react';
import { region } from 'virtual:region';
import type { Bounds } from '../../shared/regions/region.ts';
import { groupTexts } from '../texts/overview.ts';
import { keepInside } from './keep-inside.ts';
import { labelOf } from './label-of.ts';
import { useMap } from './leaflet-map.tsx';

/** An empty image, used in place of a tile that could not be loaded. */
const emptyTile = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/**
 * Shows PDOK's map tiles. While the tiles cannot be loaded, shows the bounds of the municipalities on a plain
 * background, with a short note.
 */
export function Background() {
  const map = useMap();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    const tiles = tileLayer(groupTexts.map.tiles, {
      attribution: groupTexts.map.attribution,
      errorTileUrl: emptyTile,
      maxZoom: 19,
    });
    tiles.on('tileerror', () => setMissing(true));
    // When a tile is missing, Leaflet reports that its replacement has been loaded.
    tiles.on('tileload', ({ tile }) => setMissing(tile.src === emptyTile));
    tiles.addTo(map);
    return () => void tiles.remove();
  }, [map]);
  return missing && <PlainBackground />;
}

function PlainBackground() {
  return (
    <>
      {region.municipalities.map(({ code, name, bounds }) => (
        <PlainMunicipality key={code} name={name} bounds={bounds} />
      ))}
      <output className="map-note">{groupTexts.map.noTiles}</output>
    </>
  );
}

function PlainMunicipality({
  name,
  bounds: [west, south, east, north],
}: {
  name: string;
  bounds: Bounds;
}) {
  const map = useMap();
  useEffect(() => {
    const corners: [number, number][] = [
      [south, west],
      [north, east],
    ];
    const layer = rectangle(corners, {
      className: 'municipality',
      interactive: false,
      pane: 'tilePane',
    })
      .bindTooltip(labelOf(name), { permanent: true, direction: 'center', className: 'place-name' })
      .addTo(map);
    const placeName = layer.getTooltip();
    const release = placeName && keepInside(map, placeName);
    return () => {
      release?.();
      layer.remove();
    };
  }, [map, name, west, south, east, north]);
  return null;
}
