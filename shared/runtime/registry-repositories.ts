import type { GroupRepository } from '../ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../ports/joining.ts';
import type { StarterRepository } from '../ports/starting.ts';
import { dynamoJoining, dynamoJoins } from '../store/joining/dynamo-joins.ts';
import { dynamoStarters } from '../store/starting/dynamo-starters.ts';
import type { Table } from '../store/table.ts';
import { groupRepository, stamp } from './group-repositories.ts';

interface Registry {
  readonly table: Table;
  readonly groups: GroupRepository;
  readonly joins: JoinRepository;
  readonly joining: JoiningRepository;
  readonly starters: StarterRepository;
}

/** The repositories for groups, join requests and starters. */
export function registryRepositories(tableName: string): Registry {
  const { table, groups } = groupRepository(tableName);
  return {
    table,
    groups,
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
  };
}
