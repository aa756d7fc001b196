import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { SecretName } from '../../shared/routes/route.ts';
import { deploymentName, type Config } from '../config.ts';

/** The keys that are generated for a deployment, and the desk secret, which an operator stores beforehand. */
export class Secrets extends Construct {
  /** Signs the tokens that are sent by email. */
  readonly signing: Secret;
  /** The value that CloudFront adds to its requests to the API, which lets the API refuse all other requests. */
  readonly origin: Secret;
  /** Contains the region's real officers and invite links. Without it, the functions use the example desk. */
  readonly desk: ISecret | undefined;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const name = deploymentName(config);
    this.signing = new Secret(this, 'Signing', {
      secretName: `${name}/signing`,
      description: 'Signs mailed tokens',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: config.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.origin = new Secret(this, 'Origin', {
      secretName: `${name}/origin`,
      description: 'Proves to the API that a request came through CloudFront',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const secret of [this.signing, this.origin]) {
      Validations.of(secret).acknowledge({
        id: 'AwsSolutions-SMG4',
        reason:
          'Rotated by hand (docs/operations.md): a new signing key revokes every mailed token, a new origin key must reach CloudFront.',
      });
    }
    this.desk =
      config.deskSecret === undefined
        ? undefined
        : Secret.fromSecretNameV2(this, 'Desk', config.deskSecret);
  }

  named(name: SecretName): Secret | ISecret | undefined {
    return this[name];
  }
}
