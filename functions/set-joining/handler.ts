import { referencePattern } from '../../shared/domain/reference.ts';
import { route } from '../../shared/http/route.ts';
import { setJoiningRequest } from '../../shared/requests/set-joining.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { openResidentAuthority } from '../../shared/runtime/open-authority.ts';
import { openJoins } from '../../shared/runtime/open-joins.ts';
import { setJoining } from './set-joining.ts';

const env = readEnv('TABLE_NAME', 'SIGNING_SECRET');
const needs = { ...openJoins(env.TABLE_NAME), ...openResidentAuthority(env) };

export const handler = route({ body: setJoiningRequest }, async ({ path, credential, body }) => ({
  status: 200,
  body: await setJoining(needs, path('reference', referencePattern), credential, body),
}));
