import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import { deploymentName, type Config } from '../config.ts';
import { retention } from '../retention.ts';

/** A deployment has one table, with the same name as the deployment. */
export const tableName = deploymentName;

/** The ARN of the table, for use in stacks other than the one that creates it. */
export function tableArn(scope: Construct, config: Config): string {
  return Stack.of(scope).formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName(config),
  });
}

/**
 * The registry's single table: state, outbox, links, cell index, overview and mail ledger. It is kept when the stack is
 * deleted.
 */
export class RegistryTable extends Construct {
  readonly streamArn: string;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const table = new Table(this, 'Table', {
      tableName: tableName(config),
      partitionKey: { name: tableKeys.partition, type: AttributeType.STRING },
      sortKey: { name: tableKeys.sort, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      timeToLiveAttribute: tableKeys.expiry,
      stream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: retention.backupDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    table.addGlobalSecondaryIndex({
      indexName: pendingIndex.name,
      partitionKey: { name: pendingIndex.partition, type: AttributeType.STRING },
      sortKey: { name: pendingIndex.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream');
    this.streamArn = table.tableStreamArn;
  }
}
