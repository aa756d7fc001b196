import {
  reminderDays,
  waitingSince,
  waitingStepDueAt,
  waitsUntil,
  type WaitState,
} from './waiting.ts';

/**
 * The steps that are taken while a registration is waiting for a decision, or for its coordinator's answer to a
 * question.
 */
export type WaitingStepKind =
  | 'reminder'
  /** A reminder that also goes to the team mailbox. */
  | 'team-reminder'
  /** The coordinator is told that the registration is waiting, and for whom. */
  | 'coordinator-told'
  | 'expiry';

/** The next step, and the moment at which it is due (ISO 8601). */
export interface WaitingStep {
  readonly what: WaitingStepKind;
  readonly at: string;
}

const kinds: Readonly<Record<(typeof reminderDays)[number], WaitingStepKind>> = {
  3: 'reminder',
  7: 'reminder',
  10: 'team-reminder',
  14: 'coordinator-told',
};

/** What happens next to a registration if nobody acts; undefined if it is not waiting. */
export function nextWaitingStep(waiting: WaitState): WaitingStep | undefined {
  const since = waitingSince(waiting);
  const due = waitingStepDueAt(waiting);
  if (since === undefined || due === undefined) return undefined;
  const days = reminderDays.find((each) => each > (waiting.remindedAfterDays ?? 0));
  // A coordinator who has yet to answer a question knows what the registration is waiting for; no letter repeats it.
  const isLast = days === undefined || (days === 14 && waiting.status === 'asked');
  return isLast
    ? { what: 'expiry', at: waitsUntil(since).toISOString() }
    : { what: kinds[days], at: due.toISOString() };
}
