import { eachRecord } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { coordinatorRepository } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoSentMessages } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { parseMailFeedback } from './mail-feedback.ts';
import { recordMailFeedback } from './record-mail-feedback.ts';

const { regions, table } = deployment();
const coordinatorsIn = perRegion((region) => coordinatorRepository(table, region));
const needs = {
  messages: dynamoSentMessages(table),
  coordinatorsOf: (regionId: string) => coordinatorsIn(regions.named(regionId)),
  log: logger,
};

export const handler = eachRecord(async (body) => {
  const feedback = parseMailFeedback(body);
  if (feedback) await recordMailFeedback(needs, feedback);
});
