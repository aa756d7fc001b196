import * as z from 'zod';
import { StartRefused } from '../start-refused.ts';
import type { Assembly, Stack } from './assembly.ts';
import { attributeOf, referenceOf, type Named } from './attributes.ts';
import { isIntrinsic, type Intrinsic } from './intrinsic.ts';
import { nameProperties } from './resource-names.ts';
import type { Resource } from './resource.ts';

export type SecretLookup = (secretId: string, jsonKey: string) => string;

const outputPointer = z.object({ StackName: z.string(), OutputName: z.string() });

/** Evaluates CloudFormation's intrinsic functions. Throws StartRefused for an unsupported function. */
export class Resolver {
  readonly resources: readonly Resource[];
  private readonly assembly: Assembly;
  private readonly byId: ReadonlyMap<string, Resource>;
  private secrets: SecretLookup = (id) => {
    throw new StartRefused(`The secret ${id} is used before secrets are available.`);
  };

  constructor(assembly: Assembly) {
    this.assembly = assembly;
    this.resources = assembly.stacks.flatMap((stack) =>
      Object.entries(stack.Resources)
        .filter(([, { Condition }]) => Condition === undefined || this.condition(stack, Condition))
        .map(([logicalId, resource]) => ({
          stack,
          logicalId,
          type: resource.Type,
          metadata: resource.Metadata,
          account: stack.account,
          awsRegion: stack.awsRegion,
          name: this.nameOf(stack, logicalId, resource.Type, resource.Properties),
        })),
    );
    this.byId = new Map(
      this.resources.map((resource) => [`${resource.stack.name}/${resource.logicalId}`, resource]),
    );
  }

  useSecrets(lookup: SecretLookup): void {
    this.secrets = lookup;
  }

  /** Returns the resource's properties with all intrinsic functions evaluated. */
  properties(resource: Resource): unknown {
    return this.value(
      resource.stack,
      resource.stack.Resources[resource.logicalId]?.Properties ?? {},
    );
  }

  value(stack: Stack, node: unknown): unknown {
    if (Array.isArray(node))
      return node.map((item) => this.value(stack, item)).filter((item) => item !== undefined);
    if (typeof node === 'string') return this.dynamicReferences(node);
    if (typeof node !== 'object' || node === null) return node;
    if (isIntrinsic(node)) return this.intrinsic(stack, node);
    return Object.fromEntries(
      Object.entries(node)
        .map(([key, child]) => [key, this.value(stack, child)] as const)
        .filter(([, child]) => child !== undefined),
    );
  }

  private nameOf(
    stack: Stack,
    logicalId: string,
    type: string,
    properties: Record<string, unknown>,
  ): string {
    const given = properties[nameProperties[type] ?? ''];
    return given === undefined ? `${stack.name}-${logicalId}` : this.text(stack, given);
  }

  private intrinsic(stack: Stack, node: Intrinsic): unknown {
    const [name, argument] = Object.entries(node)[0] as [string, unknown];
    const list = (): unknown[] => (Array.isArray(argument) ? argument : [argument]);
    const text = (item: unknown): string => this.text(stack, item);
    switch (name) {
      case 'Ref':
        return this.reference(stack, String(argument));
      case 'Fn::GetAtt': {
        const [id = '', ...attribute] =
          typeof argument === 'string' ? argument.split('.') : list().map(text);
        return attributeOf(this.resource(stack, id), attribute.join('.'));
      }
      case 'Fn::Join': {
        const [separator, parts] = list();
        const items = this.value(stack, parts);
        return this.dynamicReferences(
          (Array.isArray(items) ? items : []).map(String).join(String(separator)),
        );
      }
      case 'Fn::Sub':
        return this.substitute(stack, argument);
      case 'Fn::Select': {
        const items = this.value(stack, list()[1]);
        return Array.isArray(items) ? (items[Number(text(list()[0]))] as unknown) : undefined;
      }
      case 'Fn::Split':
        return text(list()[1]).split(String(list()[0]));
      case 'Fn::If':
        return this.value(stack, list()[this.condition(stack, String(list()[0])) ? 1 : 2]);
      case 'Fn::ImportValue':
        return this.exported(text(argument));
      case 'Fn::GetStackOutput':
        return this.stackOutput(this.value(stack, argument));
      default:
        throw new StartRefused(
          `The template uses ${name}, which the local runtime does not support.`,
        );
    }
  }

