import { SESServiceException } from '@aws-sdk/client-ses';
import type { MailFailed } from '../ports/letters.ts';

export type SesResponse = Pick<MailFailed, 'taken' | 'service'>;

/** SES says the one word `Throttling` to three things; only its message tells a rate from a quota. */
const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
]);
const quotaUsedUp = /quota/i;

/** The service refuses every letter until somebody or time puts it right: paused for reputation, or not set up (any more). */
const refusesAll = new Set([
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'ConfigurationSetDoesNotExist',
  'MailFromDomainNotVerifiedException',
  'LimitExceededException',
  'AccessDenied',
  'AccessDeniedException',
  'OptInRequired',
  'ExpiredToken',
  'ExpiredTokenException',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
]);

/** No connection was made, so that nothing of the mail left this machine. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Whether SES may have taken the mail, and whether the reason is this mail or mail in general. */
export function answerOf(error: unknown): SesResponse {
  if (!(error instanceof SESServiceException)) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return neverConnected.has(code)
      ? { taken: 'no', service: 'away' }
      : { taken: 'unknown', service: 'takes-mail' };
  }
  if (throttled.has(error.name))
    return { taken: 'no', service: quotaUsedUp.test(error.message) ? 'away' : 'too-fast' };
  if (refusesAll.has(error.name)) return { taken: 'no', service: 'away' };
  const { httpStatusCode: status = 0 } = error.$metadata;
  if (status >= 500) return { taken: 'unknown', service: 'away' };
  return { taken: status >= 400 ? 'no' : 'unknown', service: 'takes-mail' };
}
