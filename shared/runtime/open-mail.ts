import { dynamoMailLedger } from '../store/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../store/dynamo-mail-pace.ts';
import { stamp } from './open-groups.ts';
import { openJoins } from './open-joins.ts';
import { openLinks } from './open-linking.ts';
import { sqsPutBack } from './sqs-put-back.ts';

/** What the letters look up, and what sending them keeps. */
export function openMail(tableName: string) {
  const { table, ...registry } = openJoins(tableName);
  return {
    ...registry,
    ...openLinks(table),
    ledger: dynamoMailLedger(table, stamp),
    pace: dynamoMailPace(table),
    putBack: sqsPutBack(),
    clock: stamp.clock,
  };
}
