import { useState } from 'react';
import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { showOwnGroupRoute } from '../../shared/routes/coordinators/show-own-group.ts';
import { callRoute } from '../api/call-route.ts';

interface GroupNow {
  /** The group as it was last read. */
  readonly now: OwnGroupResponse;
  /** `stale`: the form was refused because the group had changed; `unread`: and its new state could not be read. */
  readonly state: 'seen' | 'stale' | 'unread';
  /** Reads the group again; undefined if that fails. */
  readonly refresh: () => Promise<OwnGroupResponse | undefined>;
}

/**
 * Keeps the group that a form is about, and reads it again if the form is refused because somebody else changed the
 * group. The page is not reloaded, so what was filled in is kept.
 */
export function useGroupNow(seen: OwnGroupResponse, token: string | undefined): GroupNow {
  const [now, setNow] = useState(seen);
  const [state, setState] = useState<GroupNow['state']>('seen');
  const refresh = async (): Promise<OwnGroupResponse | undefined> => {
    const { reference } = seen;
    const response = await callRoute(showOwnGroupRoute, { path: { reference }, token });
    setState(response.ok ? 'stale' : 'unread');
    if (!response.ok) return undefined;
    setNow(response.value);
    return response.value;
  };
  return { now, state, refresh };
}
