import { officerAuthority, residentAuthority } from '../auth/token-authority.ts';
import type { Authority } from '../ports/access.ts';
import type { Desk } from '../ports/desk.ts';
import { clock } from './clock.ts';
import { deploymentDesk } from './deployment-desk.ts';
import type { Environment } from './env.ts';
import { readSecret } from './secrets.ts';

/** The authority that decides what coordinators and askers may do in this deployment. */
export function residentAccess(env: Pick<Environment, 'SIGNING_SECRET'>): {
  authority: Pick<Authority, 'coordinator' | 'asker'>;
} {
  return {
    authority: residentAuthority({ signingKey: () => readSecret(env.SIGNING_SECRET), clock }),
  };
}

/** The variables that `officerAccess` reads from the environment. */
export const officerVariables = ['REGION', 'SIGNING_SECRET', 'DESK_SECRET'] as const;

/** The authority that decides what officers may do in this deployment, and the desk that lists those officers. */
export function officerAccess(env: Pick<Environment, (typeof officerVariables)[number]>): {
  authority: Pick<Authority, 'officer'>;
  desk: Desk;
} {
  const desk = deploymentDesk(env);
  return {
    authority: officerAuthority({ signingKey: () => readSecret(env.SIGNING_SECRET), clock, desk }),
    desk,
  };
}
