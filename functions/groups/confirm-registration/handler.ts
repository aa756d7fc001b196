import { ulidPattern } from '../../../events/ulid.ts';
import { route } from '../../../shared/http/route.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { newReference } from '../../../shared/runtime/identifiers.ts';
import { confirmRegistration } from './confirm-registration.ts';

const env = readEnv('REGION', 'TABLE_NAME', 'SIGNING_SECRET');
const { referencePrefix } = regionById(env.REGION);
const needs = {
  ...groupRepository(env.TABLE_NAME),
  ...residentAccess(env),
  clock,
  newReference: () => newReference(referencePrefix),
};

export const handler = route({}, async ({ path, credential }) => ({
  status: 200,
  body: await confirmRegistration(needs, path('id', ulidPattern), credential),
}));
