import type { DomainEvent, EventName } from '../../../events/catalogue.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { StoredEvent } from '../../../shared/ports/groups.ts';
import {
  historyEvents,
  type HistoryEvent,
  type HistoryLine,
} from '../../../shared/requests/groups/review-response.ts';

/** The job title of the officer with this id; undefined if the officer is no longer known. */
export type TitleOf = (officerId: string) => Promise<string | undefined>;

/** What has happened to a registration, oldest first. Events that mean nothing to an officer are left out. */
export async function registrationHistory(
  group: Group,
  events: readonly StoredEvent[],
  titleOf: TitleOf,
): Promise<HistoryLine[]> {
  const told = events.filter(({ event }) => isTold(event.name));
  const lines = told.map(async ({ time, event }): Promise<HistoryLine> => {
    const officerId = 'officerId' in event.data ? event.data.officerId : undefined;
    const officer = officerId === undefined ? undefined : await titleIn(group, officerId, titleOf);
    return {
      event: event.name as HistoryEvent,
      at: time,
      ...(officer === undefined ? {} : { officer }),
      ...daysIn(event),
    };
  });
  return [registeredLine(group), ...(await Promise.all(lines))];
}

function registeredLine({ registeredAt, onBehalf }: Group): HistoryLine {
  const line = { event: 'GroupRegistered', at: registeredAt } as const;
  if (!onBehalf) return line;
  const { officerTitle: officer, conversation } = onBehalf;
  return { ...line, officer, conversation };
}

function isTold(name: EventName): boolean {
  return (historyEvents as readonly string[]).includes(name);
}

/** The group keeps the title that the officer had at the last decision, even after the officer has been removed. */
async function titleIn(
  { decision }: Group,
  officerId: string,
  titleOf: TitleOf,
): Promise<string | undefined> {
  const kept = decision?.officerId === officerId ? decision.officerTitle : undefined;
  return kept ?? titleOf(officerId);
}

function daysIn(event: DomainEvent): Pick<HistoryLine, 'days'> {
  return event.name === 'RegistrationReminderDue' ? { days: event.data.days } : {};
}
