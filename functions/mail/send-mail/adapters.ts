import { setTimeout as pause } from 'node:timers/promises';
import { tokenIssuer } from '../../../shared/auth/mailed-tokens.ts';
import { siteUrlOf } from '../../../shared/mail/letter-context.ts';
import { sesMailer } from '../../../shared/mail/ses-mailer.ts';
import { deploymentFingerprint } from '../../../shared/runtime/deployment-authority.ts';
import { deploymentDesk } from '../../../shared/runtime/deployment-desk.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { sha256 } from '../../../shared/runtime/identifiers.ts';
import { linkRepositories } from '../../../shared/runtime/linking-repositories.ts';
import { logger as log } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoFormerMailboxes } from '../../../shared/store/desk/former-mailbox-items.ts';
import { dynamoInvitations } from '../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../../shared/store/desk/dynamo-officers.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinatorInvitations } from '../../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoNominations } from '../../../shared/store/groups/dynamo-nominations.ts';
import { firstLetterPaceKey, senderPaceKey } from '../../../shared/store/keys.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
import { dynamoFirstLetters } from '../../../shared/store/mail/dynamo-first-letters.ts';
import { dynamoMailLedger } from '../../../shared/store/mail/dynamo-mail-ledger.ts';
import { dynamoMailPace } from '../../../shared/store/mail/dynamo-mail-pace.ts';
import { dynamoMailSwitch } from '../../../shared/store/mail/dynamo-mail-switch.ts';
import { dynamoMailboxCounts } from '../../../shared/store/mail/dynamo-mailbox-counts.ts';
import { dynamoNewLinks } from '../../../shared/store/mail/dynamo-new-links.ts';
import { dynamoTokens } from '../../../shared/store/platform/dynamo-tokens.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { letterWriter } from './letter-writer.ts';
import { mailTurns } from './mail-rate.ts';
import { sqsPutBack } from './put-back-adapter.ts';

const { env, regions, table } = deployment(
  'SITE_URL',
  'STAGE',
  'FINGERPRINT_SECRET',
  'MAIL_FROM',
  'MAIL_CONFIGURATION_SET',
  'MAIL_PER_SECOND',
  'FIRST_QUEUE_URL',
  'URGENT_QUEUE_URL',
  'NORMAL_QUEUE_URL',
);
const { clock } = stamp;
const fingerprint = deploymentFingerprint(env);
const relinksOf = perRegion(({ id }) => dynamoRelinks(tableOfRegion(table, id), stamp));

const needsIn = perRegion((region) => {
  const own = registryRepositories(table, region);
  const context = { region, regions, deploymentUrl: env.SITE_URL };
  return {
    ...own,
    ...registrationRepository(table, region),
    ...linkRepositories(own.table),
    circles: dynamoCircles(own.table, stamp),
    coordinatorInvitations: dynamoCoordinatorInvitations(own.table, stamp),
    nominations: dynamoNominations(own.table, stamp),
    removedCoordinators: dynamoCoordinators(own.table, stamp),
    relinksOf: (regionId: string) => relinksOf(regions.named(regionId)),
    ledger: dynamoMailLedger(own.table, stamp),
    // Read afresh each time, because a letter with a token must never go to a mailbox that has been replaced.
    desk: deploymentDesk(env, own.table),
    formerMailboxes: dynamoFormerMailboxes(own.table),
    invitations: dynamoInvitations(own.table, stamp),
    officers: dynamoOfficers(own.table, stamp, sha256),
    newLinks: dynamoNewLinks(own.table, stamp),
    mailSwitch: dynamoMailSwitch(own.table),
    mailboxCounts: dynamoMailboxCounts(own.table, clock),
    fingerprint,
    tokenIssuer: tokenIssuer(dynamoTokens(own.table)),
    writer: letterWriter(context),
    mailer: sesMailer({
      from: { name: `Buurtkring ${region.name}`, address: env.MAIL_FROM },
      configurationSet: env.MAIL_CONFIGURATION_SET,
    }),
    region,
    regions,
    siteUrl: siteUrlOf(context),
    log,
  };
});

/** Everything needed to write and send letters to the people of a region. */
export const needsOf = (regionId: string) => needsIn(regions.named(regionId));

export const firstLane = {
  firstLettersOf: (regionId: string) => dynamoFirstLetters(tableOfRegion(table, regionId), clock),
  switchOf: (regionId: string) => dynamoMailSwitch(tableOfRegion(table, regionId)),
  paceOf: (sender: string) => dynamoMailPace(table, senderPaceKey(sender)),
  clock,
  perSecond: env.MAIL_PER_SECOND,
};

/** Everything that the consumer needs to pace the sending of mail and to requeue postponed events. */
export const delivery = {
  queues: {
    first: env.FIRST_QUEUE_URL,
    urgent: env.URGENT_QUEUE_URL,
    normal: env.NORMAL_QUEUE_URL,
  },
  turns: mailTurns({
    pace: dynamoMailPace(table),
    firstLetterPace: dynamoMailPace(table, firstLetterPaceKey),
    clock,
    pause,
    perSecond: env.MAIL_PER_SECOND,
  }),
  putBack: sqsPutBack(),
  clock,
};
