import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmRule,
  ComparisonOperator,
  CompositeAlarm,
  TreatMissingData,
  type AlarmBase,
  type IAlarm,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AlarmDefinition } from '../alarms/alarm-definition.ts';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import { AlarmTopic } from './alarm-topic.ts';

/**
 * The alarms of one stack, which report to the deployment's topic. docs/operations.md describes what to do about each.
 */
export class Alarms extends Construct {
  /** The names of the alarms that report to the topic, without the deployment's prefix. */
  readonly names: string[] = [];
  private readonly config: Config;
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    this.config = config;
    this.topic = AlarmTopic.named(this, 'Topic', config);
  }

  add(definition: AlarmDefinition): void {
    const alarm = this.alarm(definition);
    this.report(definition.name, alarm);
    // A new alarm has no data either, but an action is taken only when the state changes.
    if (definition.reportsSilence) alarm.addInsufficientDataAction(new SnsAction(this.topic));
  }

  /**
   * Adds an alarm that goes off if any of its parts does; the parts themselves do not report to the topic. If there is
   * only one part, adds that part under the given name.
   */
  addAnyOf(name: string, parts: readonly AlarmDefinition[]): void {
    const [only, second] = parts;
    if (only && !second) return this.add({ ...only, name });
    const whole = new CompositeAlarm(this, name, {
      compositeAlarmName: nameOf(this.config, name),
      alarmDescription: parts.map(({ description }) => description).join('; '),
      alarmRule: AlarmRule.anyOf(...parts.map((part) => this.alarm(part))),
    });
    this.report(name, whole);
  }

  private alarm(definition: AlarmDefinition): Alarm {
    return new Alarm(this, definition.name, {
      alarmName: nameOf(this.config, definition.name),
      alarmDescription: definition.description,
      metric: definition.metric,
      threshold: definition.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: definition.periods ?? 1,
      treatMissingData: definition.reportsSilence
        ? TreatMissingData.MISSING
        : TreatMissingData.NOT_BREACHING,
    });
  }

  private report(name: string, alarm: AlarmBase): void {
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
    this.names.push(name);
  }
}

/** An alarm of the deployment, for use in stacks other than the one that creates it. */
export function alarmNamed(scope: Construct, config: Config, name: string): IAlarm {
  const alarmArn = Stack.of(scope).formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: nameOf(config, name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return Alarm.fromAlarmArn(scope, name, alarmArn);
}
