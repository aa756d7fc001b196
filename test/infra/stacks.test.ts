import { Template } from 'aws-cdk-lib/assertions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { moduleNames, type ModuleName } from '../../infra/functions/index.ts';
import { composeApp } from '../../infra/synthesise.ts';
import { knownBy } from '../../operate/stable-ids.ts';
import type { Json } from './json.ts';
import { resourcesOf, templatesOf, type StackPart } from './synthesised.ts';

const { stacks } = composeApp({ code: 'placeholder', website: 'placeholder', checks: false });
const { templates } = templatesOf(stacks);
const parts = Object.keys(templates) as StackPart[];
const deployment = 'buurtkring-dev-langstraat';
const prefix = 'Buurtkring-dev-langstraat-';
const isModule = (part: string): part is ModuleName =>
  moduleNames.some((module) => module === part);

/** The stacks whose resources the given stack may use. */
function below(part: StackPart): readonly StackPart[] {
  if (part === 'front') return parts.filter((other) => other !== 'front');
  if (isModule(part)) return ['data', 'api'];
  return part === 'api' ? ['data'] : [];
}

const jsonOf = (part: StackPart): Json => templates[part].toJSON();

/** The names of the archives that are copied to the website's bucket. */
const filesOf = (template: Template): string[][] =>
  resourcesOf(template, 'Custom::CDKBucketDeployment').map(
    ({ Properties }) => Properties['SourceObjectKeys'] as string[],
  );

/** All values of the given key in a template, at any depth. */
function valuesOf(key: string, node: Json): Json[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries<Json>(node).flatMap(([each, child]) =>
    each === key ? [child] : valuesOf(key, child),
  );
}

describe('A deployment', () => {
  it('has a stack for the data, one for the API, one for each module, one above them and one at the edge', () => {
    expect(parts.toSorted()).toEqual(['api', 'data', 'edge', 'front', ...moduleNames].toSorted());
  });

  it('gives no two resources of a type the same name', () => {
    const named = parts.flatMap((part) =>
      namedResources(part).map(({ type, name }) => `${type} ${name}`),
    );

    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((each, index) => named.indexOf(each) !== index)).toEqual([]);
  });

  it('keeps in the data stack everything that a new deployment could not restore', () => {
    const kept = [
      'AWS::DynamoDB::Table',
      'AWS::SecretsManager::Secret',
      'AWS::Events::EventBus',
      'AWS::Events::Archive',
      'AWS::SES::EmailIdentity',
      'AWS::SNS::Topic',
    ];
    const holders = kept.map((type) =>
      parts.filter((part) => resourcesOf(templates[part], type).length > 0),
    );

    expect(holders).toEqual(kept.map(() => ['data']));
  });

  it.each(['dev', 'prod'] as const)(
    'protects every stack of prod against deletion: %s',
    (stage) => {
      const { stacks: composed } = composeApp({
        config: { stage, regions: 'langstraat', domainName: 'buurtkring.test' },
        code: 'placeholder',
        website: 'placeholder',
        checks: false,
      });
      const isProtected = Object.values(composed).map((stack) => stack.terminationProtection);

      expect(new Set(isProtected)).toEqual(new Set([stage === 'prod']));
    },
  );
});

describe('A stack', () => {
  it.each(parts)('%s exports nothing and imports nothing, so no stack holds it back', (part) => {
    expect(valuesOf('Export', jsonOf(part).Outputs ?? {})).toEqual([]);
    expect(valuesOf('Fn::ImportValue', jsonOf(part))).toEqual([]);
    expect(Object.keys(jsonOf(part).Parameters ?? {})).toEqual(['BootstrapVersion']);
  });

  it.each(parts)('%s reads only outputs that a stack below it always has', (part) => {
    const permanent: Partial<Record<StackPart, readonly string[]>> = {
      data: ['StreamArn'],
      api: ['ApiId', 'AuthorizerId'],
      edge: ['CertificateArn', 'WebAclArn'],
    };
    const allowed = below(part).flatMap((other) =>
      (permanent[other] ?? []).map((output) => `${prefix}${other} ${output}`),
    );
    const read = valuesOf('Fn::GetStackOutput', jsonOf(part)).map(
      ({ StackName, OutputName }) => `${StackName} ${OutputName}`,
    );

    expect([...new Set(read)].filter((each) => !allowed.includes(each))).toEqual([]);
    for (const output of permanent[part] ?? []) expect(jsonOf(part).Outputs).toHaveProperty(output);
  });

  it.each(parts)('%s is deployed after the stacks below it, and waits for no other', (part) => {
    const waitsFor = stacks[part].dependencies.map(({ stackName }) => stackName);

    expect(waitsFor.toSorted()).toEqual(
      below(part)
        .map((other) => prefix + other)
        .toSorted(),
    );
  });

  it.each(parts)('%s names nothing that is in a stack above it or beside it', (part) => {
    const text = JSON.stringify(jsonOf(part));
    const others = parts.filter((other) => other !== part && !below(part).includes(other));
    const named = others.flatMap((other) =>
      namedResources(other)
        // The table and the bus have the same name as the deployment, and every stack may use them.
        .filter(({ name }) => name !== deployment && isNamedIn(text, name))
        .map(({ name }) => `${name} of ${other}`),
    );

    expect(named).toEqual([]);
  });
});

/** Whether the text contains the name, not counting longer paths that start with it, because those are other routes. */
function isNamedIn(text: string, name: string): boolean {
  return text
    .split(name)
    .slice(1)
    .some((rest) => !rest.startsWith('/'));
}

describe('The API', () => {
  it('has no route of its own, and its stage is deployed after the stacks that add the routes', () => {
    const withRoutes = parts.filter(
      (part) => resourcesOf(templates[part], 'AWS::ApiGatewayV2::Route').length > 0,
    );
    const withStage = parts.filter(
      (part) => resourcesOf(templates[part], 'AWS::ApiGatewayV2::Stage').length > 0,
    );

    expect(withRoutes.filter((part) => !isModule(part))).toEqual([]);
    expect(withStage).toEqual(['front']);
    expect(below('front')).toEqual(expect.arrayContaining(withRoutes));
  });
});

describe('Deploying one stack', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('does not build the website unless it is the stack that serves it', () => {
    // With --exclusively, the CDK command line passes the names of the stacks to deploy.
    const chosen = { 'aws:cdk:bundling-stacks': [`${prefix}overview`] };
    vi.stubEnv('CDK_CONTEXT_JSON', JSON.stringify(chosen));
    const { stacks: composed } = composeApp({
      code: 'placeholder',
      website: 'build',
      checks: false,
    });
    expect(filesOf(Template.fromStack(composed.front))).toEqual(filesOf(templates.front));
  });
});

const nameOfType = { ...knownBy, 'AWS::SES::EmailIdentity': undefined };

function namedResources(part: StackPart): { type: string; name: string }[] {
  return Object.entries(nameOfType).flatMap(([type, property = '']) =>
    resourcesOf(templates[part], type)
      .map(({ Properties }) => ({ type, name: Properties[property] as string }))
      .filter(({ name }) => typeof name === 'string'),
  );
}
