import type { ReceivedMail } from '../../../local/demo/inbox-client.ts';
import { linkIn } from '../../../local/demo/mail-link.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { StoredItem } from '../../support/stored-state.ts';
import { countedWrong, lost, unexpected, type Finding } from './finding.ts';
import { eventsNamed, pairOf } from './verify-links.ts';
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

/**
 * Every letter was sent and recorded once. A mail that is not recorded was being sent when the system was killed: its letter is
 * sent again, and such a mail is counted apart. Several letters are sent at the same time, so one kill can fall inside several sends.
 */
export async function mailFindings({ acknowledged, pairs, items, mails, killedAt }: MailEvidence) {
  const letters = items.filter(({ PK }) => PK.startsWith(partitions.mail));
  const sent = new Set(
    letters.filter(({ state }) => state === 'sent').map(({ messageId }) => String(messageId)),
  );
  const received = new Set(mails.map(({ id }) => id));
  const unrecorded = mails.filter(({ id }) => !sent.has(id));
  const killsInside = killedAt.filter((kill) =>
    unrecorded.some(({ receivedAt }) => isWithin(new Date(receivedAt), kill)),
  );
  const unexplained = unrecorded.filter(
    ({ receivedAt }) => !killedAt.some((kill) => isWithin(new Date(receivedAt), kill)),
  );
  const findings = [
    ...missingLetters(letters, items, acknowledged),
    ...introductionsMissing(letters, items, pairs),
    ...acknowledged.flatMap((group) => [
      ...askedCoordinator(mails, group),
      ...askedOfficers(mails, group),
    ]),
    ...letters
      .filter(({ state, SK }) => state !== 'sent' && !asksForAnAct.test(SK))
      .filter((letter) => !isOutlived(letter, items, acknowledged))
      .map(({ PK, SK }) => lost(`letter ${PK} ${SK} is not sent`)),
    ...[...sent]
      .filter((id) => !received.has(id))
      .map((id) => lost(`mail ${id} was recorded and is not in the inbox`)),
    ...unexplained.map(({ id }) =>
      unexpected(`mail ${id} was sent and not recorded, and no kill explains it`),
    ),
  ];
  return {
    findings,
    counts: {
      letters: letters.length,
      mails: mails.length,
      'kills that fell inside a send': killsInside.length,
      'sends that a kill fell inside, their letters sent again': unrecorded.length,
    },
  };
}

function isWithin(receivedAt: Date, kill: Date): boolean {
  const before = kill.getTime() - receivedAt.getTime();
  // The kill takes effect a moment after it was noted.
  return before > -300 && before < sendTakesAtMostMs;
}

/** A letter whose sending was cut off is not sent again when its group has ended or its link has: it makes no sense any more. */
function isOutlived(
  { PK }: StoredItem,
  items: readonly StoredItem[],
  acknowledged: readonly Acknowledged[],
): boolean {
  const event = items.find(
    ({ SK, id }) => SK.startsWith(sortKeys.event) && id === PK.slice(partitions.mail.length),
  );
  const { groupId, neighbourId } = (event?.['data'] ?? {}) as {
    groupId?: string;
    neighbourId?: string;
  };
  if (neighbourId !== undefined) return true;
  return acknowledged.some((group) => group.groupId === groupId && hasEnded(group));
}

function hasEnded({ status }: Pick<Acknowledged, 'status'>): boolean {
  return status === 'closed' || status === 'rejected';
}

/** One of each to the coordinator. A mail with a link that asks for an act is looked for in the inbox. */
function missingLetters(
  letters: readonly StoredItem[],
  items: readonly StoredItem[],
  acknowledged: readonly Acknowledged[],
): Finding[] {
  const groupOf = new Map(
    items
      .filter(({ SK }) => SK.startsWith(sortKeys.event))
      .map(({ id, PK }) => [String(id), PK.slice(partitions.group.length)]),
  );
  const counted = new Map<string, number>();
  for (const { PK, SK } of letters.filter(({ state }) => state === 'sent')) {
    const key = `${SK.split('#')[0]} of ${groupOf.get(PK.slice(partitions.mail.length))}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return acknowledged.flatMap(({ groupId, status }) => {
    const last = {
      active: ['welcome'],
      rejected: ['rejected'],
      closed: ['closed'],
      submitted: [],
      pending: [],
    }[status];
    const receipts = counted.get(`registration-received of ${groupId}`) ?? 0;
    return [
      // Who was rejected or has stopped by the time of the receipt gets the letter about that only.
      ...(receipts === 0 && hasEnded({ status })
        ? []
        : countedWrong(`receipts of ${groupId}`, receipts)),
      ...last.flatMap((letter) =>
        countedWrong(
          `letters ${letter} of ${groupId}`,
          counted.get(`${letter} of ${groupId}`) ?? 0,
        ),
      ),
    ];
  });
}

/** Of every link that is there, both coordinators were introduced when it was told last. */
function introductionsMissing(
  letters: readonly StoredItem[],
  items: readonly StoredItem[],
  pairs: readonly string[],
): Finding[] {
  const lastTold = new Map<string, string>();
  const tellings = [...eventsNamed(items, 'GroupsLinked')].sort((one, other) =>
    String(one['id']) < String(other['id']) ? -1 : 1,
  );
  for (const event of tellings) lastTold.set(pairOf(event), String(event['id']));
  const introductions = letters
    .filter(({ SK, state }) => SK.startsWith('introduction#') && state === 'sent')
    .map(({ PK }) => PK.slice(partitions.mail.length));
  return pairs.flatMap((pair) =>
    countedWrong(
      `introductions of ${pair}`,
      introductions.filter((eventId) => eventId === lastTold.get(pair)).length,
      2,
    ),
  );
}

function askedCoordinator(
  mails: readonly ReceivedMail[],
  { groupId, body }: Acknowledged,
): Finding[] {
  const asked = mails.filter(
    (mail) => linkIn(mail)?.page === 'bevestigen' && linkIn(mail)?.groupId === groupId,
  );
  return asked.length > 0 && asked.every(({ to }) => to.includes(body.coordinator.email))
    ? []
    : [lost(`the coordinator of ${groupId} was not asked to confirm`)];
}

/** At least one officer had the mail; the others get none any more once it was decided. Nobody else had it. */
function askedOfficers(mails: readonly ReceivedMail[], { groupId, body }: Acknowledged): Finding[] {
  const deciding = exampleDesk('langstraat').officers.filter(({ municipalities }) =>
    municipalities.includes(body.municipality),
  );
  const asked = mails
    .filter((mail) => linkIn(mail)?.page === 'beoordelen' && linkIn(mail)?.groupId === groupId)
    .flatMap(({ to }) => to);
  const strangers = asked.filter((address) => !deciding.some(({ email }) => email === address));
  return [
    ...(asked.length > 0 ? [] : [lost(`no officer was asked about ${groupId}`)]),
    ...strangers.map(() => unexpected(`a stranger was asked about ${groupId}`)),
  ];
}
