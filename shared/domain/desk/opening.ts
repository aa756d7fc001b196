/**
 * The number of minutes for which colleagues are told that somebody has opened a registration. This never stops them
 * from deciding on it.
 */
export const openMinutes = 15;

/** A record that an officer opened a registration. */
export interface Opening {
  readonly officerId: string;
  readonly officerTitle: string;
  readonly at: Date;
}

/** The colleagues' openings that are recent enough to mention, newest first. */
export function recentOpenings(
  openings: readonly Opening[],
  officerId: string,
  now: Date,
): readonly Opening[] {
  const since = now.getTime() - openMinutes * 60_000;
  return openings
    .filter((opening) => opening.officerId !== officerId && opening.at.getTime() > since)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
