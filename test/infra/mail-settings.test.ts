import { describe, expect, it } from 'vitest';
import { onlyResource, resourcesOf, synthesised } from './synthesised.ts';

const { registry, templates } = synthesised();
const set = onlyResource(registry, 'AWS::SES::ConfigurationSet');
const identity = onlyResource(registry, 'AWS::SES::EmailIdentity').Properties;
const outputs = templates.data.findOutputs('*');
const valueOf = (prefix: string): string[] =>
  Object.entries(outputs)
    .filter(([name]) => new RegExp(`^Mail${prefix}\\d*[0-9A-F]{8}$`).test(name))
    .map(([, output]) => JSON.stringify((output as { Value: unknown }).Value));

describe('Mail', () => {
  it('is sent over an encrypted connection or not at all', () => {
    expect(set.Properties['DeliveryOptions']).toEqual({ TlsPolicy: 'REQUIRE' });
  });

  it('is signed for our own domain with a 2048-bit key', () => {
    expect(identity).toMatchObject({
      EmailIdentity: 'buurtkring.example',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
    });
    expect(valueOf('Dkim')).toHaveLength(3);
  });

  it('has an envelope sender in our own domain, so that SPF aligns for DMARC', () => {
    expect(identity['MailFromAttributes']).toMatchObject({
      MailFromDomain: 'mail.buurtkring.example',
    });
  });

  it('needs DNS records that the deployment outputs verbatim', () => {
    expect(valueOf('FromMx')).toEqual([
      '"mail.buurtkring.example MX 10 feedback-smtp.eu-west-1.amazonses.com"',
    ]);
    expect(valueOf('FromSpf')).toEqual([
      JSON.stringify('mail.buurtkring.example TXT "v=spf1 include:amazonses.com -all"'),
    ]);
    expect(valueOf('SiteSpf')).toEqual([JSON.stringify('buurtkring.example TXT "v=spf1 -all"')]);
    expect(valueOf('Dmarc')[0]).toContain('v=DMARC1; p=');
  });

  it('is not sent again to an address that bounced or complained, and both are reported as events instead of by mail', () => {
    const destination = onlyResource(registry, 'AWS::SES::ConfigurationSetEventDestination')
      .Properties['EventDestination'];

    expect(set.Properties['SuppressionOptions']).toEqual({
      SuppressedReasons: ['BOUNCE', 'COMPLAINT'],
    });
    expect(set.Properties['ReputationOptions']).toMatchObject({ ReputationMetricsEnabled: true });
    expect(destination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
    });
    expect(identity['FeedbackAttributes']).toEqual({ EmailForwardingEnabled: false });
  });

  it('always uses these settings', () => {
    expect(identity['ConfigurationSetAttributes']).toEqual({
      ConfigurationSetName: { Ref: set.id },
    });
    expect(resourcesOf(registry, 'AWS::SES::EmailIdentity')).toHaveLength(1);
  });

  it('is not tracked: neither opens nor clicks are counted', () => {
    expect(set.Properties).not.toHaveProperty('TrackingOptions');
    expect(set.Properties).not.toHaveProperty('VdmOptions');
  });
});
