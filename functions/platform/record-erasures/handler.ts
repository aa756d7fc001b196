import { consumer } from '../../../shared/runtime/consumer.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { servedRegions } from '../../../shared/runtime/served-regions.ts';
import { dynamoErasureLedger } from '../../../shared/store/platform/dynamo-erasure-ledger.ts';
import { dynamoTable } from '../../../shared/store/table.ts';
import { recordErasure } from './record-erasures.ts';

const env = readEnv('LEDGER_NAME', 'REGIONS');
const regions = servedRegions(env);
const ledger = dynamoErasureLedger(dynamoTable(env.LEDGER_NAME), clock);

export const handler = consumer((event) => recordErasure({ ledger, regions }, event));
