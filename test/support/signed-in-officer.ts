import {
  signedIn,
  startOfficerSession,
  type SignedInOfficer,
} from '../../shared/domain/desk/officer-session.ts';
import type { Officer, StandIn } from '../../shared/domain/desk/officer.ts';
import { now } from './builders.ts';

/** A police officer in Dongen, with these fields changed. */
export function sampleOfficer(changes: Partial<Officer> = {}): Officer {
  return {
    id: '01kam0000000000000000000f1',
    name: 'Wijkagent Dongen',
    title: 'Wijkagent Dongen',
    organisation: 'police',
    identity: { issuer: 'https://inloggen.example', subject: 'subject-1' },
    scope: ['GM0766'],
    roles: ['police-officer'],
    validFrom: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...changes,
  };
}

/** An arrangement under which one officer stands in for another in Dongen, with these fields changed. */
export function sampleStandIn(changes: Partial<StandIn> = {}): StandIn {
  return {
    id: '01kam0000000000000000000v1',
    forOfficerId: '01kam0000000000000000000f8',
    roles: ['police-officer'],
    scope: ['GM0766'],
    from: '2026-12-20T23:00:00.000Z',
    until: '2027-01-03T22:59:59.999Z',
    ...changes,
  };
}

/** The officer of `sampleOfficer`, who signed in at `now` and so has just proved who they are. */
export function officerWith(changes: Partial<Officer> = {}): SignedInOfficer {
  const session = {
    id: '01KAM0000000000000000000Z1',
    provider: 'politie',
    device: 'Firefox op Windows',
  };
  return signedIn(
    startOfficerSession(sampleOfficer(changes), { ...session, steppedUpAt: now }, now),
    now,
  );
}

/** Two municipal officers, each of whom has rights only in their own municipality. */
export const officerOfDongen = officerWith({
  id: '01kam0000000000000000000f2',
  name: 'Medewerker OOV gemeente Dongen',
  title: 'Medewerker OOV gemeente Dongen',
  organisation: 'municipality',
  roles: ['municipal-officer'],
});
export const officerOfWaalwijk = officerWith({
  id: '01kam0000000000000000000f3',
  name: 'Medewerker OOV gemeente Waalwijk',
  title: 'Medewerker OOV gemeente Waalwijk',
  organisation: 'municipality',
  roles: ['municipal-officer'],
  scope: ['GM0867'],
});
