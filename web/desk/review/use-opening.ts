import { useEffect, useState } from 'react';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import { openRegistrationRoute } from '../../../shared/routes/groups/open-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { noteReader } from '../../api/person.ts';

type Others = OpeningsResponse['others'];
/** Events that show that somebody is reading the page, whether or not they press anything. */
const signsOfReader = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
/** The minimum time between two records of the opening while the officer is reading, in milliseconds. */
const recordedEvery = 60_000;

/**
 * The colleagues who have the registration open: initially those who had it open when the page was loaded. The officer
 * is also recorded as having it open, from the first time that they scroll, move the pointer or press anything until a
 * while after the last time. Nothing is stored if the page is merely loaded, or is left open without being used.
 */
export function useOpening(id: string, atFirst: Others): Others {
  const [others, setOthers] = useState(atFirst);
  useEffect(() => {
    let isShown = true;
    let recordedAt: number | undefined;
    const record = ({ isTrusted }: Event) => {
      const now = Date.now();
      const isRecent = recordedAt !== undefined && now - recordedAt < recordedEvery;
      if (!isTrusted || isRecent || document.visibilityState !== 'visible') return;
      recordedAt = now;
      noteReader();
      void callRoute(openRegistrationRoute, { path: { id } }).then((response) => {
        // If the request fails, the page still shows the colleagues that it showed before.
        if (response.ok && isShown) setOthers(response.value.others);
      });
    };
    for (const sign of signsOfReader) document.addEventListener(sign, record, { passive: true });
    return () => {
      isShown = false;
      for (const sign of signsOfReader) document.removeEventListener(sign, record);
    };
  }, [id]);
  return others;
}
