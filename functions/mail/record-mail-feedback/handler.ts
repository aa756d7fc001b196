import { eachRecord } from '../../../shared/runtime/consumer.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { parseMailFeedback } from './mail-feedback.ts';
import { recordMailFeedback } from './record-mail-feedback.ts';

const { TABLE_NAME } = readEnv('TABLE_NAME');
const { table, groups } = groupRepository(TABLE_NAME);
const needs = { ledger: dynamoMailLedger(table, stamp), groups, log: logger };

export const handler = eachRecord(async (body) => {
  const feedback = parseMailFeedback(body);
  if (feedback) await recordMailFeedback(needs, feedback);
});
