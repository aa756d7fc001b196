import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../../local/listen.ts';
import { StartRefused } from '../../../local/start-refused.ts';
import { makeFixture, type Fixture } from './run-fixture.ts';

const rule = (pattern: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern: pattern, Targets: [] },
});

describe('Starting is refused with a reason', () => {
  let fixture: Fixture;
  beforeEach(() => void (fixture = makeFixture()));
  afterEach(() => fixture.remove());

  it.each<[string, Parameters<Fixture['start']>[0], RegExp]>([
    [
      'an unsupported resource type',
      { Odd: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} } },
      /AWS::StepFunctions::StateMachine \(Odd/,
    ],
    [
      'an unsupported event pattern',
      { Odd: rule({ detail: { n: [{ numeric: ['>', 1] }] } }) },
      /numeric/,
    ],
    [
      'a property that would be ignored',
      { Odd: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } },
      /AWS::SQS::Queue Odd[\s\S]*FifoQueue/,
    ],
    [
      'a target that does not exist',
      {
        Odd: {
          Type: 'AWS::Events::Rule',
          Properties: { EventPattern: { a: ['b'] }, Targets: [{ Id: 't', Arn: 'arn:nowhere' }] },
        },
      },
      /arn:nowhere/,
    ],
    [
      'two stacks that define the same name',
      { Odd: { Type: 'AWS::Events::EventBus', Properties: { Name: 'fixture' } } },
      /fixture and below define the AWS::Events::EventBus fixture/,
    ],
    [
      'a value of another stack that does not exist',
      {
        Odd: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: {
            ApiId: { 'Fn::GetStackOutput': { StackName: 'below', OutputName: 'Nothing' } },
            StageName: 'odd',
          },
        },
      },
      /reads Nothing of below/,
    ],
  ])('for %s', async (_case, more, reason) => {
    const starting = fixture.start(more);

    await expect(starting).rejects.toThrow(StartRefused);
    await expect(starting).rejects.toThrow(reason);
  });

  it('and releases the data directory', async () => {
    await expect(
      fixture.start({ Odd: { Type: 'AWS::Odd::Thing', Properties: {} } }),
    ).rejects.toThrow(StartRefused);

    const system = await fixture.start();
    await system.stop();

    expect(system.lines.join('\n')).toContain('5 functions');
  });

  it('for a port in use, naming the variable that changes it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const listening = listen(port, 'PORT', () => undefined);

    await expect(listening).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT`));
    other.close();
  });
});
