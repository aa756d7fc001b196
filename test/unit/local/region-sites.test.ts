import { describe, expect, it } from 'vitest';
import { regionSites } from '../../../local/region-sites.ts';
import { siteBuilds } from '../../../web/site-builds.ts';

const regions = ['langstraat', 'bel'] as const;

const places = (built: ReturnType<typeof siteBuilds>) =>
  built.map(({ config, outDir, env }) => [config, outDir, env['REGION']]);

describe('The pages of regions', () => {
  it('are at the root of the site of a region alone, and otherwise under the path of each', () => {
    expect(regionSites('http://localhost:3000', ['bel'])).toEqual([
      { id: 'bel', name: 'BEL-gemeenten', url: 'http://localhost:3000' },
    ]);
    expect(regionSites('http://localhost:3000', regions).map(({ url }) => url)).toEqual([
      'http://localhost:3000/langstraat',
      'http://localhost:3000/bel',
    ]);
  });

  it('are built into the folder of their path, each with its desk, next to the chooser if there is a choice', () => {
    expect(places(siteBuilds(['bel'], '/site'))).toEqual([
      ['web/vite.config.ts', '/site', 'bel'],
      ['web/desk/vite.config.ts', '/site/bureau', 'bel'],
    ]);
    expect(places(siteBuilds(regions, '/site'))).toEqual([
      ['web/chooser/vite.config.ts', '/site', undefined],
      ['web/vite.config.ts', '/site/langstraat', 'langstraat'],
      ['web/desk/vite.config.ts', '/site/langstraat/bureau', 'langstraat'],
      ['web/vite.config.ts', '/site/bel', 'bel'],
      ['web/desk/vite.config.ts', '/site/bel/bureau', 'bel'],
    ]);
  });
});
