import { tabStorage } from '../storage/browser-storage.ts';

/** Where the officer signed out: in this tab, or in another tab of the same browser. */
export type SignedOut = 'here' | 'elsewhere';

const place = 'buurtkring:uitgelogd';

/** Makes the sign-in page, which is loaded next, say that the officer has signed out. */
export function noteSignedOut(where: SignedOut): void {
  tabStorage.write(place, where);
}

/** Where the officer signed out just before this page was loaded, if they did. Only the first call returns it. */
export function takeSignedOut(): SignedOut | undefined {
  const where = tabStorage.read(place);
  tabStorage.remove(place);
  return where === 'here' || where === 'elsewhere' ? where : undefined;
}
