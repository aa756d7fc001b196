import { describe, expect, it } from 'vitest';
import { idempotencyKeyOf } from '../../../../shared/http/idempotency-key.ts';
import { Problem } from '../../../../shared/http/problem.ts';

const body = { name: 'Vaart', area: [1, 2] };

describe('An Idempotency-Key', () => {
  it('is kept as a digest, together with a digest of the body', () => {
    const request = idempotencyKeyOf('a1b2c3d4-e5f6-7890', body);

    expect(request.key).toMatch(/^[0-9a-f]{64}$/);
    expect(request.body).toMatch(/^[0-9a-f]{64}$/);
  });

  it('identifies the same request only with the same body', () => {
    const request = idempotencyKeyOf('a1b2c3d4-e5f6-7890', body);

    expect(idempotencyKeyOf('a1b2c3d4-e5f6-7890', structuredClone(body))).toEqual(request);
    expect(idempotencyKeyOf('a1b2c3d4-e5f6-7890', { ...body, name: 'Ander' }).body).not.toBe(
      request.body,
    );
    expect(idempotencyKeyOf('a1b2c3d4-e5f6-7891', body).key).not.toBe(request.key);
  });

  it.each([16, 100])('may have %i characters', (length) => {
    expect(idempotencyKeyOf('x'.repeat(length), body).key).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    undefined,
    '',
    'short',
    'x'.repeat(15),
    'x'.repeat(101),
    'a b c d e f g h i j',
    'a1b2c3d4-e5f6-7890\n',
    '<script>alert(1)</script>',
  ])('is refused when it is %j, naming the header', (header) => {
    const attempt = () => idempotencyKeyOf(header, body);

    expect(attempt).toThrow(Problem);
    expect(attempt).toThrow(
      expect.objectContaining({
        type: 'invalid-fields',
        more: expect.objectContaining({
          fields: [expect.objectContaining({ field: 'Idempotency-Key' })],
        }),
      }),
    );
  });
});
