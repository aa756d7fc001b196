import { expect, it } from 'vitest';
import { regionIds } from '../../../../shared/regions/index.ts';
import { reservedIds } from '../../../../shared/regions/site-paths.ts';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';

it('The first part of every path of the interface, and of the files of a site, is no id for a region', () => {
  const parts = new Set(['assets', ...allRoutes.map(({ path }) => path.split('/')[1])]);

  expect([...parts].filter((part = '') => !reservedIds.includes(part))).toEqual([]);
  expect(regionIds.filter((id) => reservedIds.includes(id))).toEqual([]);
});
