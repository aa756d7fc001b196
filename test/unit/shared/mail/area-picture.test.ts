import { describe, expect, it } from 'vitest';
import type { Position } from '../../../../shared/domain/areas/area.ts';
import { neighbourGroupOf } from '../../../../shared/domain/linking/neighbour-group.ts';
import { areaPicture } from '../../../../shared/mail/area-picture.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { around, sampleGroup } from '../../../support/samples/sample-group.ts';

const [municipality] = langstraat.municipalities;
if (!municipality) throw new Error('the region has no municipality');
const own = around([4.95, 51.64]);
const at = (middle: Position) =>
  neighbourGroupOf('langstraat', sampleGroup({ area: { polygon: around(middle), streets: 'x' } }));
const neighbour = {
  group: at([4.96, 51.64]),
  distance: 10,
  relation: 'near',
  overlap: 0,
} as const;

/** The width and height given in the header of a PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('the picture of an area', () => {
  it('is a PNG at twice its display size, small enough for an email', async () => {
    const { png } = await areaPicture({ own, nearby: [neighbour], municipality });

    expect(Array.from(png.slice(0, 4))).toEqual([137, 80, 78, 71]);
    expect(sizeOf(png)).toEqual({ width: 1280, height: 800 });
    expect(png.length).toBeLessThan(100_000);
  });

  it('shows the groups nearby', async () => {
    const alone = await areaPicture({ own, nearby: [], municipality });
    const together = await areaPicture({ own, nearby: [neighbour], municipality });

    expect(Buffer.from(alone.png).equals(Buffer.from(together.png))).toBe(false);
  });

  it('leaves out a group that lies kilometres away, and stays the same without it', async () => {
    const far = {
      ...neighbour,
      group: at([5.1, 51.64]),
      distance: 10_100,
      signs: ['mailbox'],
    } as const;
    const close = await areaPicture({ own, nearby: [neighbour], municipality });

    const both = await areaPicture({ own, nearby: [far, neighbour], municipality });

    expect(both.shown).toEqual([neighbour]);
    expect(Buffer.from(both.png).equals(Buffer.from(close.png))).toBe(true);
  });

  it('tells which groups have exactly the same area, and shows them too', async () => {
    const same = { ...neighbour, group: at([4.95, 51.64]), distance: 0, overlap: 1 } as const;
    const alone = await areaPicture({ own, nearby: [], municipality });

    const both = await areaPicture({ own, nearby: [same, neighbour], municipality });
    const onlySame = await areaPicture({ own, nearby: [same], municipality });

    expect(both.same).toEqual([same]);
    expect(Buffer.from(onlySame.png).equals(Buffer.from(alone.png))).toBe(false);
  });

  it('is deterministic', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => areaPicture({ own, nearby: [neighbour], municipality })),
    );

    expect(Buffer.from(one?.png ?? []).equals(Buffer.from(other?.png ?? [0]))).toBe(true);
  });
});
