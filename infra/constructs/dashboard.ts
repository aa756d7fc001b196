import { Duration } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { durationOf, errorsOf } from '../alarms/function-metrics.ts';
import { oldestMessage } from '../alarms/queue-metrics.ts';
import { oldestUnpublishedEvent } from '../alarms/unpublished-events.ts';
import { deploymentName, type Config } from '../config.ts';
import type { FunctionName } from '../functions/index.ts';
import { nameOf } from '../names.ts';
import { alarmNamed } from './alarms.ts';

export interface OperationsDashboardProps {
  readonly config: Config;
  readonly api: IHttpApi;
  readonly functions: readonly FunctionName[];
  /** The labels of the subscriptions whose queues are shown, such as `send-mail-urgent`. */
  readonly subscriptions: readonly string[];
  /** The names of the alarms, without the deployment's prefix. */
  readonly alarms: readonly string[];
}

/**
 * A single page for operators: the alarms, followed by requests, events, queues and functions, in the order in which a
 * registration passes through them.
 */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { config, api, functions, subscriptions } = props;
    const period = Duration.minutes(5);
    const half = { width: 12, height: 6 };
    new Dashboard(this, 'Dashboard', {
      dashboardName: deploymentName(config),
      defaultInterval: Duration.days(1),
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'Alarms',
            alarms: props.alarms.map((name) => alarmNamed(this, config, name)),
            width: 24,
            height: 4,
          }),
        ],
        [
          new GraphWidget({
            ...half,
            title: 'Requests and errors',
            left: [
              api.metricCount({ period }),
              api.metricClientError({ period }),
              api.metricServerError({ period }),
            ],
          }),
          new GraphWidget({
            ...half,
            title: 'Response time (ms)',
            left: ['p50', 'p99'].map((statistic) => api.metricLatency({ period, statistic })),
          }),
        ],
        [
          new GraphWidget({
            ...half,
            title: 'Oldest unpublished event (s)',
            left: [oldestUnpublishedEvent(config)],
          }),
          new GraphWidget({
            ...half,
            title: 'Oldest message by queue (s)',
            left: subscriptions.map((label) => oldestMessage(nameOf(config, label), period, label)),
          }),
        ],
        [
          new GraphWidget({
            ...half,
            title: 'Errors by function',
            left: functions.map((name) => errorsOf(config, name)),
          }),
          new GraphWidget({
            ...half,
            title: 'Duration by function, p99 (ms)',
            left: functions.map((name) => durationOf(config, name)),
          }),
        ],
      ],
    });
  }
}
