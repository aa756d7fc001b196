import { SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../shared/mail/ses-responses.ts';

function answered(name: string, message: string, httpStatusCode: number): SESServiceException {
  return new SESServiceException({
    name,
    message,
    $fault: httpStatusCode < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode },
  });
}

const broken = (code: string) => Object.assign(new Error('no'), { code });

describe('What SES answers to a mail', () => {
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
  ])('%s (%s): status %i, taken: %s, the service: %s', (name, message, status, taken, service) => {
    expect(answerOf(answered(name, message, status))).toEqual({ taken, service });
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'out of reach (%s): nothing left this machine',
    (code) => {
      expect(answerOf(broken(code))).toEqual({ taken: 'no', service: 'away' });
    },
  );

  it.each(['ECONNRESET', 'ETIMEDOUT', 'TimeoutError'])(
    'no answer (%s): the mail may be on its way, so that tries are counted',
    (code) => {
      expect(answerOf(broken(code))).toEqual({ taken: 'unknown', service: 'takes-mail' });
    },
  );
});
