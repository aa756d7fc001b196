import { useState } from 'react';

/** The value from when `key` last changed, as the same object, for a view that should follow only some changes. */
export function useHeld<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ key, value });
  if (held.key === key) return held.value;
  setHeld({ key, value });
  return value;
}
