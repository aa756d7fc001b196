import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { tableKeys } from '../../shared/store/keys.ts';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import { retention } from '../retention.ts';

export function erasureLedgerName(config: Config): string {
  return nameOf(config, 'erasures');
}

/** The ARN of the ledger, for use in stacks other than the one that creates it. */
export function erasureLedgerArn(scope: Construct, config: Config): string {
  return Stack.of(scope).formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: erasureLedgerName(config),
  });
}

/**
 * The ledger of erasures. It is a small separate table, because a restore of the registry's table must not undo
 * erasures. It is kept when the stack is deleted.
 */
export class ErasureLedger extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    new Table(this, 'Table', {
      tableName: erasureLedgerName(config),
      partitionKey: { name: tableKeys.partition, type: AttributeType.STRING },
      sortKey: { name: tableKeys.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: tableKeys.expiry,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: retention.backupDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
