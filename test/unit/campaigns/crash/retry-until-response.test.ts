import { describe, expect, it, vi } from 'vitest';
import { SignInFailed } from '../../../../local/demo/sign-in.ts';
import { retryUntilResponse } from '../../../campaigns/crash/retry-until-response.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

describe('A person of the crash campaign', () => {
  it.each([
    ['signing in failed', new SignInFailed('no redirect but 503')],
    ['there was no connection', new TypeError('fetch failed')],
    ['the response was cut off', new SyntaxError('Unexpected end of JSON input')],
  ])('sends a request again when %s', async (_what, error) => {
    const send = vi
      .fn<() => Promise<{ ok: true; body: string }>>()
      .mockRejectedValueOnce(error)
      .mockResolvedValue({ ok: true, body: 'decided' });

    await expect(retryUntilResponse(send)).resolves.toBe('decided');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('gives up when signing in keeps failing', async () => {
    const send = vi
      .fn<() => Promise<never>>()
      .mockRejectedValue(new SignInFailed('no redirect but 403'));

    await expect(retryUntilResponse(send)).rejects.toThrow('no redirect but 403');
  });
});
