import { useEffect, useState } from 'react';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import { openRegistrationRoute } from '../../../shared/routes/groups/open-registration.ts';
import { callRoute } from '../../api/call-route.ts';
import { noteReader } from '../../api/person.ts';

type Others = OpeningsResponse['others'];
/** What somebody does who reads a page, whether or not they press anything. */
const signsOfReader = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
/** The opening is recorded again at most this often, in milliseconds, while the officer reads. */
const recordedEvery = 60_000;

/**
 * The colleagues who have the registration open: initially those who had it open when the page was loaded. The officer
 * is recorded as having it open too, from the first time that they scroll, move the pointer or press anything until a
 * while after the last time. Merely loading the page stores nothing, and neither does a screen that is left alone.
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
