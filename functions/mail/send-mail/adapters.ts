import { setTimeout as pause } from 'node:timers/promises';
import { tokenIssuer } from '../../../shared/auth/signed-tokens.ts';
import { sesMailer } from '../../../shared/mail/ses-mailer.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { deploymentDesk } from '../../../shared/runtime/deployment-desk.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { linkRepositories } from '../../../shared/runtime/linking-repositories.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { readSecret } from '../../../shared/runtime/secrets.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { letterWriter } from './letter-writer.ts';
import { mailTurns } from './mail-rate.ts';
import { sqsPutBack } from './put-back-adapter.ts';

const env = readEnv(
  'REGION',
  'SITE_URL',
  'TABLE_NAME',
  'SIGNING_SECRET',
  'DESK_SECRET',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'MAIL_PER_SECOND',
  'URGENT_QUEUE_URL',
  'NORMAL_QUEUE_URL',
);
const { clock } = stamp;
const { table, ...registry } = registryRepositories(env.TABLE_NAME);
const site = { region: regionById(env.REGION), siteUrl: env.SITE_URL, clock };

/** Everything needed to write and send letters. */
export const needs = {
  ...site,
  ...registry,
  ...linkRepositories(table),
  ledger: dynamoMailLedger(table, stamp),
  desk: deploymentDesk(env),
  tokenIssuer: tokenIssuer(() => readSecret(env.SIGNING_SECRET)),
  writer: letterWriter(site),
  mailer: sesMailer({
    from: { name: `Buurtkring ${site.region.name}`, address: env.MAIL_FROM },
    configurationSet: env.MAIL_CONFIGURATION_SET,
  }),
  log,
};

/** What the consumer needs to pace the sending of mail and to requeue postponed events. */
export const delivery = {
  queues: { urgent: env.URGENT_QUEUE_URL, normal: env.NORMAL_QUEUE_URL },
  turns: mailTurns({ pace: dynamoMailPace(table), clock, pause, perSecond: env.MAIL_PER_SECOND }),
  putBack: sqsPutBack(),
  clock,
};
