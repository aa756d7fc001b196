import { describe, expect, it } from 'vitest';
import { drawAreas, drawingSize, type Drawing } from '../../../../shared/mail/area-drawing.ts';
import { surroundingsView } from '../../../../shared/domain/areas/surroundings.ts';
import { around } from '../../../support/samples/sample-group.ts';

const dongen = [4.912, 51.608, 5.005, 51.679] as const;
const own = around([4.95, 51.64], 0.0144, 0.00449);
const beside = around([4.965, 51.64], 0.008, 0.005);

interface Shape {
  readonly fill: string;
  readonly points: readonly (readonly number[])[];
}

/** Draws the areas in the same view as a letter does. */
function draw(drawing: Omit<Drawing, 'view'>) {
  const near = drawing.near.map(({ polygon }) => ({ polygon, distance: 0 }));
  return drawAreas({ ...drawing, view: surroundingsView(drawing.own, near) });
}

function shapesOf(svg: string): Shape[] {
  return [...svg.matchAll(/<polygon points="([^"]*)" fill="([^"]*)"/g)].map(
    ([, points = '', fill = '']) => ({
      fill,
      points: points.split(' ').map((point) => point.split(',').map(Number)),
    }),
  );
}

function widthOf({ points }: Shape): number {
  const xs = points.map(([x = 0]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

function isInside({ points }: Shape): boolean {
  return points.every(
    ([x = -1, y = -1]) => x >= 0 && x <= drawingSize.width && y >= 0 && y <= drawingSize.height,
  );
}

describe('the drawing of areas', () => {
  it('fits the area of the group and a small neighbour, with north up and east to the right', () => {
    const northEast = around([4.963, 51.6445], 0.004, 0.003);

    const [near, mine] = shapesOf(
      draw({ own, near: [{ polygon: northEast, duplicate: false }], frame: dongen }).svg,
    );

    if (!near || !mine) throw new Error('a shape is missing');
    expect(isInside(near) && isInside(mine)).toBe(true);
    expect(near.points[0]?.[0]).toBeGreaterThan(mine.points[0]?.[0] ?? Infinity);
    expect(near.points[0]?.[1]).toBeLessThan(mine.points[0]?.[1] ?? -Infinity);
  });

  it('keeps the area of the group visible when a neighbour is far larger', () => {
    const huge = around([5.05, 51.64], 0.16, 0.16);

    const [, mine] = shapesOf(
      draw({ own, near: [{ polygon: huge, duplicate: false }], frame: dongen }).svg,
    );

    if (!mine) throw new Error('the own area is missing');
    expect(isInside(mine)).toBe(true);
    expect(widthOf(mine)).toBeGreaterThan(drawingSize.width / 6);
  });

  it('has a scale bar of the stated length', () => {
    // At 51.64° north, 0.0144 degrees of longitude is 995 metres.
    const { svg, scaleMetres } = draw({ own, near: [], frame: dongen });

    const [mine] = shapesOf(svg);
    const bar = /M16 \d+V\d+H([\d.]+)V/.exec(svg)?.[1];
    if (!mine || bar === undefined) throw new Error('a shape is missing');
    const metresPerPixel = 995 / widthOf(mine);
    expect((Number(bar) - 16) * metresPerPixel).toBeCloseTo(scaleMetres, -1);
    expect([10, 20, 50, 100, 200, 500, 1000]).toContain(scaleMetres);
  });

  it('draws the area of the group, a neighbour and a likely duplicate in three different styles', () => {
    const near = [
      { polygon: beside, duplicate: false },
      { polygon: own, duplicate: true },
    ];

    const fills = shapesOf(draw({ own, near, frame: dongen }).svg).map(({ fill }) => fill);

    expect(new Set(fills).size).toBe(3);
  });

  it('draws an area that is exactly the same as an outline over the area of the group', () => {
    const near = [{ polygon: own, duplicate: true, same: true }];

    const [mine, outline] = shapesOf(draw({ own, near, frame: dongen }).svg);

    expect(mine?.fill).not.toBe('none');
    expect(outline).toEqual({ fill: 'none', points: mine?.points });
  });

  it('reports whether the bounds of the municipality are visible', () => {
    const atTheEdge = around([5.005, 51.65]);

    expect(draw({ own: atTheEdge, near: [], frame: dongen }).showsFrame).toBe(true);
    expect(draw({ own, near: [], frame: dongen }).showsFrame).toBe(false);
  });

  it('has no text, because no fonts are available where it is rendered', () => {
    expect(draw({ own, near: [], frame: dongen }).svg).not.toMatch(/<text|font/);
  });
});