  private reference(stack: Stack, id: string): unknown {
    const pseudo: Record<string, unknown> = {
      'AWS::AccountId': stack.account,
      'AWS::Region': stack.awsRegion,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${stack.awsRegion}:${stack.account}:stack/${stack.name}/local`,
      'AWS::NoValue': undefined,
    };
    if (id in pseudo) return pseudo[id];
    const parameter = stack.Parameters[id];
    return parameter ? parameter.Default : referenceOf(this.resource(stack, id));
  }

  private resource(stack: Stack, id: string): Named {
    const known = this.byId.get(`${stack.name}/${id}`);
    if (!known)
      throw new StartRefused(
        `The template of ${stack.name} refers to ${id}, which it does not define.`,
      );
    return known;
  }

  private substitute(stack: Stack, argument: unknown): string {
    const [pattern, variables] = Array.isArray(argument)
      ? (argument as [string, Record<string, unknown>])
      : [String(argument), {}];
    const whole = pattern.replaceAll(/\$\{([^!}][^}]*)\}/g, (_match, name: string) => {
      if (name in variables) return this.text(stack, variables[name]);
      return this.text(stack, name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });
    });
    return this.dynamicReferences(whole.replaceAll('${!', '${'));
  }

  private exported(name: string): unknown {
    for (const stack of this.assembly.stacks) {
      for (const output of Object.values(stack.Outputs)) {
        if (output.Export && this.text(stack, output.Export.Name) === name)
          return this.value(stack, output.Value);
      }
    }
    throw new StartRefused(`The template imports ${name}, which no stack exports.`);
  }

  private stackOutput(argument: unknown): unknown {
    const { StackName, OutputName } = outputPointer.parse(argument);
    const other = this.assembly.stacks.find(({ name }) => name === StackName);
    const output = other?.Outputs[OutputName];
    if (!other || !output)
      throw new StartRefused(
        `The template reads ${OutputName} of ${StackName}, which the assembly does not have.`,
      );
    return this.value(other, output.Value);
  }

  private condition(stack: Stack, name: string): boolean {
    return this.truth(stack, stack.Conditions[name]);
  }

  private truth(stack: Stack, node: unknown): boolean {
    const [name, argument] = Object.entries((node ?? {}) as Record<string, unknown>)[0] ?? [];
    const list = (Array.isArray(argument) ? argument : [argument]) as unknown[];
    if (name === 'Fn::Equals') return this.text(stack, list[0]) === this.text(stack, list[1]);
    if (name === 'Fn::And') return list.every((item) => this.truth(stack, item));
    if (name === 'Fn::Or') return list.some((item) => this.truth(stack, item));
    if (name === 'Fn::Not') return !this.truth(stack, list[0]);
    if (name === 'Condition') return this.condition(stack, String(argument));
    throw new StartRefused(
      `The template of ${stack.name} has a condition that the local runtime does not support: ${name ?? 'none'}.`,
    );
  }

  private text(stack: Stack, node: unknown): string {
    return String(this.value(stack, node));
  }

  private dynamicReferences(text: string): string {
    // A reference can be split over several parts of an Fn::Join, so references are resolved after the join.
    return text.replaceAll(/\{\{resolve:([^}]+)\}\}/g, (_match, reference: string) => {
      const [, id, jsonKey = ''] =
        /^secretsmanager:(.+?):SecretString:([^:]*)/.exec(reference) ?? [];
      if (id === undefined)
        throw new StartRefused(
          `The local runtime does not support the dynamic reference ${reference}.`,
        );
      return this.secrets(id, jsonKey);
    });
  }
}
