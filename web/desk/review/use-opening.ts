import { useEffect, useState } from 'react';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import { openRegistrationRoute } from '../../../shared/routes/groups/open-registration.ts';
import { callRoute } from '../../api/call-route.ts';

type Others = OpeningsResponse['others'];
const gestures = ['pointerdown', 'keydown'] as const;

/**
 * The colleagues who have the registration open: initially those who had it open when the page was loaded. The
 * officer's first click or keystroke on the page records that the officer has it open too; merely loading the page
 * stores nothing.
 */
export function useOpening(id: string, atFirst: Others): Others {
  const [others, setOthers] = useState(atFirst);
  useEffect(() => {
    let isShown = true;
    const stop = () => {
      for (const gesture of gestures) document.removeEventListener(gesture, record);
    };
    const record = () => {
      stop();
      void callRoute(openRegistrationRoute, { path: { id } }).then((response) => {
        // If the request fails, the page still shows the colleagues that it showed before.
        if (response.ok && isShown) setOthers(response.value.others);
      });
    };
    for (const gesture of gestures) document.addEventListener(gesture, record);
    return () => {
      isShown = false;
      stop();
    };
  }, [id]);
  return others;
}
