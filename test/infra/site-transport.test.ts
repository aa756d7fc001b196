import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { onlyResource, synthesised } from './synthesised.ts';

const { registry, edge } = synthesised();
const distribution = onlyResource(registry, 'AWS::CloudFront::Distribution').Properties[
  'DistributionConfig'
];
const behaviours = [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors] as Record<
  string,
  Json
>[];
const origins = distribution.Origins as Record<string, Json>[];

describe('The site', () => {
  it('is served over IPv6 too, with HTTP/3 and compressed', () => {
    expect(distribution.IPV6Enabled).toBe(true);
    expect(distribution.HttpVersion).toBe('http2and3');
    expect(behaviours.filter(({ Compress }) => Compress !== true)).toEqual([]);
  });

  it('requires TLS 1.2 or later, to the viewer and to the origin', () => {
    expect(distribution.ViewerCertificate.MinimumProtocolVersion).toMatch(/^TLSv1\.[23]_202\d$/);
    expect(
      new Set(origins.flatMap((origin) => origin['CustomOriginConfig']?.OriginSSLProtocols ?? [])),
    ).toEqual(new Set(['TLSv1.2']));
    expect(
      behaviours.filter(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy === 'allow-all'),
    ).toEqual([]);
  });

  it('has a public certificate for its own domain, whose owner proves the domain in DNS', () => {
    const certificate = onlyResource(edge, 'AWS::CertificateManager::Certificate');

    expect(certificate.Properties).toMatchObject({
      DomainName: distribution.Aliases[0],
      ValidationMethod: 'DNS',
    });
    expect(certificate.Properties).not.toHaveProperty('CertificateAuthorityArn');
    expect(distribution.ViewerCertificate).toHaveProperty('AcmCertificateArn');
  });

  it('keeps no access log of its visitors', () => {
    expect(distribution).not.toHaveProperty('Logging');
  });
});
