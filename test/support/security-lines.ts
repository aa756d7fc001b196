import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';

/** What `act` writes to the security log: the `what` of each line, in order. */
export async function securityLines(act: () => Promise<unknown>): Promise<readonly string[]> {
  const logs = mockClient(CloudWatchLogsClient);
  logs.on(PutLogEventsCommand).resolves({});
  vi.stubEnv('SECURITY_LOG', '/buurtkring/dev/langstraat/security');
  try {
    await act();
    return logs
      .commandCalls(PutLogEventsCommand)
      .flatMap(({ args }) => args[0].input.logEvents ?? [])
      .map(({ message = '{}' }) => (JSON.parse(message) as { readonly what: string }).what);
  } finally {
    logs.restore();
    vi.unstubAllEnvs();
  }
}
