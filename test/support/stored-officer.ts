import { digestOf } from '../../shared/auth/mailed-tokens.ts';
import { startOfficerSession } from '../../shared/domain/desk/officer-session.ts';
import { admit, type OfficerDetails } from '../../shared/domain/desk/officer.ts';
import { officerCookies } from '../../shared/http/session-cookie.ts';
import { clock } from '../../shared/runtime/clock.ts';
import { newId, newSecret, sha256 } from '../../shared/runtime/identifiers.ts';
import { dynamoOfficerSessions } from '../../shared/store/desk/dynamo-officer-sessions.ts';
import { dynamoOfficers } from '../../shared/store/desk/dynamo-officers.ts';
import { tableOfRegion, type Table } from '../../shared/store/table.ts';

/** An officer in the table, with a session. */
export interface StoredOfficer {
  readonly id: string;
  /** The session's cookie, as a browser sends it. */
  readonly cookie: string;
}

interface Storing extends Partial<OfficerDetails> {
  readonly municipality: string;
  readonly siteUrl: string;
  /** When the officer signed in; by default, just now. */
  readonly at?: Date;
}

/**
 * Stores an officer who has just signed in, for tests of what happens after signing in. No identity provider is
 * involved. By default, the officer may decide in one municipality.
 */
export async function storedOfficer(
  table: Table,
  regionId: string,
  { municipality, siteUrl, at = clock(), ...changes }: Storing,
): Promise<StoredOfficer> {
  const own = tableOfRegion(table, regionId);
  const stamp = { newId, clock: () => at };
  const admitted = admit(
    { issuer: 'https://inloggen.example', subject: newId() },
    {
      name: `Medewerker ${municipality}`,
      title: `Medewerker ${municipality}`,
      organisation: 'municipality',
      scope: [municipality],
      roles: ['municipal-officer'],
      validUntil: undefined,
      ...changes,
    },
    { id: newId().toLowerCase(), now: at },
  );
  await dynamoOfficers(own, stamp, sha256).save(undefined, admitted);
  const secret = newSecret();
  const session = startOfficerSession(
    admitted.officer,
    { id: newId(), provider: 'example', device: 'Firefox op Linux', steppedUpAt: at },
    at,
  );
  await dynamoOfficerSessions(own, stamp.clock).start(digestOf(secret), session, admitted.officer);
  const [cookie = ''] = officerCookies(secret, siteUrl);
  return { id: admitted.officer.id, cookie: cookie.split(';')[0] ?? '' };
}
