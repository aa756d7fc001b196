import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Backups } from '../constructs/backups.ts';
import { RegistryBus } from '../constructs/bus.ts';
import { ErasureLedger } from '../constructs/erasure-ledger.ts';
import { Mail } from '../constructs/mail.ts';
import { Secrets } from '../constructs/secrets.ts';
import { SecurityLog } from '../constructs/security-log.ts';
import { RegistryTable } from '../constructs/table.ts';
import { readableOutput } from './readable-output.ts';

/**
 * The resources that cannot be recreated as they were: the table, the ledger of erasures and their backups, the keys,
 * the bus with its archive, the security log, the mail domain, whose keys are in DNS, and the alarm topic, whose
 * subscription somebody has confirmed.
 */
export class DataStack extends Stack {
  readonly streamArn: string;

  constructor(scope: Construct, id: string, props: StackProps & { readonly config: Config }) {
    super(scope, id, props);
    const { config } = props;
    const table = new RegistryTable(this, 'Registry', config);
    new ErasureLedger(this, 'Erasures', config);
    new Backups(this, 'Backups', config);
    new RegistryBus(this, 'Events', config);
    new Secrets(this, 'Secrets', config);
    new SecurityLog(this, 'SecurityLog', config);
    new Mail(this, 'Mail', config);
    new AlarmTopic(this, 'Alarms', config);
    this.streamArn = readableOutput(this, 'StreamArn', table.streamArn);
  }
}
