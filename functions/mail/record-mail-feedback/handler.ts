import { clock } from '../../../shared/runtime/clock.ts';
import { eachRecord } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { coordinatorRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { dynamoSentMessages } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { parseMailFeedback } from './mail-feedback.ts';
import { recordMailFeedback } from './record-mail-feedback.ts';

const { regions, table } = deployment();
const needs = {
  messages: dynamoSentMessages(table),
  coordinatorsOf: (regionId: string) => coordinatorRepository(table, regions.named(regionId)),
  deskOf: (regionId: string) => dynamoDesk(tableOfRegion(table, regions.named(regionId).id), stamp),
  clock,
  log: logger,
};

export const handler = eachRecord(async (body) => {
  const feedback = parseMailFeedback(body);
  if (feedback) await recordMailFeedback(needs, feedback);
});
