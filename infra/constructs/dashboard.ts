import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard, GraphWidget, type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';
import { oldestUnpublishedEvent } from './alarms.ts';
import type { Subscription } from './subscription.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface OperationsDashboardProps {
  readonly config: Config;
  readonly api: HttpApi;
  readonly functions: readonly UseCaseFunction[];
  readonly subscriptions: readonly Subscription[];
  readonly alarms: readonly Alarm[];
}

/**
 * A single page for operators: the alarms, followed by requests, events, queues and functions, in the order in which a
 * registration passes through them.
 */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { api, functions, subscriptions } = props;
    const period = Duration.minutes(5);
    const half = { width: 12, height: 6 };
    new Dashboard(this, 'Dashboard', {
      dashboardName: deploymentName(props.config),
      defaultInterval: Duration.days(1),
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'Alarms',
            alarms: [...props.alarms],
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
            left: [oldestUnpublishedEvent(props.config)],
          }),
          new GraphWidget({
            ...half,
            title: 'Oldest message by queue (s)',
            left: subscriptions.map(({ label, queue }) =>
              queue.queue.metricApproximateAgeOfOldestMessage({ period, label }),
            ),
          }),
        ],
        [
          new GraphWidget({
            ...half,
            title: 'Errors by function',
            left: functions.map(({ name, lambda }) => lambda.metricErrors({ period, label: name })),
          }),
          new GraphWidget({
            ...half,
            title: 'Duration by function, p99 (ms)',
            left: functions.map(({ name, lambda }) =>
              lambda.metricDuration({ period, statistic: 'p99', label: name }),
            ),
          }),
        ],
      ],
    });
  }
}
