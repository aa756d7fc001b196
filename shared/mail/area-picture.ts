import { initWasm, Resvg } from '@resvg/resvg-wasm';
import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm';
import type { Polygon } from '../domain/areas/area.ts';
import { coincide } from '../domain/areas/same-area.ts';
import { isInView, surroundingsView, type Surrounding } from '../domain/areas/surroundings.ts';
import { isLikelyDuplicate } from '../domain/linking/duplicate.ts';
import type { NearbyGroup } from '../ports/linking.ts';
import type { OutgoingMail } from '../ports/mail.ts';
import type { Municipality } from '../regions/region.ts';
import { drawAreas, type Drawn } from './area-drawing.ts';

export type Picture = OutgoingMail['pictures'][number] &
  Omit<Drawn, 'svg'> & {
    /** The nearby groups that are in the picture; the others lie too far away. */
    readonly shown: readonly NearbyGroup[];
    /** The groups in `shown` whose area is exactly the same as the area that the picture is about. */
    readonly same: readonly NearbyGroup[];
  };

let wasmReady: Promise<void> | undefined;

/**
 * Draws an area with the groups around it as a PNG that is sharp on a phone. Rendered locally, without fetching a map.
 */
export async function areaPicture(shown: {
  readonly own: Polygon;
  readonly nearby: readonly NearbyGroup[];
  readonly municipality: Municipality;
}): Promise<Picture> {
  const view = surroundingsView(shown.own, shown.nearby.map(surroundingOf));
  const inView = shown.nearby.filter((neighbour) => isInView(view, surroundingOf(neighbour)));
  const same = inView.filter(({ overlap, group }) =>
    coincide(group.area.polygon, shown.own, overlap),
  );
  const { svg, ...drawn } = drawAreas({
    own: shown.own,
    near: inView.map((neighbour) => ({
      polygon: neighbour.group.area.polygon,
      duplicate: isLikelyDuplicate(neighbour),
      same: same.includes(neighbour),
    })),
    view,
    frame: shown.municipality.bounds,
  });
  return {
    cid: 'gebied@buurtkring',
    fileName: 'gebied.png',
    png: await toPng(svg),
    shown: inView,
    same,
    ...drawn,
  };
}

function surroundingOf({ group, distance }: NearbyGroup): Surrounding {
  return { polygon: group.area.polygon, distance };
}

async function toPng(svg: string): Promise<Uint8Array> {
  wasmReady ??= initWasm(resvgWasm);
  await wasmReady;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = image.asPng();
  // WebAssembly memory is not garbage-collected, so it is freed here.
  image.free();
  drawing.free();
  return png;
}
