/** Values of this tab that survive a reload and are gone when the tab is closed. */
export interface BrowserStorage {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
}

type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps values in memory as well: a browser may refuse storage (private mode, full, forbidden by its owner), and then the
 * form still works as long as the page is not reloaded.
 */
export function browserStorage(session: () => SessionStorage): BrowserStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(action: (storage: SessionStorage) => T): T | undefined => {
    try {
      return action(session());
    } catch {
      // Refused storage is no fault of the form; memory has the value.
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
    // Something else wrote this place; it counts as empty.
    return undefined;
  }
}

/** The storage of this tab. */
export const tabStorage = browserStorage(() => window.sessionStorage);
