import { useEffect, useState } from 'react';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import { listOpeningsRoute } from '../../../shared/routes/groups/list-openings.ts';
import { openRegistrationRoute } from '../../../shared/routes/groups/open-registration.ts';
import type { ApiResponse } from '../../api/call.ts';
import { callRoute } from '../../api/call-route.ts';
import { onOfficerGone } from '../../api/page-officer.ts';
import { noteReader } from '../../api/person.ts';
import { beforeSignOut } from '../before-sign-out.ts';

type Others = OpeningsResponse['others'];
/** Events that show that somebody is reading the page, whether or not they press anything. */
const signsOfReader = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
/** The minimum time between two records of the opening while the officer is reading, in milliseconds. */
const recordedEvery = 60_000;
/** The time between two refreshes of the list of colleagues while the page is in view, in milliseconds. */
const refreshedEvery = 30_000;

/**
 * The colleagues who have the registration open: initially those who had it open when the page was loaded. While
 * `isOpen` is true, the officer is recorded as having it open too, from when they first scroll, move the pointer or
 * press anything, until they leave, decide or have been inactive for a while. Merely loading the page stores nothing,
 * and neither does a screen that is left alone.
 */
export function useOpening(id: string, atFirst: Others, isOpen: boolean): Others {
  const [others, setOthers] = useState(atFirst);
  useEffect(() => {
    if (!isOpen) return undefined;
    const path = { id };
    let isShown = true;
    let recordedAt: number | undefined;
    let recording = Promise.resolve();
    const show = (response: ApiResponse<OpeningsResponse>) => {
      // If the request fails, the page keeps the list that it already has.
      if (response.ok && isShown) setOthers(response.value.others);
    };
    const record = ({ isTrusted }: Event) => {
      const now = Date.now();
      const isRecent = recordedAt !== undefined && now - recordedAt < recordedEvery;
      if (!isTrusted || isRecent || document.visibilityState !== 'visible') return;
      recordedAt = now;
      noteReader();
      recording = callRoute(openRegistrationRoute, { path, body: { state: 'open' } }).then(show);
    };
    const refresh = () => {
      if (document.visibilityState === 'visible')
        void callRoute(listOpeningsRoute, { path }).then(show);
    };
    const leave = async () => {
      if (recordedAt === undefined) return;
      recordedAt = undefined;
      await callRoute(openRegistrationRoute, { path, body: { state: 'left' }, keepalive: true });
    };
    const onHide = () => void leave();
    const timer = setInterval(refresh, refreshedEvery);
    const stops = [onOfficerGone(() => clearInterval(timer)), beforeSignOut(leave)];
    for (const sign of signsOfReader) document.addEventListener(sign, record, { passive: true });
    document.addEventListener('visibilitychange', refresh);
    window.addEventListener('pagehide', onHide);
    return () => {
      isShown = false;
      clearInterval(timer);
      for (const stop of stops) stop();
      for (const sign of signsOfReader) document.removeEventListener(sign, record);
      document.removeEventListener('visibilitychange', refresh);
      window.removeEventListener('pagehide', onHide);
      // A request that is still on its way would otherwise record the opening again.
      void recording.then(leave);
    };
  }, [id, isOpen]);
  return others;
}
