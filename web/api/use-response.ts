import { useCallback, useEffect, useState } from 'react';
import type { ApiResponse } from './call.ts';

export interface Loaded<T> {
  /** Undefined until the response arrives, and again while a failed request is being retried. */
  readonly response: ApiResponse<T> | undefined;
  /**
   * Repeats the request. A successful response is kept until the new one arrives, so that the page keeps its contents
   * and its state.
   */
  readonly reload: () => void;
}

/**
 * Calls `request` once, and again on `reload`. If `request` is replaced by a different function, that function is
 * called immediately and the earlier response is discarded, so `request` must be a stable function (see useCallback).
 */
export function useResponse<T>(request: () => Promise<ApiResponse<T>>): Loaded<T> {
  const [last, setLast] = useState<{ request: typeof request; response: ApiResponse<T> }>();
  useEffect(() => {
    let current = true;
    void request().then((response) => {
      if (current) setLast({ request, response });
    });
    return () => {
      current = false;
    };
  }, [request]);
  const reload = useCallback(() => {
    setLast((before) => (before?.response.ok ? before : undefined));
    void request().then((response) => setLast({ request, response }));
  }, [request]);
  return { response: last?.request === request ? last.response : undefined, reload };
}
