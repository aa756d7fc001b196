import type { Invitation } from '../../../shared/domain/desk/invitation.ts';
import { later, now } from '../builders.ts';

/** An open invitation for a police officer in Dongen, with these fields changed. */
export function sampleInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    id: '01kam0000000000000000000n1',
    email: 'nieuw@politie.example',
    name: 'Wijkagent Nieuw',
    title: 'Wijkagent Dongen',
    organisation: 'police',
    signIn: 'organisation',
    municipalities: ['GM0766'],
    roles: ['police-officer'],
    invitedAt: now.toISOString(),
    expiresAt: later({ days: 14 }).toISOString(),
    ...changes,
  };
}
