import { initWasm, Resvg } from '@resvg/resvg-wasm';
import resvgWasm from '@resvg/resvg-wasm/index_bg.wasm';
import type { Polygon } from '../domain/areas/area.ts';
import { isLikelyDuplicate } from '../domain/linking/link.ts';
import type { NearbyGroup } from '../ports/letters.ts';
import type { OutgoingMail } from '../ports/mail.ts';
import type { Municipality } from '../regions/region.ts';
import { drawAreas, type Drawn } from './area-drawing.ts';

export type Picture = OutgoingMail['pictures'][number] & Omit<Drawn, 'svg'>;

let started: Promise<void> | undefined;

/** A PNG of an area with the groups around it, sharp on a phone. Drawn here: no map is fetched from anywhere. */
export async function areaPicture(shown: {
  readonly own: Polygon;
  readonly nearby: readonly NearbyGroup[];
  readonly municipality: Municipality;
}): Promise<Picture> {
  const { svg, ...drawn } = drawAreas({
    own: shown.own,
    near: shown.nearby.map((neighbour) => ({
      polygon: neighbour.group.area.polygon,
      duplicate: isLikelyDuplicate(neighbour),
    })),
    frame: shown.municipality.bounds,
  });
  return { cid: 'gebied@buurtkring', fileName: 'gebied.png', png: await toPng(svg), ...drawn };
}

async function toPng(svg: string): Promise<Uint8Array> {
  started ??= initWasm(resvgWasm);
  await started;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = image.asPng();
  // Memory of WebAssembly is not collected by itself.
  image.free();
  drawing.free();
  return png;
}
