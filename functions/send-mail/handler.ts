import { linkIssuer } from '../../shared/auth/signed-links.ts';
import { letterWriter } from '../../shared/mail/letter-writer.ts';
import { sesMailer } from '../../shared/mail/ses-mailer.ts';
import { regionById } from '../../shared/regions/index.ts';
import { consumer } from '../../shared/runtime/consumer.ts';
import { readEnv } from '../../shared/runtime/env.ts';
import { logger as log } from '../../shared/runtime/logger.ts';
import { openDesk } from '../../shared/runtime/open-desk.ts';
import { stamp } from '../../shared/runtime/open-groups.ts';
import { openJoins } from '../../shared/runtime/open-joins.ts';
import { openLinks } from '../../shared/runtime/open-linking.ts';
import { readSecret } from '../../shared/runtime/secrets.ts';
import { dynamoMailLedger } from '../../shared/store/dynamo-mail-ledger.ts';
import { sendMail } from './send-mail.ts';

const env = readEnv('REGION', 'SITE_URL', 'TABLE_NAME', 'SIGNING_SECRET', 'SETTINGS_SECRET', 'MAIL_FROM', 'MAIL_CONFIGURATION_SET');
const { table, ...registry } = openJoins(env.TABLE_NAME);
const site = { region: regionById(env.REGION), siteUrl: env.SITE_URL, clock: stamp.clock };
const store = { ...registry, ...openLinks(table), ledger: dynamoMailLedger(table, stamp) };
const office = { desk: openDesk(env), linkIssuer: linkIssuer(() => readSecret(env.SIGNING_SECRET)), writer: letterWriter(site) };
const mailer = sesMailer({ from: { name: `Buurtkring ${site.region.name}`, address: env.MAIL_FROM }, configurationSet: env.MAIL_CONFIGURATION_SET });

export const handler = consumer(sendMail({ ...site, ...store, ...office, mailer, log }));
