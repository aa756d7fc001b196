import { showOfficerRoute } from '../../shared/routes/desk/show-officer.ts';
import { callRoute } from '../api/call-route.ts';
import { officerOfPage, onOfficerGone } from '../api/page-officer.ts';
import { hideAndReload } from '../page-cache.ts';
import { tabStorage } from '../storage/browser-storage.ts';
import { forgetDeskDrafts } from './desk-drafts.ts';
import { hearOtherTabs, tellOtherTabs } from './other-tabs.ts';
import { noteSignedOut } from './signed-out.ts';

/**
 * Clears this tab when the officer signs out in another tab, when another tab reports that the session is over, or when
 * that turns out as somebody returns to this tab. Drafts are removed only if the officer signed out. A tab in which any
 * other request is refused keeps its page, with a link for signing in again, because somebody may be typing there.
 * Returns a function that stops this.
 */
export function watchSession(): () => void {
  document.addEventListener('visibilitychange', check);
  const stops = [
    () => document.removeEventListener('visibilitychange', check),
    onOfficerGone((why) => {
      if (why === 'not-signed-in') tellOtherTabs('session-over');
    }),
    hearOtherTabs((ending) => {
      if (ending === 'signed-out') forgetDeskDrafts(tabStorage);
      if (officerOfPage() === undefined) return;
      if (ending === 'signed-out') noteSignedOut('elsewhere');
      clear();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function clear(): void {
  if (officerOfPage() !== undefined) hideAndReload(window);
}

function check(): void {
  if (document.visibilityState !== 'visible' || officerOfPage() === undefined) return;
  const stop = onOfficerGone(clear);
  void callRoute(showOfficerRoute, {}).then(stop);
}
