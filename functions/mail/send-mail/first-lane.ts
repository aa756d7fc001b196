import type { EventName, ReceivedEvent } from '../../../events/catalogue.ts';
import {
  MailPostponed,
  MailStopped,
  type FirstLetters,
  type MailPace,
  type MailSwitch,
  type MailTurns,
} from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { stoppableMail } from '../../../shared/domain/mail/stoppable-mail.ts';
import type { LetterDeclaration } from './letter-declaration.ts';
import { letters } from './letters/index.ts';
import { firstLetterShare } from './mail-rate.ts';

interface Lane {
  readonly firstLettersOf: (regionId: string) => Pick<FirstLetters, 'find' | 'sendFrom'>;
  readonly switchOf: (regionId: string) => Pick<MailSwitch, 'isStopped'>;
  /** The pace of the letters caused by one sender; `sender` is that sender's keyed digest. */
  readonly paceOf: (sender: string) => MailPace;
  readonly clock: Clock;
  /** Emails per second for the whole deployment. */
  readonly perSecond: number;
}

type Handle = (event: ReceivedEvent, turns: MailTurns) => Promise<void>;

/** The longest delay that SQS allows, in seconds. */
const longestSeconds = 900;
/** One sender gets at most this share of the lane, so it takes four busy senders to fill it. */
const senderShare = 0.25;

/**
 * Makes senders take turns: if one sender causes many first letters at once, each of them is postponed until that
 * sender's next turn. A letter that was held back when it was requested is never sent. While an operator has stopped a
 * region's first letters or all of its mail, its first letters wait in their queue without taking turns. Throws
 * MailPostponed and MailStopped.
 */
export function inFirstLane(handle: Handle, lane: Lane): Handle {
  return async (event, turns) => {
    if (!leadsToFirstLetters(event.name)) return handle(event, turns);
    const { regionId } = event;
    // Checked before a turn is reserved. Otherwise the reserved turns would pass while mail is stopped, and all of a
    // sender's letters would then be sent at once.
    for (const mail of stoppableMail)
      if (await lane.switchOf(regionId).isStopped(mail)) throw new MailStopped(mail, [regionId]);
    const subjectId = subjectOf(event);
    const letter = await lane.firstLettersOf(regionId).find(subjectId);
    if (letter?.held === true) return undefined;
    if (letter) await waitForSender(subjectId, regionId, letter, lane);
    return handle(event, turns);
  };
}

async function waitForSender(
  subjectId: string,
  regionId: string,
  { sender, sendFrom }: { readonly sender: string; readonly sendFrom?: number | undefined },
  lane: Lane,
): Promise<void> {
  const now = lane.clock().getTime();
  const turn = sendFrom ?? (await reserve(lane.paceOf(sender), now, lane.perSecond));
  if (sendFrom === undefined) await lane.firstLettersOf(regionId).sendFrom(subjectId, turn);
  if (turn <= now) return;
  const seconds = Math.min(longestSeconds, Math.ceil((turn - now) / 1000));
  throw new MailPostponed('not yet the turn of this sender', seconds);
}

/** Reserves the sender's next turn, and returns its time in milliseconds since 1970. */
async function reserve(pace: MailPace, now: number, perSecond: number): Promise<number> {
  const gap = Math.ceil(1000 / (perSecond * firstLetterShare * senderShare));
  for (;;) {
    const free = await pace.free();
    const turn = Math.max(free, now);
    if (await pace.move(free, turn + gap)) return turn;
  }
}

function leadsToFirstLetters(event: EventName): boolean {
  return Object.values<LetterDeclaration>(letters).some(({ on }) => on[event] === 'first');
}

/** The id of the registration, join request, starter or invitation that a first letter is about. */
function subjectOf({ data }: ReceivedEvent): string {
  if ('invitationId' in data) return data.invitationId;
  if ('joinRequestId' in data) return data.joinRequestId;
  if ('starterId' in data) return data.starterId;
  if ('groupId' in data) return data.groupId;
  throw new Error(
    'a first letter must be about a registration, a join request, a starter or an invitation',
  );
}
