import { useRef, useState } from 'react';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { CheckedGroup } from '../../../shared/requests/overview/place-responses.ts';
import { checkAreaRoute } from '../../../shared/routes/overview/check-area.ts';
import { callRoute } from '../../api/call-route.ts';

/**
 * An overlap is shown if it covers at least this fraction (0..1) of the smaller area. Smaller overlaps are ignored,
 * because people draw borders roughly.
 */
const minOverlap = 0.05;

export interface OverlapCheck {
  /** The groups to show before the form continues. */
  readonly found: readonly CheckedGroup[];
  readonly checking: boolean;
  /**
   * Resolves to false when there are overlapping groups to show first. An area that is checked twice in a row passes
   * the second time.
   */
  readonly passes: (polygon: Polygon, municipality: string) => Promise<boolean>;
  readonly close: () => void;
}

/** Checks a new area for groups that already cover part of it, and keeps the groups found. */
export function useOverlapCheck(): OverlapCheck {
  const [found, setFound] = useState<readonly CheckedGroup[]>([]);
  const [checking, setChecking] = useState(false);
  /** The area that was last checked. */
  const seen = useRef('');

  const passes = async (polygon: Polygon, municipality: string) => {
    const area = JSON.stringify(polygon);
    if (seen.current === area) return true;
    setChecking(true);
    const overlapping = await overlappingGroups(polygon, municipality);
    setChecking(false);
    // If the check fails, the form continues anyway, because officers see the nearby groups when they decide.
    if (!overlapping) return true;
    seen.current = area;
    setFound(overlapping);
    return overlapping.length === 0;
  };

  return { found, checking, passes, close: () => setFound([]) };
}

/** The groups whose overlap with the area is large enough to show; undefined if they could not be looked up. */
export async function overlappingGroups(
  polygon: Polygon,
  municipality: string,
): Promise<readonly CheckedGroup[] | undefined> {
  const response = await callRoute(checkAreaRoute, { body: { polygon, municipality } });
  return response.ok
    ? response.value.groups.filter(({ overlap }) => overlap >= minOverlap)
    : undefined;
}
