/** How the table reports throttling, once its client has used up its retries. Nothing was stored. */
const throttled = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'Throttling',
]);

/** Whether a request failed because of throttling, and can be retried unchanged. */
export function isTooBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    throttled.has(error.name) ||
    reasonsOf(error).includes('ThrottlingError') ||
    isTooBusy(error.cause)
  );
}

/** A cancelled transaction gives a reason for each write. */
function reasonsOf(error: Error): unknown[] {
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return (error.CancellationReasons as { readonly Code?: unknown }[]).map(({ Code }) => Code);
}
