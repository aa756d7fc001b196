import { useState } from 'react';

/**
 * Returns the value from when `key` last changed, as the same object, for views that should follow only some changes.
 */
export function useHeld<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ key, value });
  if (held.key === key) return held.value;
  setHeld({ key, value });
  return value;
}
