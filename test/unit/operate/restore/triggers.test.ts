import {
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
} from '@aws-sdk/client-eventbridge';
import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { StartRefused } from '../../../../local/start-refused.ts';
import {
  mappedFunctions,
  scheduledRules,
  triggersOf,
  turnAll,
} from '../../../../operate/restore/triggers.ts';

const prefix = 'buurtkring-prod-langstraat-';
const events = mockClient(EventBridgeClient);
const lambda = mockClient(LambdaClient);
const clients = { events: new EventBridgeClient(), lambda: new LambdaClient() };

beforeEach(() => {
  events.reset();
  lambda.reset();
  events.on(DescribeRuleCommand).resolves({ State: 'DISABLED' });
  lambda.on(ListEventSourceMappingsCommand).callsFake(({ FunctionName }) => ({
    EventSourceMappings: [
      { UUID: `${FunctionName}-1`, State: 'Disabled', EventSourceArn: 'arn:aws:sqs:a:b:queue' },
    ],
  }));
});

describe('All triggers of a deployment', () => {
  it('are turned on: every schedule, and every queue and stream', async () => {
    const triggers = await triggersOf(clients, prefix);

    expect(await turnAll(triggers, 'on')).toBe(scheduledRules.length + mappedFunctions.length);
    const enabled = events.commandCalls(EnableRuleCommand).map(({ args }) => args[0].input.Name);
    const updated = lambda
      .commandCalls(UpdateEventSourceMappingCommand)
      .map(({ args }) => args[0].input);
    expect(enabled).toEqual(scheduledRules.map((name) => prefix + name));
    expect(updated).toEqual(
      mappedFunctions.map((name) => ({ UUID: `${prefix}${name}-1`, Enabled: true })),
    );
  });

  it('are turned off, but for those that are off', async () => {
    events
      .on(DescribeRuleCommand, { Name: `${prefix}sweep-outbox` })
      .resolves({ State: 'ENABLED' });

    expect(await turnAll(await triggersOf(clients, prefix), 'off')).toBe(1);
    expect(events.commandCalls(DisableRuleCommand).map(({ args }) => args[0].input)).toEqual([
      { Name: `${prefix}sweep-outbox` },
    ]);
  });

  it('are not listed as complete if a function reads nothing', async () => {
    lambda.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [] });

    await expect(triggersOf(clients, prefix)).rejects.toThrow(StartRefused);
  });
});
