import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { perRegion } from '../../../../shared/runtime/served-regions.ts';
import { grensland } from '../../../support/further-region/grensland.ts';

describe('What a function builds for a region', () => {
  it('is for that region, whichever region was used before', () => {
    const idOf = perRegion(({ id }) => ({ id }));

    const used = [langstraat, bel, grensland, bel, langstraat].map((region) => idOf(region).id);

    expect(used).toEqual(['langstraat', 'bel', 'grensland', 'bel', 'langstraat']);
  });

  it('is built once for each region', () => {
    const built: string[] = [];
    const build = perRegion(({ id }) => built.push(id));

    for (const region of [langstraat, bel, langstraat, bel]) build(region);

    expect(built).toEqual(['langstraat', 'bel']);
  });
});
