import { describe, expect, it } from 'vitest';
import { productFiles } from '../support/product-text.ts';

const { server, browser } = productFiles();
const product = [...server, ...browser];
type Files = typeof product;

const using = (files: Files, pattern: RegExp): string[] =>
  files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
const importing = (files: Files, pattern: RegExp): string[] =>
  files.flatMap(({ path, packages }) =>
    packages.filter((name) => pattern.test(name)).map((name) => `${path} imports ${name}`),
  );

describe('The product never', () => {
  it.each<[what: string, pattern: RegExp]>([
    ['runs text as code', /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/],
    ['takes random numbers that can be predicted', /Math\.random/],
    ['accepts a certificate that it cannot check', /rejectUnauthorized|TLS_REJECT_UNAUTHORIZED/],
    ['formats text with placeholders', /\bsprintf\b|\butil\.format\b/],
    [
      'holds a connection open by WebSocket, WebRTC or events',
      /\bWebSocket\b|RTCPeer|EventSource\(/,
    ],
    [
      'shares objects with other pages by message',
      /window\.(parent|opener|postMessage)|BroadcastChannel/,
    ],
    [
      'uses a weak digest or cipher',
      /\b(md5|sha1|des|rc4|ecb|createCipher\w*|createDecipher\w*)\b/i,
    ],
    ['compares with ==', / (==|!=) /],
  ])('%s', (_what, pattern) => {
    expect(using(product, pattern)).toEqual([]);
  });

  it.each<[what: string, pattern: RegExp]>([
    ['starts another program', /^node:(child_process|cluster|worker_threads|vm)/],
    [
      'reads XML, or takes YAML, Markdown, LaTeX or office files',
      /xml|yaml|markdown|marked|latex|xlsx|docx/i,
    ],
    [
      'asks a directory by LDAP, a cache or an SQL database',
      /ldap|memcache|redis|^pg$|mysql|sqlite|knex|mongo/i,
    ],
    ['reads archives or uploaded files', /zip|tar|multer|busboy|formidable|multipart/i],
    ['serves GraphQL', /graphql|apollo/i],
    ['signs people in with SAML', /saml|passport/i],
  ])('%s', (_what, pattern) => {
    expect(importing(product, pattern)).toEqual([]);
  });
});

it('The product reads the tokens of OpenID Connect in one place only', () => {
  expect(importing(product, /jwt|jose|oauth|openid/i)).toEqual([
    'shared/runtime/openid-protocol.ts imports jose',
    'shared/runtime/openid-protocol.ts imports openid-client',
  ]);
});

it('The product makes regular expressions of its own texts only', () => {
  expect(using(product, /new RegExp\(/).toSorted()).toEqual([
    // Built from the place names in our own examples.
    'shared/interface/regional-example.ts',
    'shared/requests/overview/list-features.ts',
    'shared/runtime/consumer.ts',
  ]);
});

describe('A function never', () => {
  it('calls an address on the internet by itself', () => {
    expect(using(server, /\bfetch\(|XMLHttpRequest/)).toEqual([]);
    expect(importing(server, /^(node:)?(https?|http2|tls|dgram|dns)$|axios|undici|got$/)).toEqual(
      [],
    );
    // This file uses node:net only to recognise IPv6 addresses.
    expect(importing(server, /^node:net$/)).toEqual(['shared/http/sender.ts imports node:net']);
  });

  it('reads or writes files', () => {
    expect(importing(server, /^(node:)?fs/)).toEqual([]);
  });

  it('builds the conditions of a query from values', () => {
    expect(using(server, /(Condition|Update|Filter|Projection)\w*Expression[^,;]*\$\{/)).toEqual(
      [],
    );
  });
});

describe('The search finds', () => {
  it('everything that runs on AWS and in the browser', () => {
    expect(server.length).toBeGreaterThan(300);
    expect(browser.length).toBeGreaterThan(100);
    expect(using(server, /Expression: '/).length).toBeGreaterThan(5);
    expect(importing(server, /^@aws-sdk\/client-ses$/).length).toBeGreaterThan(0);
  });
});
