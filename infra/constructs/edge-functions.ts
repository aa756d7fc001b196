import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { regionHeader, sharesDeployment } from '../../shared/regions/region-path.ts';

/**
 * The code of a CloudFront function. Such a function has no environment variables, so its constants precede its code.
 * `regions` holds the regions that have a path of their own, so it is empty for a region that is deployed alone.
 */
export function edgeFunctionCode(
  name: 'serve-application' | 'take-region',
  regions: RegionList,
): string {
  const constants = { regions: sharesDeployment(regions) ? regions : [], regionHeader };
  return [
    ...Object.entries(constants).map(([key, value]) => `const ${key} = ${JSON.stringify(value)};`),
    readFileSync(join(import.meta.dirname, `${name}.js`), 'utf8'),
  ].join('\n');
}
