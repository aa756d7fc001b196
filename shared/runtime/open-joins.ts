import type {
  GroupRepository,
  JoiningRepository,
  JoinRepository,
  StarterRepository,
} from '../ports.ts';
import { dynamoJoining, dynamoJoins } from '../store/dynamo-joins.ts';
import { dynamoStarters } from '../store/dynamo-starters.ts';
import type { Table } from '../store/table.ts';
import { openGroups, stamp } from './open-groups.ts';

interface Registry {
  readonly table: Table;
  readonly groups: GroupRepository;
  readonly joins: JoinRepository;
  readonly joining: JoiningRepository;
  readonly starters: StarterRepository;
}

/** The groups, the requests to join them, and the people who want to start one. */
export function openJoins(tableName: string): Registry {
  const { table, groups } = openGroups(tableName);
  return {
    table,
    groups,
    joins: dynamoJoins(table, stamp),
    joining: dynamoJoining(table, stamp),
    starters: dynamoStarters(table, stamp),
  };
}
