import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseCustomHeader,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** Allows only our own files, and PDOK's map tiles (as images) and address search. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https://service.pdok.nl",
  "connect-src 'self' https://api.pdok.nl",
  "font-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The HTTP interface returns only data, so browsers must not run or frame anything in its responses. */
const dataSecurityPolicy =
  "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const permissionsPolicy = [
  'geolocation=(self)',
  ...['camera', 'microphone', 'payment', 'usb', 'browsing-topics'].map((name) => `${name}=()`),
];

/**
 * Number of seconds to wait before retrying a throttled request. API Gateway's own 429 and 503 responses lack this
 * header and cannot be made to include it, so CloudFront adds it to every response; it has no meaning on a successful
 * response (RFC 9110, 10.2.3). A value set by our functions is kept.
 */
const retryAfter = { header: 'Retry-After', value: '5', override: false };

export const websiteHeaders = (scope: Construct, id: string): ResponseHeadersPolicy =>
  headersWith(scope, id, contentSecurityPolicy);
export const interfaceHeaders = (scope: Construct, id: string): ResponseHeadersPolicy =>
  headersWith(scope, id, dataSecurityPolicy, [retryAfter]);

function headersWith(
  scope: Construct,
  id: string,
  policy: string,
  more: readonly ResponseCustomHeader[] = [],
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // Pages opened from an email have a token in their URL.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Permissions-Policy', value: permissionsPolicy.join(', '), override: true },
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
        ...more,
      ],
    },
  });
}
