import { describe, expect, it } from 'vitest';
import { namedRegion } from '../../../../operate/regions/named-region.ts';
import { sharingRegions } from '../../../../operate/regions/sharing-regions.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import { StartRefused } from '../../../../local/start-refused.ts';

describe('The regions that an operator types', () => {
  it.each([
    [undefined, ['bel']],
    ['langstraat', ['langstraat', 'bel']],
  ])('with %s share the deployment %j', (typed, regions) => {
    expect(sharingRegions(bel, typed)).toEqual(regions);
  });

  it.each([
    ['bel', '--with: the region bel is listed twice'],
    ['langstraat,langstraat', '--with: the region langstraat is listed twice'],
    ['langstraat,', '--with: a region is missing; choose from langstraat, bel'],
    ['', '--with: a region is missing; choose from langstraat, bel'],
    ['nergens', '--with: there is no region nergens; choose from langstraat, bel'],
  ])('are refused with %j', (typed, message) => {
    expect(() => sharingRegions(bel, typed)).toThrow(new StartRefused(message));
  });

  it('are one region for a command about one', () => {
    expect(namedRegion(['bel'])).toBe(bel);
    expect(() => namedRegion(['bel', 'langstraat'])).toThrow(
      new StartRefused('Name one region only; leave out langstraat.'),
    );
    expect(() => namedRegion([])).toThrow(/^Name a region: langstraat, bel\./);
  });
});
