const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...zone,
});
const weekday = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  ...zone,
});
const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', ...zone });
const and = new Intl.ListFormat('nl-NL', { type: 'conjunction' });
const twoDigits = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 2 });
const kilometres = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** For example, '21 november 2026'. */
export function formatDay(moment: string): string {
  return day.format(new Date(moment));
}

/** For example, 'zaterdag 21 november'. */
export function formatWeekday(moment: string): string {
  return weekday.format(new Date(moment));
}

/** For example, '21 november 2026 om 20:14 uur'. */
export function formatMoment(moment: string): string {
  const date = new Date(moment);
  return `${day.format(date)} om ${clock.format(date)} uur`;
}

/** For example, 'Dongen, Rijen en Waalwijk'. */
export function formatList(names: readonly string[]): string {
  return and.format(names);
}

/** For example, '240 meter' or '1,2 kilometer'. */
export function formatMetres(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} meter`;
  return `${kilometres.format(metres / 1000)} kilometer`;
}

/** For example, '120 meter', rounded as people would say it: to five, ten or a hundred metres. */
export function formatAbout(metres: number): string {
  const step = metres < 100 ? 5 : metres < 1000 ? 10 : 100;
  return formatMetres(Math.round(metres / step) * step);
}

/** For example, '0,25 hectare', to two significant digits. */
export function formatHectares(squareMetres: number): string {
  return `${twoDigits.format(squareMetres / 10_000)} hectare`;
}

/** For example, '0,42 km²'. Small areas get more digits, so that they are not shown as zero. */
export function formatArea(squareKilometres: number): string {
  const digits = squareKilometres < 0.1 ? 4 : 2;
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: digits }).format(squareKilometres)} km²`;
}
