import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import { regionPath } from '../../../shared/regions/region-path.ts';
import { describeInterfaceRoute } from '../../../shared/routes/platform/describe-interface.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { perRegion, servedRegions } from '../../../shared/runtime/served-regions.ts';
import { describeInterface } from './describe-interface.ts';

const env = readEnv('REGIONS', 'SITE_URL');
const regions = servedRegions(env);
const descriptionOf = perRegion((region) =>
  describeInterface(region, env.SITE_URL + regionPath(regions, region)),
);

export const handler = serveResponse(describeInterfaceRoute, regions, async ({ region, header }) =>
  openDataResponse(await descriptionOf(region)(), { ifNoneMatch: header('if-none-match') }),
);
