import { Template } from 'aws-cdk-lib/assertions';
import type { ConfigInput } from '../../infra/config.ts';
import { composeApp } from '../../infra/synthesise.ts';

/** Part of a template. It is untyped, because assertions check its contents. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

export interface Resource {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Record<string, Json>;
  readonly DeletionPolicy?: string;
}

export interface Synthesised {
  readonly registry: Template;
  readonly edge: Template;
}

/** The templates of a deployment, with placeholders in place of the code and the website. */
export function synthesised(config: ConfigInput = {}): Synthesised {
  const { edge, registry } = composeApp({
    config,
    code: 'placeholder',
    website: 'placeholder',
    checks: false,
  });
  return { registry: Template.fromStack(registry), edge: Template.fromStack(edge) };
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

/** The logical id inside `{ Ref }` or `{ Fn::GetAtt }`. */
export function targetOf(reference: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = reference as {
    Ref?: string;
    'Fn::GetAtt'?: [string, string];
  };
  const id = Ref ?? attribute?.[0];
  if (id === undefined) throw new Error(`no reference: ${JSON.stringify(reference)}`);
  return id;
}

/** Finds a function in the template by its name without the deployment prefix. Throws if there is none. */
export function functionNamed(template: Template, name: string): Resource {
  const found = resourcesOf(template, 'AWS::Lambda::Function').find(
    ({ Properties }) => Properties['FunctionName'] === `buurtkring-dev-langstraat-${name}`,
  );
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}
