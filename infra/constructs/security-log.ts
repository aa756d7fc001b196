import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { logGroupNameOf } from '../names.ts';
import { retention } from '../retention.ts';

/**
 * The log of refusals, caps and faults of tokens. It is apart from all other logs, because it is the only one with network
 * addresses: functions can write to it and cannot read it, and docs/operations.md says who may.
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
