import { basePath } from '../base-path.ts';

/** Stores values in the browser. */
export interface BrowserStorage {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
  /** Removes all values whose names start with `prefix`. */
  readonly removeAll: (prefix: string) => void;
}

type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Keeps values in memory as well, because a browser may refuse storage: in a private window, when the storage is full,
 * or when the user has disabled it. The form then still works until the page is reloaded. Values are stored under names
 * that start with `path`, because regions that share an origin also share its storage.
 */
export function browserStorage(session: () => SessionStorage, path = ''): BrowserStorage {
  const memory = new Map<string, string>();
  const storedName = (name: string) => (path === '' ? name : `${path}:${name}`);
  const attempt = <T>(action: (storage: SessionStorage) => T): T | undefined => {
    try {
      return action(session());
    } catch {
      // The browser refused storage, but the value is still in memory.
      return undefined;
    }
  };
  return {
    read: (name) =>
      parse(attempt((storage) => storage.getItem(storedName(name))) ?? memory.get(name)),
    write: (name, value) => {
      const text = JSON.stringify(value);
      memory.set(name, text);
      attempt((storage) => storage.setItem(storedName(name), text));
    },
    remove: (name) => {
      memory.delete(name);
      attempt((storage) => storage.removeItem(storedName(name)));
    },
    removeAll: (prefix) => {
      for (const name of memory.keys()) if (name.startsWith(prefix)) memory.delete(name);
      attempt((storage) => {
        for (const name of namesIn(storage))
          if (name.startsWith(storedName(prefix))) storage.removeItem(name);
      });
    },
  };
}

function namesIn(storage: SessionStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // This entry was written by something else, so it is treated as empty.
    return undefined;
  }
}

/** Stores values for this tab. They survive a reload and are gone once the tab is closed. */
export const tabStorage = browserStorage(() => window.sessionStorage, basePath);

/** Stores values until somebody clears them. Holds no personal data and no tokens. */
export const lastingStorage = browserStorage(() => window.localStorage, basePath);
