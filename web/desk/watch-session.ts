import { showOfficerRoute } from '../../shared/routes/desk/show-officer.ts';
import { callRoute } from '../api/call-route.ts';
import { officerOfPage, onOfficerGone } from '../api/page-officer.ts';
import { hideAndReload } from '../page-cache.ts';
import { tabStorage } from '../storage/browser-storage.ts';
import { forgetDeskDrafts } from './desk-drafts.ts';
import { hearOtherTabs, tellOtherTabs } from './other-tabs.ts';

/**
 * Removes what a tab shows of its officer when the officer signs out in another tab, or when the session turns out to be
 * over: in another tab, or when somebody looks at this tab again. What was typed is removed only by signing out. A tab
 * whose own request is refused keeps its page, with a link for signing in again, because somebody may be typing there.
 * Returns a function that stops this.
 */
export function watchSession(): () => void {
  const clear = () => {
    if (officerOfPage() !== undefined) hideAndReload(window);
  };
  const check = async () => {
    if (document.visibilityState !== 'visible' || officerOfPage() === undefined) return;
    const stop = onOfficerGone(clear);
    await callRoute(showOfficerRoute, {});
    stop();
  };
  const onVisibility = () => void check();
  document.addEventListener('visibilitychange', onVisibility);
  const stops = [
    () => document.removeEventListener('visibilitychange', onVisibility),
    onOfficerGone((why) => {
      if (why === 'not-signed-in') tellOtherTabs('session-over');
    }),
    hearOtherTabs((ending) => {
      if (ending === 'signed-out') forgetDeskDrafts(tabStorage);
      clear();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
