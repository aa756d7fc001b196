import type { HeadersPolicyModel } from '../template/http-shapes.ts';

type Headers = Readonly<Record<string, string>>;
interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  readonly override: boolean;
}

/**
 * Compiles a response headers policy: overriding headers replace those of the origin, and the others are added if
 * absent.
 */
export function compileHeadersPolicy(
  policy: HeadersPolicyModel,
): (headers: Headers) => Record<string, string> {
  const added = [
    ...securityHeaders(policy.SecurityHeadersConfig),
    ...customHeaders(policy.CustomHeadersConfig),
  ];
  const removed = new Set(
    (policy.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase()),
  );
  return (headers) => {
    const result = Object.fromEntries(
      Object.entries(headers).filter(([name]) => !removed.has(name)),
    );
    for (const { name, value, override } of added) {
      if (override || !(name in result)) result[name] = value;
    }
    return result;
  };
}

function customHeaders(config: HeadersPolicyModel['CustomHeadersConfig']): PolicyHeader[] {
  return (config?.Items ?? []).map(({ Header, Value, Override }) => ({
    name: Header.toLowerCase(),
    value: Value,
    override: Override,
  }));
}

function securityHeaders(config: HeadersPolicyModel['SecurityHeadersConfig']): PolicyHeader[] {
  if (!config) return [];
  const {
    ContentSecurityPolicy: csp,
    ContentTypeOptions: sniff,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
  } = config;
  const { StrictTransportSecurity: transport, XSSProtection: xss } = config;
  const headers: PolicyHeader[] = [];
  const add = (name: string, value: string, override: boolean): number =>
    headers.push({ name, value, override });
  if (csp) add('content-security-policy', csp.ContentSecurityPolicy, csp.Override);
  if (sniff) add('x-content-type-options', 'nosniff', sniff.Override);
  if (frame) add('x-frame-options', frame.FrameOption, frame.Override);
  if (referrer) add('referrer-policy', referrer.ReferrerPolicy, referrer.Override);
  if (transport) {
    const parts = [`max-age=${transport.AccessControlMaxAgeSec}`];
    if (transport.IncludeSubdomains) parts.push('includeSubDomains');
    if (transport.Preload) parts.push('preload');
    add('strict-transport-security', parts.join('; '), transport.Override);
  }
  if (xss)
    add(
      'x-xss-protection',
      xss.Protection ? `1${xss.ModeBlock ? '; mode=block' : ''}` : '0',
      xss.Override,
    );
  return headers;
}
