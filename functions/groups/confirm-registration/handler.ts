import { idPattern, route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { newReference } from '../../../shared/runtime/identifiers.ts';
import { openResidentAuthority } from '../../../shared/runtime/deployment-authority.ts';
import { openGroups } from '../../../shared/runtime/group-repositories.ts';
import { confirmRegistration } from './confirm-registration.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const { referencePrefix } = regionById(env.REGION);
const needs = {
  ...openGroups(env.TABLE_NAME),
  ...openResidentAuthority(env),
  clock,
  newReference: () => newReference(referencePrefix),
};

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await confirmRegistration(needs, path('id', idPattern), credential),
}));
