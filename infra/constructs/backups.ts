import { Stack } from 'aws-cdk-lib';
import { CfnBackupPlan, CfnBackupSelection, CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';
import { retention } from '../retention.ts';
import { erasureLedgerArn } from './erasure-ledger.ts';
import { tableArn } from './table.ts';

/**
 * A daily backup of the table and of the ledger of erasures, and a copy of both in a vault in another account or region
 * if the configuration names one. Point-in-time recovery can restore a more recent state, but is lost if the account or
 * the region is lost.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const name = deploymentName(config);
    const vault = new CfnBackupVault(this, 'Vault', { backupVaultName: name });
    const lifecycle = { deleteAfterDays: retention.backupDays };
    const plan = new CfnBackupPlan(this, 'Plan', {
      backupPlan: {
        backupPlanName: name,
        backupPlanRule: [
          {
            ruleName: 'daily',
            targetBackupVault: vault.ref,
            scheduleExpression: 'cron(0 2 * * ? *)',
            lifecycle,
            ...(config.backupCopyVault === undefined
              ? {}
              : {
                  copyActions: [{ destinationBackupVaultArn: config.backupCopyVault, lifecycle }],
                }),
          },
        ],
      },
    });
    new CfnBackupSelection(this, 'Table', {
      backupPlanId: plan.attrBackupPlanId,
      backupSelection: {
        selectionName: 'table',
        // The role that AWS Backup creates for itself in every account that uses it.
        iamRoleArn: Stack.of(this).formatArn({
          service: 'iam',
          region: '',
          resource: 'role',
          resourceName: 'service-role/AWSBackupDefaultServiceRole',
        }),
        resources: [tableArn(this, config), erasureLedgerArn(this, config)],
      },
    });
  }
}
