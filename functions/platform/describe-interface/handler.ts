import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { describeInterfaceRoute } from '../../../shared/routes/platform/describe-interface.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { describeInterface } from './describe-interface.ts';

const env = readEnv('REGION', 'SITE_URL');
const description = describeInterface(regionById(env.REGION), env.SITE_URL);

export const handler = serveResponse(describeInterfaceRoute, async ({ header }) =>
  openDataResponse(await description(), { ifNoneMatch: header('if-none-match') }),
);
