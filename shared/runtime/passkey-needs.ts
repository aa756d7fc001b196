import type { Region } from '../regions/region.ts';
import { dynamoOfficerSessions } from '../store/desk/dynamo-officer-sessions.ts';
import { dynamoPasskeyChallenges } from '../store/desk/dynamo-passkey-challenges.ts';
import { dynamoPasskeys } from '../store/desk/dynamo-passkeys.ts';
import { dynamoSessions } from '../store/platform/dynamo-sessions.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { stamp } from './group-repositories.ts';
import { newSecret } from './identifiers.ts';
import { logger } from './logger.ts';
import { officerRepositories } from './officer-repositories.ts';

/** Everything needed to create a challenge in one region. */
export function challengeNeeds(shared: Table, { id }: Pick<Region, 'id'>) {
  return {
    challenges: dynamoPasskeyChallenges(tableOfRegion(shared, id)),
    clock,
    newSecret,
  };
}

/** The passkeys and officers of one region. */
export function passkeyRepositories(shared: Table, region: Pick<Region, 'id'>) {
  return {
    ...officerRepositories(shared, region),
    passkeys: dynamoPasskeys(tableOfRegion(shared, region.id), stamp),
  };
}

/** Everything needed, besides the protocol, to use or create a passkey in one region. */
export function passkeyNeeds(shared: Table, region: Pick<Region, 'id'>) {
  const table = tableOfRegion(shared, region.id);
  return {
    ...challengeNeeds(shared, region),
    ...passkeyRepositories(shared, region),
    sessions: dynamoOfficerSessions(table, clock),
    mailedSessions: dynamoSessions(table),
    log: logger,
  };
}
