import { setTimeout as pause } from 'node:timers/promises';
import { linkIssuer } from '../../../shared/auth/signed-tokens.ts';
import { letterWriter } from '../../../shared/mail/letter-writer.ts';
import { sesMailer } from '../../../shared/mail/ses-mailer.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { readEnv } from '../../../shared/runtime/env.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { openDesk } from '../../../shared/runtime/deployment-desk.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { openLinks } from '../../../shared/runtime/linking-repositories.ts';
import { openJoins } from '../../../shared/runtime/registry-repositories.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { sqsPutBack } from './put-back-adapter.ts';
import { readSecret } from '../../../shared/runtime/secrets.ts';
import { mailTurns } from './mail-turns.ts';

const env = readEnv(
  'REGION',
  'SITE_URL',
  'TABLE_NAME',
  'SIGNING_SECRET',
  'SETTINGS_SECRET',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'MAIL_PER_SECOND',
  'URGENT_QUEUE_URL',
  'NORMAL_QUEUE_URL',
);
const { clock } = stamp;
const { table, ...registry } = openJoins(env.TABLE_NAME);
const site = { region: regionById(env.REGION), siteUrl: env.SITE_URL, clock };

/** What the letters are written from and sent with. */
export const needs = {
  ...site,
  ...registry,
  ...openLinks(table),
  ledger: dynamoMailLedger(table, stamp),
  desk: openDesk(env),
  linkIssuer: linkIssuer(() => readSecret(env.SIGNING_SECRET)),
  writer: letterWriter(site),
  mailer: sesMailer({
    from: { name: `Buurtkring ${site.region.name}`, address: env.MAIL_FROM },
    configurationSet: env.MAIL_CONFIGURATION_SET,
  }),
  log,
};

/** How events reach the function, and how one that must wait goes back. */
export const delivery = {
  queues: { urgent: env.URGENT_QUEUE_URL, normal: env.NORMAL_QUEUE_URL },
  turns: mailTurns({ pace: dynamoMailPace(table), clock, pause, perSecond: env.MAIL_PER_SECOND }),
  putBack: sqsPutBack(),
  clock,
};
