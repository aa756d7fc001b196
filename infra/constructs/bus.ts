import { Duration } from 'aws-cdk-lib';
import { EventBus, Match, type IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { eventSourcePrefix } from '../../events/catalogue.ts';
import { deploymentName, type Config } from '../config.ts';
import { retention } from '../retention.ts';

/** A deployment has one bus, which has the deployment's own name. */
export const busName = deploymentName;

/** The bus for the region's own events, with its archive. */
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

  /** The bus, for stacks that do not define it. */
  static named(scope: Construct, id: string, config: Config): IEventBus {
    return EventBus.fromEventBusName(scope, id, busName(config));
  }
}
