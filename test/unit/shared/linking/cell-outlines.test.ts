import { cellArea, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellOutline } from '../../../../shared/linking/cell-outlines.ts';
import { sizeOf } from '../../../../shared/linking/shared-ground.ts';

const cell = latLngToCell(52.2, 5.4, 7);

describe('The outline of a cell', () => {
  it('has six sides, the size that H3 gives, and six neighbouring cells, excluding itself', () => {
    const { area, around } = cellOutline(cell);

    expect(area.sides).toHaveLength(6);
    expect(sizeOf(area) / 1e12).toBeCloseTo(cellArea(cell, 'km2'), 1);
    expect([...around].sort()).toEqual(
      gridDisk(cell, 1)
        .filter((other) => other !== cell)
        .sort(),
    );
  });

  it('is computed once, and cached until 8,192 others have followed', () => {
    const others = gridDisk(cell, 53).filter((other) => other !== cell);
    const first = cellOutline(cell);

    for (const other of others.slice(0, 8191)) cellOutline(other);
    const after8191 = cellOutline(cell);
    for (const other of others.slice(8191, 8192)) cellOutline(other);
    const after8192 = cellOutline(cell);

    expect(after8191).toBe(first);
    expect(after8192).not.toBe(first);
    expect(after8192).toEqual(first);
  });
});
