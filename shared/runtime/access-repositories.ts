import type { Revocations, SessionRepository, TokenRepository } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';
import type { Region } from '../regions/region.ts';
import { dynamoRevocations } from '../store/platform/dynamo-revocations.ts';
import { dynamoSessions } from '../store/platform/dynamo-sessions.ts';
import { dynamoTokens } from '../store/platform/dynamo-tokens.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { stamp } from './group-repositories.ts';

interface AccessRepositories {
  readonly tokens: TokenRepository;
  readonly sessions: SessionRepository;
  readonly revocations: Revocations;
  readonly clock: Clock;
}

/** The tokens that were mailed in one region, the sessions that they started, and the revocations. */
export function accessRepositories(shared: Table, region: Pick<Region, 'id'>): AccessRepositories {
  const table = tableOfRegion(shared, region.id);
  return {
    tokens: dynamoTokens(table),
    sessions: dynamoSessions(table),
    revocations: dynamoRevocations(table, stamp),
    clock: stamp.clock,
  };
}
