import type { Phase } from '../../../shared/domain/groups/group.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';
import type { OverviewResponse } from '../../../shared/requests/overview/responses.ts';

interface Filter {
  readonly municipality?: string | undefined;
  readonly phase?: Phase | undefined;
}

/** The filtered overview: the municipalities in the region's own order, and each municipality's groups by name. */
export async function listGroups(
  { overview, region }: { overview: Pick<OverviewRepository, 'list'>; region: Region },
  { municipality, phase }: Filter,
): Promise<OverviewResponse> {
  const municipalities = region.municipalities.filter(
    ({ code }) => municipality === undefined || code === municipality,
  );
  const lists = await Promise.all(municipalities.map(({ code }) => overview.list(code)));
  const groups = lists.flatMap((list) =>
    list
      .filter((group) => phase === undefined || group.phase === phase)
      .map((group) => publicGroupOf(group, region))
      .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
  );
  return { region: region.name, groups };
}
