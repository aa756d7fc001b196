import { signedIn, type SignedInOfficer } from '../../shared/domain/desk/officer-session.ts';
import type { Organisation, RoleName, Scope } from '../../shared/domain/desk/rights.ts';
import { dongen, now } from './builders.ts';

interface Signed {
  readonly id?: string;
  readonly title?: string;
  readonly organisation?: Organisation;
  readonly roles?: readonly RoleName[];
  readonly scope?: Scope;
}

/** An officer who is signed in; by default a police officer of Dongen, with the rights of that role. */
export function officerWith({
  id = '01kam0000000000000000wagdo',
  title = 'Wijkagent Dongen',
  organisation = 'police',
  roles = ['police-officer'],
  scope = [dongen],
}: Signed = {}): SignedInOfficer {
  const grants = [{ roles, scope, from: now.toISOString() }];
  return signedIn(
    {
      id: '01KAM0000000000000000SESS1',
      officer: { id, name: `Naam van ${title}`, title, organisation, grants },
      provider: 'politie',
      device: 'Firefox op Windows',
      startedAt: now,
      lastUsedAt: now,
    },
    now,
  );
}

/** A municipal officer of Dongen, and one of Waalwijk. */
export const officerOfDongen = officerWith({
  id: '01kam0000000000000000govdo',
  title: 'Medewerker OOV gemeente Dongen',
  organisation: 'municipality',
  roles: ['municipal-officer'],
});
export const officerOfWaalwijk = officerWith({
  id: '01kam0000000000000000govwa',
  title: 'Medewerker OOV gemeente Waalwijk',
  organisation: 'municipality',
  roles: ['municipal-officer'],
  scope: ['GM0867'],
});
