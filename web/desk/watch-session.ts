import { showOfficerRoute } from '../../shared/routes/desk/show-officer.ts';
import { callRoute } from '../api/call-route.ts';
import { officerOfPage, onOfficerGone } from '../api/page-officer.ts';
import { hideAndReload } from '../page-cache.ts';
import { tabStorage } from '../storage/browser-storage.ts';
import { forgetDeskDrafts } from './desk-drafts.ts';
import { hearOtherTabs, tellOtherTabs } from './other-tabs.ts';
import { noteSignedOut } from './signed-out.ts';

/**
 * Removes what a tab shows of its officer when the officer signs out in another tab, or when the session turns out to be
 * over: in another tab, or when somebody looks at this tab again. What was typed is removed only by signing out. A tab
 * whose own request is refused keeps its page, with a link for signing in again, because somebody may be typing there.
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
