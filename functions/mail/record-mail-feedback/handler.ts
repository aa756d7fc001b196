import { clock } from '../../../shared/runtime/clock.ts';
import { eachRecord } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { coordinatorRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { dynamoSentMessages } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { parseMailFeedback } from './mail-feedback.ts';
import { recordMailFeedback } from './record-mail-feedback.ts';

const { regions, table } = deployment();
const coordinatorsIn = perRegion((region) => coordinatorRepository(table, region));
const deskIn = perRegion((region) => dynamoDesk(tableOfRegion(table, region.id), stamp));
const needs = {
  messages: dynamoSentMessages(table),
  coordinatorsOf: (regionId: string) => coordinatorsIn(regions.named(regionId)),
  deskOf: (regionId: string) => deskIn(regions.named(regionId)),
  clock,
  log: logger,
};

export const handler = eachRecord(async (body) => {
  const feedback = parseMailFeedback(body);
  if (feedback) await recordMailFeedback(needs, feedback);
});
