import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { searchRecords } from '../../../shared/domain/desk/viewing-record.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { counting } from '../../../shared/domain/platform/caps.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import type { ContactDigester, Sender } from '../../../shared/ports/access.ts';
import type { ViewingRecords } from '../../../shared/ports/desk.ts';
import type {
  ContactIndex,
  CoordinatorRepository,
  FoundContact,
  RegistrationRepository,
} from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  FindPersonBody,
  FindPersonResponse,
} from '../../../shared/requests/groups/find-person.ts';

interface Needs {
  readonly digester: ContactDigester;
  readonly contacts: ContactIndex;
  readonly coordinators: Pick<CoordinatorRepository, 'find'>;
  readonly registrations: Pick<RegistrationRepository, 'find'>;
  readonly viewings: ViewingRecords;
  /** Returns 32 random hexadecimal digits. */
  readonly newTraceId: () => string;
  readonly region: Region;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** A response lists at most this many groups and registrations, groups first. */
const mostShown = 50;

/**
 * Returns the groups and the unconfirmed registrations, in the officer's municipalities, of the coordinators with
 * exactly this address or number, after storing the viewing records. A group that cannot be read is logged and left out. Throws TooManyRequests if the
 * officer has searched too often, and also throws if the records cannot be stored.
 */
export async function findPerson(
  needs: Needs,
  officer: SignedInOfficer,
  { contact, reason }: FindPersonBody,
  { note }: Pick<Sender, 'note'>,
): Promise<FindPersonResponse> {
  const { digester, contacts, viewings, newTraceId, region, clock } = needs;
  const digest = await (contact.includes('@')
    ? digester.mailbox(contact)
    : digester.phone(contact));
  const stored = await contacts.find(digest);
  const read = await Promise.all(stored.map(async (each) => readFound(needs, each, digest)));
  const inScope = read
    .flat()
    .filter(({ group }) => isAllowed(officer.rights, 'contacts.see', group))
    .toSorted((one, other) => Number(isUnconfirmed(one)) - Number(isUnconfirmed(other)));
  const shown = inScope.slice(0, mostShown);
  const [traceId, at] = [newTraceId(), clock()];
  await viewings.write(
    searchRecords(
      shown.map(({ coordinator }) => coordinator),
      officer,
      { traceId, reason, at },
    ),
    { counted: counting('person-search', officer.id), at },
  );
  note?.('person-searched');
  const details = ({ group, coordinator: { role } }: Found) => ({
    name: group.name,
    municipality: namedMunicipality(region, group.municipality),
    status: group.status,
    registeredAt: group.registeredAt,
    role,
  });
  return {
    traceId,
    groups: shown.flatMap((each) => {
      const { reference } = each.group;
      return reference === undefined ? [] : [{ reference, ...details(each) }];
    }),
    unconfirmed: shown.filter(isUnconfirmed).map(details),
    more: inScope.length > shown.length,
  };
}

interface Found {
  readonly group: Group;
  readonly coordinator: Coordinator;
}

/**
 * Reads a coordinator and the group. Returns an empty list if the coordinator no longer exists or now has other contact
 * details, or if either cannot be read.
 */
async function readFound(
  { coordinators, registrations, log }: Needs,
  { groupId, coordinatorId }: FoundContact,
  digest: string,
): Promise<Found[]> {
  const found = await unlessUnreadable(
    async () => {
      const [group, coordinator] = await Promise.all([
        registrations.find(groupId),
        coordinators.find(groupId, coordinatorId),
      ]);
      const { mailbox, phone } = coordinator?.digests ?? {};
      return group && coordinator && (mailbox === digest || phone === digest)
        ? [{ group, coordinator }]
        : [];
    },
    (key) => log.warn('a group of a person whom an officer searched for cannot be read', { key }),
  );
  return found ?? [];
}

function isUnconfirmed({ group }: Found): boolean {
  return group.reference === undefined;
}
