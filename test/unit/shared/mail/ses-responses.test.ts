import { SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { sesResponseOf } from '../../../../shared/mail/ses-responses.ts';

function sesError(name: string, message: string, httpStatusCode: number): SESServiceException {
  return new SESServiceException({
    name,
    message,
    $fault: httpStatusCode < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode },
  });
}

const networkError = (code: string) => Object.assign(new Error('no'), { code });

describe('A response of SES to a mail', () => {
  it.each([
    ['Throttling', 'Maximum sending rate exceeded.', 400, 'no', 'too-fast'],
    ['Throttling', 'Rate exceeded', 400, 'no', 'too-fast'],
    ['Throttling', 'Daily message quota exceeded.', 400, 'no', 'away'],
    ['AccountSendingPausedException', 'Email sending is disabled.', 400, 'no', 'away'],
    ['AccessDenied', 'not authorized', 403, 'no', 'away'],
    ['InternalFailure', 'no', 500, 'unknown', 'away'],
    ['ServiceUnavailable', 'no', 503, 'unknown', 'away'],
    ['MessageRejected', 'Email address is not verified.', 400, 'no', 'takes-mail'],
    ['InvalidParameterValue', 'Local address contains control', 400, 'no', 'takes-mail'],
  ])(
    '%s (%s) with status %i means taken: %s, service: %s',
    (name, message, status, taken, service) => {
      expect(sesResponseOf(sesError(name, message, status))).toEqual({ taken, service });
    },
  );

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'is missing after %s, so nothing was sent',
    (code) => {
      expect(sesResponseOf(networkError(code))).toEqual({ taken: 'no', service: 'away' });
    },
  );

  it.each(['ECONNRESET', 'ETIMEDOUT', 'TimeoutError'])(
    'is missing after %s, so the mail may have been sent and attempts are counted',
    (code) => {
      expect(sesResponseOf(networkError(code))).toEqual({
        taken: 'unknown',
        service: 'takes-mail',
      });
    },
  );
});
