import {
  ensureRight,
  OutOfScope,
  type SignedInOfficer,
} from '../../../shared/domain/desk/officer-session.ts';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import {
  circleListOf,
  circleLists,
  possibleTicks,
  type Member,
} from '../../../shared/domain/groups/circle.ts';
import type { CircleRepository, MemberDetails } from '../../../shared/ports/groups.ts';
import { municipalityOf, namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { CircleResponse } from '../../../shared/requests/groups/circle.ts';

interface Needs {
  readonly circles: Pick<CircleRepository, 'of' | 'detailsOf'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/** Each list shows at most this many members. */
const mostShown = 100;

/**
 * Returns the members of a municipality's circle in four lists, each of which starts with those who have been on it
 * longest. `municipality` is a CBS code. Throws OutOfScope if the officer may not see the groups in that municipality,
 * or if the region has no such municipality.
 */
export async function showCircle(
  { circles, region }: Needs,
  officer: Pick<SignedInOfficer, 'rights'>,
  municipality: string,
): Promise<CircleResponse> {
  ensureRight(officer, 'groups.see', municipality);
  // A right in the whole region holds for any code.
  if (!municipalityOf(region, municipality)) throw new OutOfScope();
  const members = (await circles.of(municipality)).toSorted((one, other) =>
    one.since.localeCompare(other.since),
  );
  const lists = circleLists.map((name) => {
    const all = members.filter((member) => circleListOf(member) === name);
    return { name, total: all.length, shown: all.slice(0, mostShown) };
  });
  const details = await circles.detailsOf(lists.flatMap(({ shown }) => shown));
  const mayTick = isAllowed(officer.rights, 'follow-up', { municipality });
  return {
    municipality: namedMunicipality(region, municipality),
    lists: lists.map(({ name, total, shown }) => ({
      name,
      total,
      members: shown.map((member) =>
        shownMember(member, details.get(member.coordinatorId), { mayTick }),
      ),
    })),
  };
}

type ShownMember = CircleResponse['lists'][number]['members'][number];

function shownMember(
  member: Member,
  details: MemberDetails = {},
  { mayTick }: { readonly mayTick: boolean },
): ShownMember {
  const { coordinatorId: id, state, since, source, officerTitle, endedFrom, version } = member;
  return {
    id,
    ...details,
    state,
    since,
    source,
    ...(officerTitle === undefined ? {} : { officer: officerTitle }),
    ...(endedFrom === undefined ? {} : { endedFrom }),
    version,
    mayDo: mayTick ? [...possibleTicks(member)] : [],
  };
}
