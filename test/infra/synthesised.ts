import { Template } from 'aws-cdk-lib/assertions';
import type { ConfigInput } from '../../infra/config.ts';
import { composeApp, type DeploymentStacks } from '../../infra/synthesise.ts';
import { asOneTemplate } from '../../operate/as-one-template.ts';
import type { Json } from './json.ts';

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Record<string, Json>;
  readonly DeletionPolicy?: string;
}

export type StackPart = keyof DeploymentStacks;

export interface Synthesised {
  readonly templates: Readonly<Record<StackPart, Template>>;
  /** The stacks in eu-west-1, as one template. */
  readonly registry: Template;
  /** The template of the stack in us-east-1. */
  readonly edge: Template;
}

/** The templates of a deployment, with placeholders in place of the code and the website. */
export function synthesised(config: ConfigInput = {}): Synthesised {
  const { stacks } = composeApp({
    config,
    code: 'placeholder',
    website: 'placeholder',
    checks: false,
  });
  return templatesOf(stacks);
}

export function templatesOf(stacks: DeploymentStacks): Synthesised {
  const entries = Object.entries(stacks).map(
    ([part, stack]) => [part, stack, Template.fromStack(stack)] as const,
  );
  const regional = entries
    .filter(([part]) => part !== 'edge')
    .map(([part, { stackName }, from]) => {
      const { Resources, Outputs = {} } = from.toJSON() as Json;
      return [stackName, { prefix: part, template: { Resources, Outputs } }] as const;
    });
  const templates = Object.fromEntries(
    entries.map(([part, , template]) => [part, template]),
  ) as Record<StackPart, Template>;
  return {
    templates,
    registry: Template.fromJSON({ ...asOneTemplate(new Map(regional)) }),
    edge: templates.edge,
  };
}

export function resourcesOf(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    ...(resource as Omit<Resource, 'id'>),
  }));
}

/** Returns the only resource of this type. Throws unless there is exactly one. */
export function onlyResource(template: Template, type: string): Resource {
  const [first, ...others] = resourcesOf(template, type);
  if (first === undefined || others.length > 0)
    throw new Error(`expected one ${type}, found ${others.length + (first ? 1 : 0)}`);
  return first;
}

/** The logical id inside `{ Ref }` or `{ Fn::GetAtt }`. Throws if the value is neither. */
export function targetOf(reference: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = reference as {
    Ref?: string;
    'Fn::GetAtt'?: [string, string];
  };
  const id = Ref ?? attribute?.[0];
  if (id === undefined) throw new Error(`no reference: ${JSON.stringify(reference)}`);
  return id;
}

/**
 * The ARN by which a stack refers to a resource in another stack. For a table, for example, `service` is `dynamodb` and
 * `resource` is `table/NAME`.
 */
export function arnByName(service: string, resource: string): Json {
  const parts = [`arn:aws:${service}:eu-west-1:`, { Ref: 'AWS::AccountId' }, `:${resource}`];
  return { 'Fn::Join': ['', parts] };
}

/** Finds a function in the template by its name without the deployment prefix. Throws if there is none. */
export function functionNamed(template: Template, name: string): Resource {
  const found = resourcesOf(template, 'AWS::Lambda::Function').find(
    ({ Properties }) => Properties['FunctionName'] === `buurtkring-dev-langstraat-${name}`,
  );
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}

/**
 * Finds one of the deployment's tables by the part of its name after the deployment prefix; without `part`, finds the
 * registry's table.
 */
export function tableNamed(template: Template, part?: string): Resource {
  const name = ['buurtkring-dev-langstraat', ...(part === undefined ? [] : [part])].join('-');
  const found = resourcesOf(template, 'AWS::DynamoDB::Table').find(
    ({ Properties }) => Properties['TableName'] === name,
  );
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}
