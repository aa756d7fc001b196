import { recentOpenings, type Opening } from '../../domain/desk/opening.ts';
import type { OpeningsResponse } from './open-registration.ts';

/** The colleagues who have a registration open, as shown to the officer with this id. */
export function colleaguesIn(
  openings: readonly Opening[],
  officerId: string,
  now: Date,
): OpeningsResponse['others'] {
  return recentOpenings(openings, officerId, now).map(({ officerTitle, at }) => ({
    officer: officerTitle,
    at: at.toISOString(),
  }));
}
