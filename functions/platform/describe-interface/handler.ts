import { openDataResponse } from '../../../shared/http/open-data-response.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { describeInterface } from './describe-interface.ts';

const env = readEnv('REGION', 'SITE_URL');
const description = describeInterface(regionById(env.REGION), env.SITE_URL);

export const handler = route({}, async ({ header }) =>
  openDataResponse(await description(), { ifNoneMatch: header('if-none-match') }),
);
