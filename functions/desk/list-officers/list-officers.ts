import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { Officer } from '../../../shared/domain/desk/officer.ts';
import { signsInWithPasskey } from '../../../shared/domain/desk/passkey.ts';
import { isPast } from '../../../shared/domain/platform/time.ts';
import type { PasskeyRepository } from '../../../shared/ports/desk-passkeys.ts';
import type {
  ApplicantRepository,
  InvitationRepository,
  OfficerRepository,
} from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  ListedOfficer,
  OfficersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'list'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer'>;
  readonly invitations: Pick<InvitationRepository, 'list'>;
  readonly applicants: Pick<ApplicantRepository, 'list'>;
  readonly clock: Clock;
}

/**
 * Lists everybody who may use the desk, sorted by name; the open invitations, oldest first; and the applicants, longest
 * wait first.
 */
export async function listOfficers(
  { officers, passkeys, invitations, applicants, clock }: Needs,
  { id }: Pick<SignedInOfficer, 'id'>,
  region: Pick<Region, 'municipalities'>,
): Promise<OfficersResponse> {
  const now = clock();
  const [everybody, invited, waiting] = await Promise.all([
    officers.list(),
    invitations.list(),
    applicants.list(),
  ]);
  const current = everybody.filter(({ endedAt }) => endedAt === undefined);
  const withPasskeys = await Promise.all(
    current.map(
      async (officer) =>
        signsInWithPasskey(officer) ||
        invited.some(
          ({ id: invitee, expiresAt }) => invitee === officer.id && !isPast(expiresAt, now),
        ) ||
        (await passkeys.ofOfficer(officer.id)).list.length > 0,
    ),
  );
  return {
    officers: current
      .map((officer, index) => ({
        ...listed(officer, id, region),
        ...namesakeOf(officer, everybody),
        usesPasskeys: withPasskeys[index] === true,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
    invitations: invited
      .filter(({ expiresAt }) => !isPast(expiresAt, now))
      .map(({ id: invitationId, name, title, email, invitedAt, expiresAt }) => ({
        id: invitationId,
        name,
        title,
        email,
        invitedAt,
        expiresAt,
      }))
      .toSorted((one, other) => one.invitedAt.localeCompare(other.invitedAt)),
    applicants: waiting
      .map(({ id: applicantId, name, organisation, municipalities, askedAt }) => ({
        id: applicantId,
        name,
        organisation,
        municipalities: [...municipalities],
        askedAt,
      }))
      .toSorted((one, other) => one.askedAt.localeCompare(other.askedAt)),
  };
}

function listed(
  { id, name, title, organisation, scope, roles, decidedBy, arrival, version }: Officer,
  you: string,
  { municipalities }: Pick<Region, 'municipalities'>,
): Omit<ListedOfficer, 'usesPasskeys'> {
  return {
    id,
    name,
    title,
    organisation,
    municipalities: scope === 'region' ? municipalities.map(({ code }) => code) : [...scope],
    roles: [...roles],
    decidedBy: decidedBy ?? 'tokens',
    ...(arrival ? { arrival } : {}),
    isYou: id === you,
    version,
  };
}

/**
 * The time at which the access of the latest former officer with the same name ended; given only for an officer who got
 * access through a role in a token. A shared name proves nothing, but the organisation may have given a new account to
 * somebody whose access had ended.
 */
function namesakeOf(
  { name, arrival }: Officer,
  everybody: readonly Officer[],
): Pick<ListedOfficer, 'namesakeEndedAt'> {
  if (arrival?.way !== 'token') return {};
  const latest = everybody
    .filter((each) => isSameName(each.name, name))
    .flatMap(({ endedAt }) => endedAt ?? [])
    .toSorted()
    .at(-1);
  return latest === undefined ? {} : { namesakeEndedAt: latest };
}

function isSameName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.trim().toLocaleLowerCase('nl'));
  return first === second;
}
