/** The errors that remain when DynamoDB is still throttling after the client's last retry. Nothing was stored. */
const throttled = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'Throttling',
]);

/** Whether a request failed because of throttling and can therefore be retried unchanged. */
export function isTooBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    throttled.has(error.name) ||
    reasonsOf(error).includes('ThrottlingError') ||
    isTooBusy(error.cause)
  );
}

/** A cancelled transaction lists a reason for each write. */
function reasonsOf(error: Error): unknown[] {
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return (error.CancellationReasons as { readonly Code?: unknown }[]).map(({ Code }) => Code);
}
