import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeApp, type DeploymentStacks } from '../../infra/synthesise.ts';
import { readAssembly, type Assembly } from '../../local/template/assembly.ts';
import { Resolver } from '../../local/template/resolver.ts';
import type { Resource } from '../../local/template/resource.ts';

/** Facts about one stack of the deployment: what it contains, and what it uses from other stacks. */
export interface StackFacts {
  /** The last part of the stack's name, such as `overview`. */
  readonly part: string;
  readonly waitsFor: readonly string[];
  readonly resources: number;
  readonly functions: number;
  readonly routes: number;
  readonly schedules: number;
  readonly queues: number;
  readonly alarms: number;
  /** The services that the stack's roles may use: `table`, `stream`, `bus`, `secrets` or `mail`. */
  readonly uses: readonly string[];
  /** Whether the stack has a rule that receives events from the bus. */
  readonly takesEvents: boolean;
}

const servicesByAction: readonly (readonly [RegExp, string])[] = [
  [/^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/, 'stream'],
  [/^dynamodb:/, 'table'],
  [/^events:PutEvents$/, 'bus'],
  [/^secretsmanager:/, 'secrets'],
  [/^ses:/, 'mail'],
];

/** Reads the stacks of the dev deployment from its synthesised templates, in the order in which they are deployed. */
export function stackFacts(): StackFacts[] {
  const outdir = mkdtempSync(join(tmpdir(), 'buurtkring-stacks-'));
  try {
    const placeholders = { code: 'placeholder', website: 'placeholder', checks: false } as const;
    const { app, stacks } = composeApp({ ...placeholders, config: {}, outdir });
    return factsOf(stacks, readAssembly(app.synth().directory));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function factsOf(stacks: DeploymentStacks, assembly: Assembly): StackFacts[] {
  const resolver = new Resolver(assembly);
  resolver.useSecrets((id) => id);
  return Object.entries(stacks).map(([part, stack]) => {
    const own = resolver.resources.filter((resource) => resource.stack.name === stack.stackName);
    const ofType = (...types: string[]): Resource[] =>
      own.filter(({ type }) => types.includes(type));
    const propertiesOf = (resource: Resource): Properties =>
      resolver.properties(resource) as Properties;
    const rules = ofType('AWS::Events::Rule').map(propertiesOf);
    const actions = ofType('AWS::IAM::Policy').flatMap(
      (policy) =>
        propertiesOf(policy).PolicyDocument?.Statement.flatMap(({ Action }) => Action) ?? [],
    );
    return {
      part,
      waitsFor: Object.entries(stacks)
        .filter(([, other]) => stack.dependencies.includes(other))
        .map(([other]) => other),
      resources: own.length,
      functions: ofType('AWS::Lambda::Function').map(propertiesOf).filter(hasOwnName).length,
      routes: ofType('AWS::ApiGatewayV2::Route').length,
      schedules: rules.filter(({ ScheduleExpression }) => ScheduleExpression !== undefined).length,
      queues: ofType('AWS::SQS::Queue').length,
      alarms: ofType('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').length,
      uses: [...new Set(actions.flatMap(serviceOf))].toSorted(),
      takesEvents: rules.some(({ EventPattern }) => EventPattern !== undefined),
    };
  });
}

interface Properties {
  readonly FunctionName?: string;
  readonly ScheduleExpression?: string;
  readonly EventPattern?: object;
  readonly PolicyDocument?: {
    readonly Statement: readonly { readonly Action: string | string[] }[];
  };
}

/** The CDK's own function, which copies the website's files, has no `FunctionName`. */
function hasOwnName({ FunctionName }: Properties): boolean {
  return FunctionName !== undefined;
}

function serviceOf(action: string): string[] {
  const [, service] = servicesByAction.find(([pattern]) => pattern.test(action)) ?? [];
  return service === undefined ? [] : [service];
}
