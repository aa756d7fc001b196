/** The kind of error and where it arose; its message stays out, because it may quote what a person sent. */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}
