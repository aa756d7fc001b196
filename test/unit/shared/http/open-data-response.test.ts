import { describe, expect, it } from 'vitest';
import { openDataResponse } from '../../../../shared/http/open-data-response.ts';

const body = { groups: ['Vaart'] };
const etag = openDataResponse(body, { ifNoneMatch: undefined }).headers?.['etag'] ?? '';

describe('Open data', () => {
  it('may be read by other sites and cached for a minute', () => {
    const response = openDataResponse(body, { ifNoneMatch: undefined });

    expect(response).toMatchObject({ status: 200, body });
    expect(response.headers).toEqual({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=15, s-maxage=60',
      'content-type': 'application/json',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    });
  });

  it('has the chosen content type, and says what the choice depends on', () => {
    const { headers } = openDataResponse(body, {
      ifNoneMatch: undefined,
      type: 'application/geo+json',
      vary: 'accept',
    });

    expect(headers).toMatchObject({ 'content-type': 'application/geo+json', vary: 'accept' });
  });

  it.each(['', 'W/'])(
    'is not sent again to a client that sends %s and its ETag, but may be cached longer',
    (weak) => {
      const response = openDataResponse(body, { ifNoneMatch: `${weak}${etag}` });

      expect([response.status, response.body]).toEqual([304, undefined]);
      expect(response.headers).toMatchObject({
        etag,
        'cache-control': 'public, max-age=15, s-maxage=60',
        'access-control-allow-origin': '*',
      });
    },
  );

  it('has another ETag when anything in it differs', () => {
    const other = openDataResponse({ groups: ['Vaart', 'Rijen'] }, { ifNoneMatch: etag });

    expect(other.status).toBe(200);
    expect(other.headers?.['etag']).not.toBe(etag);
  });
});
