import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Proximity } from '../domain/linking/link.ts';

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const dayAndTime = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
const oneDecimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** A date in Dutch, in the Dutch time zone, such as '28 november 2026'. */
export function formatDay(moment: Date | string): string {
  return day.format(new Date(moment));
}

/** A date and time in Dutch, in the Dutch time zone, such as '28 november 2026 om 14:30'. */
export function formatMoment(moment: Date | string): string {
  return dayAndTime.format(new Date(moment));
}

/** A distance in Dutch, such as '120 meter' or '1,2 kilometer'. */
export function formatDistance(metres: number): string {
  const rounded = Math.round(metres);
  if (rounded >= 1000) return `${oneDecimal.format(rounded / 1000)} kilometer`;
  return metres < 1 ? 'minder dan 1 meter' : `${rounded} meter`;
}

/** Where a group is located, phrased as the end of a sentence such as 'De groep ligt op 120 meter van uw gebied'. */
export function formatRelation(
  { relation, distance, overlap }: Proximity,
  area: 'dit gebied' | 'uw gebied',
): string {
  if (relation === 'near') return `ligt op ${formatDistance(distance)} van ${area}`;
  if (relation === 'touches') return `grenst aan ${area}`;
  return `overlapt met ${area} (${formatPercent(overlap)} van het kleinste van de twee)`;
}

/** Used instead of the relation if both areas have the same corners. */
export const sameArea = 'heeft precies hetzelfde gebied';

/** A fraction as a percentage; a small one is never rounded down to zero. */
export function formatPercent(share: number): string {
  return share < 0.01 ? 'minder dan 1%' : `${Math.round(share * 100)}%`;
}

/** A phone number formatted with spaces, such as +31 6 12345678. */
export function formatPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

/** Names joined into a list, such as 'Dongen, Waalwijk en Loon op Zand'. */
export function formatNames(names: readonly string[]): string {
  return new Intl.ListFormat('nl', { type: 'conjunction' }).format(names);
}

/** The job title that an officer had, or a general description if the title was not kept. */
export function officerTitle(title: string | undefined): string {
  return title ?? 'een medewerker van politie of gemeente';
}

/** Splits text into lines for a template; `more` is true for every line except the last. */
export function linesOf(text: string): { readonly text: string; readonly more: boolean }[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  return lines.map((line, index) => ({ text: line, more: index < lines.length - 1 }));
}
