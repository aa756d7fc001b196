import type { GroupRepository } from '../ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../ports/joining.ts';
import type { StarterRepository } from '../ports/starting.ts';
import type { Region } from '../regions/region.ts';
import { dynamoJoining, dynamoJoins } from '../store/joining/dynamo-joins.ts';
import { dynamoStarters } from '../store/starting/dynamo-starters.ts';
import type { RegionTable, Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';

type Stamp = typeof stamp;

interface Registry extends Stamp {
  readonly table: RegionTable;
  readonly groups: GroupRepository;
  readonly joins: JoinRepository;
  readonly joining: JoiningRepository;
  readonly starters: StarterRepository;
}

/** The repositories for the groups, join requests and starters of one region. */
export function registryRepositories(shared: Table, region: Pick<Region, 'id'>): Registry {
  const own = groupRepository(shared, region);
  const { table } = own;
  return {
    ...own,
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
  };
}
