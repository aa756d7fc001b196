import type { ReceivedMail } from '../../../../local/demo/inbox-client.ts';
import { linkIn } from '../../../../local/demo/mail-link.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { partitions, sortKeys } from '../../../../shared/store/keys.ts';
import type { StoredItem } from '../../../support/stored-state.ts';
import type { Acknowledged } from './workload.ts';

interface MailEvidence {
  readonly acknowledged: readonly Acknowledged[];
  readonly pairs: readonly string[];
  readonly items: readonly StoredItem[];
  readonly mails: readonly ReceivedMail[];
  readonly killedAt: readonly Date[];
}

/**
 * Letters that ask the reader to act. Who acts on a mail that was sent but not recorded is not asked again, and neither is an
 * officer whose colleague was faster: their entry in the ledger stays claimed.
 */
const asksForAnAct = /^(confirm-address|approval-request)#/;
/** A mail on disk is recorded within this time, so a kill after it is not the reason that one was sent twice. */
const sendTakesAtMostMs = 3_000;

/** Every letter was sent and recorded once. A mail that is not recorded was being sent when the system was killed: its letter is sent again. */
export async function mailFindings({ acknowledged, pairs, items, mails, killedAt }: MailEvidence) {
  const letters = items.filter(({ PK }) => PK.startsWith(partitions.mail));
  const sent = new Set(letters.filter(({ state }) => state === 'sent').map(({ messageId }) => String(messageId)));
  const received = new Set(mails.map(({ id }) => id));
  const unrecorded = mails.filter(({ id }) => !sent.has(id));
  const unexplained = unrecorded.filter(({ receivedAt }) => !killedAt.some((kill) => isWithin(new Date(receivedAt), kill)));
  const events = new Map(items.filter(({ SK }) => SK.startsWith(sortKeys.event)).map((item) => [String(item['id']), item]));
  const counted = countLetters(letters.filter(({ state }) => state === 'sent'), events);
  const wrong = [
    ...missingLetters(counted, acknowledged, pairs),
    ...acknowledged.flatMap((group) => [...askedCoordinator(mails, group), ...askedOfficers(mails, group)]),
    ...letters.filter(({ state, SK }) => state !== 'sent' && !asksForAnAct.test(SK)).map(({ PK, SK }) => `letter ${PK} ${SK} is not sent`),
    ...[...sent].filter((id) => !received.has(id)).map((id) => `mail ${id} was recorded and is not in the inbox`),
    ...unexplained.map(({ id }) => `mail ${id} was sent and not recorded, and no kill explains it`),
    ...(unrecorded.length > killedAt.length ? [`${unrecorded.length} mails were not recorded in ${killedAt.length} kills`] : []),
  ];
  return { wrong, counts: { letters: letters.length, mails: mails.length, 'sent and not recorded': unrecorded.length } };
}

function isWithin(receivedAt: Date, kill: Date): boolean {
  const before = kill.getTime() - receivedAt.getTime();
  // The kill takes effect a moment after it was noted.
  return before > -300 && before < sendTakesAtMostMs;
}

/** Letters by kind and group, from the ledger: 'welcome of G1'. */
function countLetters(letters: readonly StoredItem[], events: ReadonlyMap<string, StoredItem>): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { PK, SK } of letters) {
    const groupId = events.get(PK.slice(partitions.mail.length))?.PK.slice(partitions.group.length);
    const name = SK.split('#')[0] ?? '';
    const key = name === 'introduction' ? name : `${name} of ${groupId}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return counted;
}

/** One of each to the coordinator, and one to both sides of a link. A mail with a link to confirm is looked for in the inbox. */
function missingLetters(counted: ReadonlyMap<string, number>, acknowledged: readonly Acknowledged[], pairs: readonly string[]): string[] {
  const once = acknowledged.flatMap(({ groupId }) => ['registration-received', 'welcome'].map((letter) => `${letter} of ${groupId}`));
  const introductions = counted.get('introduction') ?? 0;
  return [
    ...once.filter((letter) => counted.get(letter) !== 1).map((letter) => `${letter}: ${counted.get(letter) ?? 0} letters instead of 1`),
    ...(introductions === pairs.length * 2 ? [] : [`${introductions} introductions for ${pairs.length} links`]),
  ];
}

function askedCoordinator(mails: readonly ReceivedMail[], { groupId, body }: Acknowledged): string[] {
  const asked = mails.filter((mail) => linkIn(mail)?.page === 'bevestigen' && linkIn(mail)?.groupId === groupId);
  return asked.length > 0 && asked.every(({ to }) => to.includes(body.coordinator.email)) ? [] : [`the coordinator of ${groupId} was not asked to confirm`];
}

/** At least one officer had the mail; the others get none any more once it was decided. Nobody else had it. */
function askedOfficers(mails: readonly ReceivedMail[], { groupId, body }: Acknowledged): string[] {
  const deciding = exampleDesk('langstraat').officers.filter(({ municipalities }) => municipalities.includes(body.municipality));
  const asked = mails.filter((mail) => linkIn(mail)?.page === 'beoordelen' && linkIn(mail)?.groupId === groupId).flatMap(({ to }) => to);
  const strangers = asked.filter((address) => !deciding.some(({ email }) => email === address));
  return [...(asked.length > 0 ? [] : [`no officer was asked about ${groupId}`]), ...strangers.map((address) => `${address} was asked about ${groupId}`)];
}
