import { useRef, useState } from 'react';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { CheckedGroup } from '../../../shared/requests/overview/place-responses.ts';
import { checkArea } from '../../api/place-endpoints.ts';

/** Part of the smaller area from which two groups are told of each other; less is a border drawn roughly. */
const noticeable = 0.05;

export interface OverlapCheck {
  /** Groups that the person is shown before going on. */
  readonly found: readonly CheckedGroup[];
  readonly checking: boolean;
  /** Resolves with true when nothing stands in the way, or when it was shown and the person goes on. */
  readonly passes: (polygon: Polygon, municipality: string) => Promise<boolean>;
  readonly close: () => void;
}

/** Looks, when the area was given, whether a group is there already. */
export function useOverlapCheck(): OverlapCheck {
  const [found, setFound] = useState<readonly CheckedGroup[]>([]);
  const [checking, setChecking] = useState(false);
  /** The area that was looked at last. */
  const seen = useRef('');

  const passes = async (polygon: Polygon, municipality: string) => {
    const area = JSON.stringify(polygon);
    if (seen.current === area) return true;
    setChecking(true);
    const outcome = await checkArea(polygon, municipality);
    setChecking(false);
    // Without an answer the form goes on: the officers see the groups nearby when they decide.
    if (!outcome.ok) return true;
    seen.current = area;
    const overlapping = outcome.value.groups.filter(({ overlap }) => overlap >= noticeable);
    setFound(overlapping);
    return overlapping.length === 0;
  };

  return { found, checking, passes, close: () => setFound([]) };
}
