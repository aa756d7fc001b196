import { SESServiceException } from '@aws-sdk/client-ses';
import type { MailFailed } from '../ports/mail.ts';

export type SesResponse = Pick<MailFailed, 'taken' | 'service'>;

/**
 * SES uses the single code `Throttling` for three conditions; only the message distinguishes a rate limit from a quota.
 */
const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
]);
const quotaUsedUp = /quota/i;

/**
 * The service refuses every letter until someone intervenes or some time has passed: sending is paused because of our
 * reputation, or the account is not (or no longer) set up.
 */
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

/** No connection was made, so no part of the email left this machine. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * Determines whether SES may have accepted the email, and whether the failure concerns this email or the service as a
 * whole.
 */
export function sesResponseOf(error: unknown): SesResponse {
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
