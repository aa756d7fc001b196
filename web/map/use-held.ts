import { useState } from 'react';

/** The value as it was when `key` last changed, as the same object: for a view that should follow some changes and not others. */
export function useHeld<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ key, value });
  if (held.key === key) return held.value;
  setHeld({ key, value });
  return value;
}
