import { useEffect, useState } from 'react';
import { tabStorage } from '../storage/browser-storage.ts';
import { takeToken } from './mailed-token.ts';

/** The token this page was opened with; a newer token URL opened in the same tab replaces it. */
export function useMailedToken(): string | undefined {
  const [token, setToken] = useState(() => takeToken(window, tabStorage));
  useEffect(() => {
    const onHashChange = () => {
      if (window.location.hash !== '') setToken(takeToken(window, tabStorage));
    };
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  return token;
}
