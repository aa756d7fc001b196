import { Duration } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { eventSourcePrefix } from '../../events/catalogue.ts';

/** The bus for the region's own events. Its archive can be kept for a year, because events contain only ids. */
export class RegistryBus extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: { readonly name: string }) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: props.name });
    this.bus.archive('Archive', {
      archiveName: props.name,
      eventPattern: { source: Match.prefix(eventSourcePrefix) },
      retention: Duration.days(366),
    });
  }
}
