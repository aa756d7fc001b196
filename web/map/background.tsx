import { region } from 'virtual:region';
import { useMemo, useState } from 'react';
import { Rectangle, TileLayer, Tooltip } from 'react-leaflet';
import { groupTexts } from '../texts/groups.ts';

/** A picture of nothing, in place of a tile that did not come. */
const emptyTile = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** The map of PDOK; while it cannot be reached, the municipalities' bounds on a plain ground and a short note. */
export function Background() {
  const [missing, setMissing] = useState(false);
  const handlers = useMemo(() => ({ tileerror: () => setMissing(true), tileload: (event: TileEvent) => setMissing(isEmpty(event)) }), []);
  return (
    <>
      <TileLayer url={groupTexts.map.tiles} attribution={groupTexts.map.attribution} errorTileUrl={emptyTile} maxZoom={19} eventHandlers={handlers} />
      {missing && <PlainGround />}
    </>
  );
}

interface TileEvent {
  readonly tile: { readonly src?: string };
}

/** Leaflet reports the replacement of a missing tile as loaded too. */
function isEmpty({ tile }: TileEvent): boolean {
  return tile.src === emptyTile;
}

function PlainGround() {
  return (
    <>
      {region.municipalities.map(({ code, name, bounds: [west, south, east, north] }) => (
        <Rectangle
          key={code}
          bounds={[
            [south, west],
            [north, east],
          ]}
          className="municipality"
          interactive={false}
          pane="tilePane"
        >
          <Tooltip permanent direction="center" className="place-name">
            {name}
          </Tooltip>
        </Rectangle>
      ))}
      <output className="map-note">{groupTexts.map.noTiles}</output>
    </>
  );
}
