import { useEffect, useState } from 'react';
import { tabStorage } from '../storage/browser-storage.ts';
import { takeToken } from './mailed-token.ts';

/** The token this page was opened with; a second link to the same page in the same tab replaces the first. */
export function useMailedToken(): string | undefined {
  const [token, setToken] = useState(() => takeToken(window, tabStorage));
  useEffect(() => {
    const follow = () => {
      if (window.location.hash !== '') setToken(takeToken(window, tabStorage));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return token;
}
