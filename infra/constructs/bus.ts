import { Duration } from 'aws-cdk-lib';
import { EventBus, Match, type IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { eventSourcePrefix } from '../../events/catalogue.ts';
import { deploymentName, type Config } from '../config.ts';
import { retention } from '../retention.ts';

/** A deployment has one bus, with the same name as the deployment. */
export const busName = deploymentName;

/** The bus, with an archive of our own events. */
export class RegistryBus extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const bus = new EventBus(this, 'Bus', { eventBusName: busName(config) });
    bus.archive('Archive', {
      archiveName: busName(config),
      eventPattern: { source: Match.prefix(eventSourcePrefix) },
      retention: Duration.days(retention.archiveDays),
    });
  }

  /** The bus, for use in stacks other than the one that creates it. */
  static named(scope: Construct, id: string, config: Config): IEventBus {
    return EventBus.fromEventBusName(scope, id, busName(config));
  }
}
