import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { secretNameOf } from '../names.ts';

/**
 * Generates the deployment's secrets, including the one to which operators add the identity providers' client secrets.
 */
export class Secrets extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const fingerprint = new Secret(this, 'Fingerprint', {
      secretName: secretNameOf(config, 'fingerprint'),
      description: 'Keys the digests of addresses that requests are counted by',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const contacts = new Secret(this, 'Contacts', {
      secretName: secretNameOf(config, 'contacts'),
      description: 'Keys the digests of addresses and numbers by which coordinators are found',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // CloudFront adds this value to its requests to the API, which lets the API refuse all other requests.
    const origin = new Secret(this, 'Origin', {
      secretName: secretNameOf(config, 'origin'),
      description: 'Proves to the API that a request came through CloudFront',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Operators add the client secret of each identity provider. The generated secret is that of the example provider,
    // which only the dev stage uses.
    const providers = new Secret(this, 'Providers', {
      secretName: secretNameOf(config, 'providers'),
      description: 'The client secrets of the identity providers with which officers sign in',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'example',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const secret of [fingerprint, contacts, origin, providers]) {
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason:
          'Rotated by hand (docs/operations.md): a new fingerprint key resets the counts of requests, a new contacts key needs new digests, a new origin key must reach CloudFront, and the secrets of providers are made by the providers.',
      });
    }
  }
}
