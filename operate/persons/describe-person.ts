import type { Item } from '../../shared/store/table.ts';
import type { Person, Role } from './find-person.ts';
import { isEvent } from './traces.ts';

/**
 * Describes everything about a person, in lines for the operator who asked: each role with its fields, the events and
 * the mail.
 */
export function describePerson({ roles, traces }: Person): readonly string[] {
  if (roles.length === 0) return ['Nothing is stored about this address.'];
  const events = traces.filter(isEvent);
  const others = traces.filter((trace) => !isEvent(trace));
  return [
    ...roles.flatMap(describeRole),
    `${events.length} events:`,
    ...events.map(({ id, name, time }) => `  ${String(time)}  ${String(name)}  ${String(id)}`),
    `${others.length} other items that refer to these ids:`,
    ...others.map(({ PK, SK }) => `  ${String(PK)}  ${String(SK)}`),
  ];
}

function describeRole({ kind, regionId, item }: Role): readonly string[] {
  const { PK: _, SK: __, ...fields } = item as Item & { PK: unknown; SK: unknown };
  return [
    `${kind} in ${regionId}:`,
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
  ];
}
