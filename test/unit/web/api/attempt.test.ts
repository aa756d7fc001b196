import { describe, expect, it } from 'vitest';
import { attemptFor } from '../../../../web/api/attempt.ts';

const key = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';

describe('an attempt to send a form', () => {
  it('keeps its key while the same body is sent again', () => {
    const first = attemptFor(undefined, { name: 'a' }, () => key);

    const second = attemptFor(first, { name: 'a' }, () => 'another');

    expect(second.key).toBe(key);
  });

  it('gets a new key when the body changes, because the API refuses a key with another body', () => {
    const first = attemptFor(undefined, { name: 'a' }, () => key);

    const second = attemptFor(first, { name: 'b' }, () => 'another');

    expect(second.key).toBe('another');
  });
});
