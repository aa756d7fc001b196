import { nameProperties } from '../local/template/resource-names.ts';
import type { TemplateParts } from './as-one-template.ts';
import { isObject, withReferences, type Json, type JsonObject } from './template-references.ts';
import { resolverOf } from './template-resolver.ts';

/** The properties that identify what an unnamed resource belongs to, and so distinguish it from others of its type. */
const belongsTo: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Integration': ['IntegrationUri'],
  'AWS::IAM::Policy': ['Roles'],
  'AWS::Lambda::EventSourceMapping': ['FunctionName', 'EventSourceArn'],
  'AWS::Lambda::Permission': ['FunctionName', 'Principal', 'SourceArn'],
  'AWS::SNS::Subscription': ['TopicArn', 'Endpoint'],
  'AWS::SNS::TopicPolicy': ['Topics'],
  'AWS::SQS::QueuePolicy': ['Queues'],
  'Custom::CDKBucketDeployment': ['Include', 'Exclude'],
};
/**
 * The property that holds the name we gave a resource. CloudFront functions are left out, because the CDK generates
 * their names.
 */
export const knownBy: Readonly<Record<string, string | undefined>> = {
  ...nameProperties,
  'AWS::ApiGatewayV2::Route': 'RouteKey',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::CloudFront::Function': undefined,
  'AWS::Logs::LogGroup': 'LogGroupName',
};

interface Resource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DeletionPolicy?: string;
}

export function resourceOf(template: TemplateParts, id: string): Resource {
  return template.Resources[id] as unknown as Resource;
}

/**
 * Gives every resource a logical id that consists of its type and its name. A resource without a name is named after
 * what it belongs to, so it has the same id in every assembly.
 */
export function withStableIds(template: TemplateParts): TemplateParts {
  return withIds(withIds(template, idByName), idByOwner);
}

/** Gives every resource a new logical id; a second resource with the same id gets a number. */
function withIds(
  template: TemplateParts,
  idOf: (template: TemplateParts) => (id: string) => string,
): TemplateParts {
  const newId = idOf(template);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of Object.keys(template.Resources)) {
    const wanted = newId(id);
    let unique = wanted;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wanted} (${number})`;
    taken.add(unique);
    ids.set(id, unique);
  }
  const references = { idOf: (id: string) => ids.get(id) ?? id, outputOf: () => undefined };
  const rewritten = (part: JsonObject): JsonObject =>
    withReferences(part, references) as JsonObject;
  return {
    Resources: Object.fromEntries(
      Object.entries(rewritten(template.Resources)).map(([id, each]) => [ids.get(id) ?? id, each]),
    ),
    Outputs: rewritten(template.Outputs),
  };
}

/**
 * Gives an id to every resource, except resources of the types in `belongsTo`. The role of a named function is named
 * after the function. Any other resource without a name is named after its type, followed by its logical id if there
 * are several resources of that type.
 */
function idByName(template: TemplateParts): (id: string) => string {
  const types = Object.keys(template.Resources).map((id) => resourceOf(template, id).Type);
  const roles = rolesOfNamedFunctions(template);
  return (id) => {
    const { Type, Properties = {} } = resourceOf(template, id);
    const name = Properties[knownBy[Type] ?? ''];
    if (typeof name === 'string') return `${Type} ${name}`;
    if (Type in belongsTo) return id;
    const isOnly = types.filter((type) => type === Type).length === 1;
    return roles.get(id) ?? (isOnly ? Type : `${Type} ${withoutStackAndHash(id)}`);
  };
}

function rolesOfNamedFunctions(template: TemplateParts): ReadonlyMap<string, string> {
  const roles = Object.keys(template.Resources).flatMap((id) => {
    const { Type, Properties = {} } = resourceOf(template, id);
    const { Role, FunctionName } = Properties;
    return Type === 'AWS::Lambda::Function' &&
      Role !== undefined &&
      typeof FunctionName === 'string'
      ? [[targetOf(Role), `AWS::IAM::Role of ${FunctionName}`] as const]
      : [];
  });
  return new Map(roles);
}

function withoutStackAndHash(id: string): string {
  return /\.(.+?)(?:[0-9A-F]{8})*$/.exec(id)?.[1] ?? id;
}

/** The logical id in `{ Fn::GetAtt: [id, attribute] }`. */
function targetOf(reference: Json): string {
  const attribute = isObject(reference) ? reference['Fn::GetAtt'] : undefined;
  return Array.isArray(attribute) ? String(attribute[0]) : '';
}

/**
 * Returns a function that names a resource of a type in `belongsTo` after its owners, which already have their new ids.
 */
function idByOwner(template: TemplateParts): (id: string) => string {
  const { stack, resolver } = resolverOf(template);
  return (id) => {
    const { Type, Properties = {} } = resourceOf(template, id);
    const owners = belongsTo[Type]?.map((property) =>
      String(resolver.value(stack, Properties[property] ?? '')).replaceAll(`${stack.name}-`, ''),
    );
    return owners ? [Type, ...owners].join(' ') : id;
  };
}
