import { referencePattern } from '../../../shared/domain/groups/reference.ts';
import { route } from '../../../shared/http/route.ts';
import { setJoiningRequest } from '../../../shared/requests/joining/set-joining.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { setJoining } from './set-joining.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openJoins(env.TABLE_NAME), ...openResidentAuthority(env) };

export const handler = route({ body: setJoiningRequest }, async ({ path, credential, body }) => ({
  status: 200,
  body: await setJoining(needs, path('reference', referencePattern), credential, body),
}));
