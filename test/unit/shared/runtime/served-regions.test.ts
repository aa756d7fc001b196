import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import {
  forEachRegion,
  perRegion,
  RegionsFailed,
} from '../../../../shared/runtime/served-regions.ts';
import { regionSet } from '../../../../shared/regions/region-set.ts';
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

describe('Scheduled work', () => {
  it('is done for the regions after one that fails, and the failure is raised afterwards', async () => {
    const worked: string[] = [];
    const failure = new Error('the table did not respond');

    const work = forEachRegion(regionSet([langstraat, bel, grensland]), async ({ id }) => {
      worked.push(id);
      if (id !== bel.id) throw failure;
    });

    const raised = await work.catch((error: unknown) => error);
    expect(worked).toEqual(['langstraat', 'bel', 'grensland']);
    expect(raised).toBeInstanceOf(RegionsFailed);
    expect(raised).toMatchObject({ errors: [failure, failure] });
  });

  it('that succeeds in every region raises nothing', async () => {
    await expect(
      forEachRegion(regionSet([langstraat, bel]), () => Promise.resolve()),
    ).resolves.toBeUndefined();
  });
});
