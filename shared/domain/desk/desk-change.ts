import type { DomainEvent } from '../../../events/catalogue.ts';
import type { RegionDesk } from '../../regions/region.ts';
import { ConcurrentChange, Refusal } from '../errors.ts';

/** A desk after a change by a manager, with the event that reports the change. */
export interface DeskChange {
  readonly desk: RegionDesk;
  /** The id of the manager. */
  readonly by: string;
  /** Undefined if the change only removes a mailbox: the store itself adds the event that reports a removal. */
  readonly event?: Extract<
    DomainEvent,
    { readonly name: 'CircleLinkChanged' | 'MailboxAdded' | 'MailboxChanged' }
  >;
}

/** No desk has been loaded for this region, so there is nothing that a manager can change. */
export class DeskMissing extends Refusal {
  constructor() {
    super('the region has no desk yet');
  }
}

/** The reasons why a manager's change to the desk can be refused. */
export type DeskProblem =
  'example-link' | 'example-address' | 'real-address' | 'address-elsewhere' | 'desk-full';

export class DeskRefused extends Refusal {
  readonly problem: DeskProblem;

  constructor(problem: DeskProblem) {
    super(`the desk would have a fault: ${problem}`);
    this.problem = problem;
  }
}

/**
 * The desk, if it is still the version that the manager was looking at. Throws DeskMissing if there is no desk, or
 * ConcurrentChange if the desk has changed since.
 */
export function ensureDeskSeen<Desk extends { readonly version: number }>(
  desk: Desk | undefined,
  version: number,
): Desk {
  if (!desk) throw new DeskMissing();
  if (desk.version !== version) throw new ConcurrentChange();
  return desk;
}

/**
 * Changes the invite link of one municipality's circle. Returns undefined if the circle already has this link. `by` is
 * the id of the officer who makes the change.
 */
export function changeCircleLink(
  { version, mailboxes, circles }: RegionDesk & { readonly version: number },
  circle: RegionDesk['circles'][number],
  by: string,
): DeskChange | undefined {
  const { municipality, inviteLink } = circle;
  const others = circles.filter((each) => each.municipality !== municipality);
  const now = circles.find((each) => each.municipality === municipality);
  if (now?.inviteLink === inviteLink) return undefined;
  return {
    desk: { mailboxes, circles: [...others, circle] },
    by,
    event: {
      name: 'CircleLinkChanged',
      data: { officerId: by, municipality, deskVersion: version + 1 },
    },
  };
}
