/** For how long colleagues are told that somebody has a registration open. It never keeps them from deciding. */
export const openMinutes = 15;

/** An officer opened a registration. */
export interface Opening {
  readonly officerId: string;
  readonly officerTitle: string;
  readonly at: Date;
}

/** The openings by colleagues that are recent enough to mention, the newest first. */
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
