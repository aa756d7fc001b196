import { linkAuthority } from '../auth/link-authority.ts';
import type { Authority, Desk } from '../ports.ts';
import { clock } from './clock.ts';
import type { Environment } from './env.ts';
import { openDesk } from './open-desk.ts';
import { readSecret } from './secrets.ts';

/** What `openAuthority` reads from the environment. */
export const authorityVariables = ['REGION', 'SIGNING_SECRET', 'SETTINGS_SECRET'] as const;

/** Who may do what in this deployment, and the desk that knows the officers. */
export function openAuthority(env: Pick<Environment, (typeof authorityVariables)[number]>): { authority: Authority; desk: Desk } {
  const desk = openDesk(env);
  return { authority: linkAuthority({ signingKey: () => readSecret(env.SIGNING_SECRET), clock, desk }), desk };
}
