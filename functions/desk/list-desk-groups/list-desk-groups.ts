import { facets, wordsOf } from '../../../shared/domain/desk/group-list.ts';
import { scopeOf, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { GroupList } from '../../../shared/ports/desk.ts';
import { codesIn, namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  GroupListQuery,
  GroupListResponse,
} from '../../../shared/requests/desk/group-list.ts';

interface Needs {
  readonly groupList: Pick<GroupList, 'find'>;
  readonly region: Region;
}

/** A page of the matching groups, newest first, from the municipalities where the officer may see groups. */
export async function listDeskGroups(
  { groupList, region }: Needs,
  officer: SignedInOfficer,
  query: GroupListQuery,
): Promise<GroupListResponse> {
  const { all, total, groups, next } = await groupList.find({
    municipalities: codesIn(region, scopeOf(officer, 'groups.see')),
    filters: facets.flatMap((facet) => {
      const value = query[facet];
      return value === undefined ? [] : [[facet, value] as const];
    }),
    words: [...new Set(wordsOf(query.q ?? ''))],
    before: query.before === undefined ? undefined : Number(query.before),
  });
  return {
    all,
    total,
    groups: groups.map((group) => ({
      ...group,
      municipality: namedMunicipality(region, group.municipality),
    })),
    ...(next === undefined ? {} : { next: String(next) }),
  };
}
