import { Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Firewall } from '../constructs/firewall.ts';
import { readableOutput } from './readable-output.ts';

/** The resources that CloudFront requires to be in us-east-1: the certificate and the firewall. */
export class EdgeStack extends Stack {
  readonly certificateArn: string;
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { readonly config: Config }) {
    super(scope, id, props);
    const { certificateArn } = new Certificate(this, 'Certificate', {
      domainName: props.config.domainName,
      validation: CertificateValidation.fromDns(),
    });
    const { webAclArn } = new Firewall(this, 'Firewall', props.config);
    this.certificateArn = readableOutput(this, 'CertificateArn', certificateArn);
    this.webAclArn = readableOutput(this, 'WebAclArn', webAclArn);
  }
}
