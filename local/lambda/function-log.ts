import type { FunctionFailed } from './function-failed.ts';

/** Turns the output of functions into readable lines; leaves out metrics (EMF), which are for CloudWatch. */
export class FunctionLog {
  private readonly write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.write = write;
  }

  output(functionName: string, text: string): void {
    for (const line of text.split('\n')) {
      if (line.trim() !== '') this.line(functionName, line);
    }
  }

  failure(
    functionName: string,
    { kind, description }: FunctionFailed,
    eventIds: readonly string[],
  ): void {
    const subject = eventIds.length === 0 ? '' : ` while handling ${eventIds.join(', ')}`;
    const verb = { error: 'threw', timeout: 'took too long:', exit: 'stopped:' }[kind];
    const cause = description.cause === undefined ? '' : ` (cause: ${description.cause})`;
    this.write(`✗ ${functionName} ${verb} ${description.name}${cause}${subject}`);
    for (const place of description.at) this.write(`    ${place}`);
  }

  private line(functionName: string, line: string): void {
    const entry = parseEntry(line);
    if (!entry) {
      this.write(`${functionName}: ${line}`);
      return;
    }
    if ('_aws' in entry) return;
    const { level, message, ...rest } = entry;
    const details = Object.entries(rest)
      .filter(([key]) => !commonKeys.has(key))
      .map(([key, value]) => ` ${key}=${asText(value)}`);
    this.write(
      `${asText(level ?? 'INFO')} ${functionName}: ${asText(message ?? '')}${details.join('')}`,
    );
  }
}

/** Fields that Powertools adds to every line but that are meaningless on a single machine. */
const commonKeys = new Set([
  'timestamp',
  'service',
  'cold_start',
  'function_arn',
  'function_memory_size',
  'function_name',
  'function_request_id',
  'sampling_rate',
  'xray_trace_id',
  'environment',
]);

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseEntry(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
