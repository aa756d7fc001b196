import { CloudWatchLogsClient, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Sender } from '../ports/access.ts';
import type { ProblemType } from '../requests/problem-types.ts';
import { logger } from './logger.ts';

/**
 * The problems that are written to the security log: invalid tokens and sessions, refusals of officers, requests from
 * pages on other sites, caps that were reached, and requests that are too large.
 */
const recordedProblems = [
  'link-missing',
  'link-damaged',
  'link-expired',
  'link-revoked',
  'link-foreign',
  'invitation-accepted',
  'invitation-withdrawn',
  'invitation-replaced',
  'session-ended',
  'cross-site',
  'too-many-requests',
  'work-needed',
  'first-mail-stopped',
  'too-large',
  'not-signed-in',
  'right-missing',
  'step-up-needed',
  'sign-in-refused',
] as const satisfies readonly ProblemType[];

export type SecurityEvent = (typeof recordedProblems)[number] | RequestNote;

/** A note that a use case can add to the security log about a request. */
type RequestNote = Parameters<NonNullable<Sender['note']>>[0];

/** One entry of the security log: what happened, on which route, and the IP address that the request came from. */
export interface SecurityEntry {
  readonly what: SecurityEvent;
  /** Method and path of the route, with the names of its parameters instead of their values. */
  readonly route: string;
  readonly address: string;
  readonly requestId: string;
}

export function isRecorded(problem: ProblemType): problem is (typeof recordedProblems)[number] {
  return (recordedProblems as readonly ProblemType[]).includes(problem);
}

const client = new CloudWatchLogsClient({ maxAttempts: 2 });

/**
 * Writes entries to the security log, which is the only log that contains IP addresses and which no function can read.
 * Does nothing where there is no such log, as in unit tests. A failure is logged and does not affect the response.
 */
export async function recordSecurity(
  entries: readonly SecurityEntry[],
  { SECURITY_LOG: group, AWS_LAMBDA_FUNCTION_NAME: stream }: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  if (entries.length === 0 || group === undefined) return;
  const timestamp = Date.now();
  try {
    await client.send(
      new PutLogEventsCommand({
        logGroupName: group,
        logStreamName: stream,
        logEvents: entries.map((entry) => ({ timestamp, message: JSON.stringify(entry) })),
      }),
    );
  } catch (error) {
    logger.error('the security log was not written', error);
  }
}
