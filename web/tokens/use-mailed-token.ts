import { useEffect, useLayoutEffect, useState } from 'react';
import { reloadFromPageCache } from '../page-cache.ts';
import { tabStorage } from '../storage/browser-storage.ts';
import { takeToken } from './mailed-token.ts';

/**
 * The token with which this page was opened. Opening a newer token URL in the same tab replaces it. Pages behind a
 * token show personal data, so they are reloaded when the Back button shows them again.
 */
export function useMailedToken(): string | undefined {
  const [token, setToken] = useState(() => takeToken(window, tabStorage));
  useEffect(() => {
    const onHashChange = () => {
      if (window.location.hash !== '') setToken(takeToken(window, tabStorage));
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  useLayoutEffect(() => reloadFromPageCache(window), []);
  return token;
}
