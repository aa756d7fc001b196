import { useState } from 'react';

/** Returns the same value until `key` changes, for views that should not follow every change of the value. */
export function useHeld<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ key, value });
  if (held.key === key) return held.value;
  setHeld({ key, value });
  return value;
}
