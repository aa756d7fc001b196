import { parseOfficerSession } from '../../shared/store/desk/officer-items.ts';
import { parsePasskeys } from '../../shared/store/desk/passkey-items.ts';
import { partitions, passkeysKey } from '../../shared/store/keys.ts';
import type { Item } from '../../shared/store/table.ts';
import { keyOf } from '../regions/all-items.ts';
import type { Person, Role } from './find-person.ts';
import { isEvent } from './traces.ts';

/**
 * Describes everything that is stored about a person, as lines of text for the operator: each role with its fields, an
 * officer's passkeys and sessions, the events and the mail.
 */
export function describePerson({ roles, traces }: Person): readonly string[] {
  if (roles.length === 0) return ['Nothing is stored about this address.'];
  const events = traces.filter(isEvent);
  const others = traces.filter((trace) => !isEvent(trace));
  return [
    ...roles.flatMap((role) => [...describeRole(role), ...describeSigningIn(role, traces)]),
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

/** Describes an officer's passkeys (but not their keys) and sessions; returns nothing for other roles. */
function describeSigningIn(
  { kind, regionId, id }: Role,
  traces: Person['traces'],
): readonly string[] {
  if (kind !== 'officer') return [];
  const passkeysItem = traces.find((item) => keyOf(item) === keyOf(passkeysKey(regionId, id)));
  const passkeys = passkeysItem ? parsePasskeys(passkeysItem).list : [];
  const sessions = traces
    .filter(({ PK }) => String(PK).startsWith(partitions.session))
    .map(parseOfficerSession)
    .filter((session) => session !== undefined)
    .filter(({ officer }) => officer.id === id);
  return [
    `  ${passkeys.length} passkeys:`,
    ...passkeys.map(
      ({ device, addedAt, lastUsedAt = 'never' }) =>
        `    ${device}, created ${addedAt}, last used ${lastUsedAt}`,
    ),
    `  ${sessions.length} sessions:`,
    ...sessions.map(
      ({ device, startedAt, lastUsedAt }) =>
        `    ${device}, started ${startedAt.toISOString()}, last used ${lastUsedAt.toISOString()}`,
    ),
  ];
}
