import { setTimeout as pause } from 'node:timers/promises';
import { linkIssuer } from '../../shared/auth/signed-links.ts';
import { letterWriter } from '../../shared/mail/letter-writer.ts';
import { sesMailer } from '../../shared/mail/ses-mailer.ts';
import { regionById } from '../../shared/regions/index.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { logger as log } from '../../shared/runtime/logger.ts';
import { openDesk } from '../../shared/runtime/open-desk.ts';
import { openMail } from '../../shared/runtime/open-mail.ts';
import { readSecret } from '../../shared/runtime/secrets.ts';
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
const { pace, clock, putBack, ...store } = openMail(env.TABLE_NAME);
const site = { region: regionById(env.REGION), siteUrl: env.SITE_URL, clock };

/** What the letters are written from and sent with. */
export const needs = {
  ...site,
  ...store,
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
  turns: mailTurns({ pace, clock, pause, perSecond: env.MAIL_PER_SECOND }),
  putBack,
  clock,
};
