import { serve } from '../../../shared/http/serve.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { confirmRegistrationRoute } from '../../../shared/routes/groups/confirm-registration.ts';
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

export const handler = serve(confirmRegistrationRoute, async ({ path, credential }) =>
  confirmRegistration(needs, path.id, credential),
);
