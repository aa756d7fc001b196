import { describe, expect, it } from 'vitest';
import { ensureFromOwnPage } from '../../../../shared/http/own-pages.ts';

const site = 'https://buurtkring.example/langstraat';
const json = { 'content-type': 'application/json' };
const outcomeOf = (headers: Readonly<Record<string, string>>): string => {
  try {
    ensureFromOwnPage((name) => headers[name], site);
    return 'accepted';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('A request that relies on a cookie is accepted', () => {
  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }],
    [
      'from our own page, with its origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://buurtkring.example' },
    ],
    ['from an older browser, by its origin', { origin: 'https://buurtkring.example' }],
    ['in another notation of JSON', { origin: 'https://buurtkring.example', ...json }],
  ])('%s', (_what, headers) => {
    expect(outcomeOf({ ...json, ...headers })).toBe('accepted');
  });

  it.each(['application/json; charset=utf-8', 'application/merge-patch+json'])(
    'as %s',
    (contentType) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': contentType };

      expect(outcomeOf(headers)).toBe('accepted');
    },
  );
});

describe('A request that relies on a cookie is refused', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['by an address that was typed in', { 'sec-fetch-site': 'none' }],
    [
      'from another site that names our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://buurtkring.example' },
    ],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from our host over plain HTTP', { origin: 'http://buurtkring.example' }],
    ['from our host at another port', { origin: 'https://buurtkring.example:8443' }],
    ['from a page without an origin', { origin: 'null' }],
    ['from nowhere', {}],
  ])('%s', (_what, headers) => {
    expect(outcomeOf({ ...json, ...headers })).toBe('cross-site');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '', 'json'])(
    'as %j, which a form can send, even from our own page',
    (contentType) => {
      const headers = { 'sec-fetch-site': 'same-origin', 'content-type': contentType };

      expect(outcomeOf(headers)).toBe('wrong-content-type');
    },
  );
});
