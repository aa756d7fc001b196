import type { ReceivedMail } from '../../../local/demo/inbox-client.ts';
import { deskPageIn, mailedTokenIn } from '../../../local/demo/mailed-token.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { StoredItem } from '../../support/stored-state.ts';
import { mailboxesOf } from '../../support/three-regions.ts';
import { compareCount, lost, unexpected, type Finding } from './finding.ts';
import { linkLetterFindings } from './verify-link-letters.ts';
import { mailRegionFindings } from './verify-mail-regions.ts';
import type { AcknowledgedGroup } from './workload.ts';

interface MailEvidence {
  readonly acknowledged: readonly AcknowledgedGroup[];
  readonly pairs: readonly string[];
  readonly items: readonly StoredItem[];
  readonly mails: readonly ReceivedMail[];
  readonly killedAt: readonly Date[];
  /** The URL of each region's site, by region id. */
  readonly urls: ReadonlyMap<string, string>;
}

/**
 * Letters that ask the recipient to act. If the action has already been taken, because the email was sent without being
 * recorded or another officer has acted first, the letter is not sent again and its ledger entry stays claimed.
 */
const asksForAction = /^(confirm-address|approval-request)#/;
/** A sent email is recorded within this time, so a later kill does not explain a duplicate. */
const maxSendMs = 3_000;

/**
 * Checks that every letter was sent and recorded once. If an email has no record, a kill must have interrupted it: its
 * letter is sent again and the email is counted separately. Letters are sent concurrently, so one kill can interrupt
 * several sends.
 */
export async function mailFindings({
  acknowledged,
  pairs,
  items,
  mails,
  killedAt,
  urls,
}: MailEvidence) {
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
    ...linkLetterFindings(letters, items, { pairs, acknowledged }),
    ...mailRegionFindings(mails, acknowledged, urls),
    ...acknowledged.flatMap((group) => [
      ...askedCoordinator(mails, group),
      ...askedOfficers(mails, group),
    ]),
    ...letters
      .filter(({ state, SK }) => state !== 'sent' && !asksForAction.test(SK))
      .filter((letter) => !isObsolete(letter, items, acknowledged))
      .map(({ PK, SK }) => lost(`letter ${PK} ${SK} was not sent`)),
    ...[...sent]
      .filter((id) => !received.has(id))
      .map((id) => lost(`mail ${id} was recorded but is not in the inbox`)),
    ...unexplained.map(({ id }) =>
      unexpected(`mail ${id} was sent but not recorded, and no kill explains it`),
    ),
  ];
  return {
    findings,
    counts: {
      letters: letters.length,
      mails: mails.length,
      'kills that interrupted a send': killsInside.length,
      'sends interrupted by a kill, their letters sent again': unrecorded.length,
    },
  };
}

function isWithin(receivedAt: Date, kill: Date): boolean {
  const before = kill.getTime() - receivedAt.getTime();
  // A kill takes effect a moment after it is recorded.
  return before > -300 && before < maxSendMs;
}

/**
 * Whether a letter may remain unsent. A letter whose sending was interrupted is not sent again once its group has ended
 * or its link no longer exists. `linkLetterFindings` checks the letters about links that do exist.
 */
function isObsolete(
  { PK }: StoredItem,
  items: readonly StoredItem[],
  acknowledged: readonly AcknowledgedGroup[],
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

function hasEnded({ status }: Pick<AcknowledgedGroup, 'status'>): boolean {
  return status === 'closed' || status === 'rejected';
}

/**
 * Each coordinator must have received each letter exactly once. Letters that ask for action are checked in the inbox
 * instead.
 */
function missingLetters(
  letters: readonly StoredItem[],
  items: readonly StoredItem[],
  acknowledged: readonly AcknowledgedGroup[],
): Finding[] {
  const groupOf = new Map(
    items
      .filter(({ SK }) => SK.startsWith(sortKeys.event))
      .map(({ id, data }) => [String(id), (data as { groupId?: string }).groupId]),
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
      // A group that is rejected or closed before its receipt is sent receives only the letter about the rejection or
      // closure.
      ...(receipts === 0 && hasEnded({ status })
        ? []
        : compareCount(`receipts of ${groupId}`, receipts)),
      ...last.flatMap((letter) =>
        compareCount(
          `letters ${letter} of ${groupId}`,
          counted.get(`${letter} of ${groupId}`) ?? 0,
        ),
      ),
    ];
  });
}

function askedCoordinator(
  mails: readonly ReceivedMail[],
  { groupId, body }: AcknowledgedGroup,
): Finding[] {
  const asked = mails.filter(
    (mail) =>
      mailedTokenIn(mail)?.page === 'bevestigen' && mailedTokenIn(mail)?.groupId === groupId,
  );
  return asked.length > 0 && asked.every(({ to }) => to.includes(body.coordinator.email))
    ? []
    : [lost(`the coordinator of ${groupId} was not asked to confirm`)];
}

/**
 * At least one of the municipality's officers must have been asked to decide, and nobody else may
 * have been asked. After the decision, the remaining officers are no longer asked.
 */
function askedOfficers(
  mails: readonly ReceivedMail[],
  { groupId, body }: AcknowledgedGroup,
): Finding[] {
  const deciding = mailboxesOf(body.municipality);
  const asked = mails
    .filter((mail) => deskPageIn(mail)?.groupId === groupId)
    .flatMap(({ to }) => to);
  const strangers = asked.filter((address) => !deciding.some(({ email }) => email === address));
  return [
    ...(asked.length > 0 ? [] : [lost(`no officer was asked about ${groupId}`)]),
    ...strangers.map(() =>
      unexpected(`somebody who is not its officer was asked about ${groupId}`),
    ),
  ];
}
