/** What the table says when it takes no more for now; its client tried again before. Nothing was stored. */
const throttled = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'Throttling',
]);

/** Whether a request failed because there was too much to do, and can be sent again as it is. */
export function isTooBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    throttled.has(error.name) ||
    reasonsOf(error).includes('ThrottlingError') ||
    isTooBusy(error.cause)
  );
}

/** A cancelled transaction has a reason for each write. */
function reasonsOf(error: Error): unknown[] {
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return (error.CancellationReasons as { readonly Code?: unknown }[]).map(({ Code }) => Code);
}
