import { describe, expect, it } from 'vitest';
import { openDataResponse } from '../../../../shared/http/open-data-response.ts';

const body = { groups: ['Vaart'] };
const etag = openDataResponse(body, { ifNoneMatch: undefined }).headers?.['etag'] ?? '';

describe('Open data', () => {
  it('may be read by pages of other sites and kept for a minute', () => {
    const answer = openDataResponse(body, { ifNoneMatch: undefined });

    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers).toEqual({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=15, s-maxage=60',
      'content-type': 'application/json',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
  });

  it('is in the form that was chosen, and says what that depended on', () => {
    const { headers } = openDataResponse(body, {
      ifNoneMatch: undefined,
      type: 'application/geo+json',
      vary: 'accept',
    });

    expect(headers).toMatchObject({ 'content-type': 'application/geo+json', vary: 'accept' });
  });

  it.each(['', 'W/'])(
    'is not sent again to whom has it as %s and its ETag, with the headers to keep it longer',
    (weak) => {
      const answer = openDataResponse(body, { ifNoneMatch: `${weak}${etag}` });

      expect([answer.status, answer.body]).toEqual([304, undefined]);
      expect(answer.headers).toMatchObject({
        etag,
        'cache-control': 'public, max-age=15, s-maxage=60',
        'access-control-allow-origin': '*',
      });
    },
  );

  it('has another ETag as soon as anything in it is different', () => {
    const other = openDataResponse({ groups: ['Vaart', 'Rijen'] }, { ifNoneMatch: etag });

    expect(other.status).toBe(200);
    expect(other.headers?.['etag']).not.toBe(etag);
  });
});
