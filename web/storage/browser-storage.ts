/** Stores values for this tab. They survive a reload and are gone once the tab is closed. */
export interface BrowserStorage {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
}

type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps values in memory as well. A browser may refuse storage (because the window is private, the storage is full or
 * its owner has disabled it), and the form then still works until the page is reloaded.
 */
export function browserStorage(session: () => SessionStorage): BrowserStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(action: (storage: SessionStorage) => T): T | undefined => {
    try {
      return action(session());
    } catch {
      // Storage was refused, but the value is in memory.
      return undefined;
    }
  };
  return {
    read: (name) => parse(attempt((storage) => storage.getItem(name)) ?? memory.get(name)),
    write: (name, value) => {
      const text = JSON.stringify(value);
      memory.set(name, text);
      attempt((storage) => storage.setItem(name, text));
    },
    remove: (name) => {
      memory.delete(name);
      attempt((storage) => storage.removeItem(name));
    },
  };
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Something else wrote this entry, so treat it as empty.
    return undefined;
  }
}

export const tabStorage = browserStorage(() => window.sessionStorage);
