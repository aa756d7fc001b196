import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { logGroupNameOf } from '../names.ts';
import { retention } from '../retention.ts';

/**
 * The log of refusals, caps that were reached and invalid tokens. It is separate from all other logs, because it is the
 * only one that contains IP addresses. Functions can write to it but not read it; docs/operations.md lists the people
 * who may read it.
 */
export class SecurityLog extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    new LogGroup(this, 'Group', {
      logGroupName: logGroupNameOf(config, 'security'),
      retention: retention.securityLogDays,
      removalPolicy: config.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
