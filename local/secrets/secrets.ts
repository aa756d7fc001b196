import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import type { JsonActions } from '../aws/services.ts';
import { writeDurably } from '../durable-file.ts';
import { StartRefused } from '../start-refused.ts';
import type { SecretModel } from '../template/shapes.ts';
import { generateSecret } from './generate.ts';

export interface SecretDefinition {
  readonly name: string;
  readonly arn: string;
  readonly model: SecretModel;
}

const keptShape = z.record(z.string(), z.string());

/**
 * The secrets for one data directory. They are generated once and then kept, so that mailed tokens survive a restart.
 */
export class Secrets {
  private readonly definitions: readonly SecretDefinition[];
  private readonly values: Readonly<Record<string, string>>;

  private constructor(
    definitions: readonly SecretDefinition[],
    values: Readonly<Record<string, string>>,
  ) {
    this.definitions = definitions;
    this.values = values;
  }

  static async open(dataDir: string, definitions: readonly SecretDefinition[]): Promise<Secrets> {
    const file = path.join(dataDir, 'secrets.json');
    const kept = existsSync(file) ? keptShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
    const missing = definitions.filter(({ name }) => kept[name] === undefined);
    const values = {
      ...kept,
      ...Object.fromEntries(missing.map(({ name, model }) => [name, generateSecret(model)])),
    };
    if (missing.length > 0) await writeDurably(file, JSON.stringify(values, undefined, 2));
    return new Secrets(definitions, values);
  }

  /** Resolves `{{resolve:secretsmanager:…}}` in the template; returns the whole value if the key is empty. */
  lookUp(id: string, jsonKey: string): string {
    const value = this.valueOf(id);
    if (value === undefined)
      throw new StartRefused(`The template uses the secret ${id}, which it does not define.`);
    return jsonKey === '' ? value : String((JSON.parse(value) as Record<string, unknown>)[jsonKey]);
  }

  actions(): JsonActions {
    return {
      'secretsmanager.GetSecretValue': async (input) => {
        const { SecretId } = z.object({ SecretId: z.string() }).parse(input);
        const definition = this.find(SecretId);
        const SecretString = this.valueOf(SecretId);
        if (!definition || SecretString === undefined) {
          throw new AwsError(
            'ResourceNotFoundException',
            "Secrets Manager can't find the specified secret.",
          );
        }
        return {
          ARN: definition.arn,
          Name: definition.name,
          SecretString,
          VersionId: 'local',
          VersionStages: ['AWSCURRENT'],
        };
      },
    };
  }

  private valueOf(id: string): string | undefined {
    return this.values[this.find(id)?.name ?? ''];
  }

  private find(id: string): SecretDefinition | undefined {
    return this.definitions.find(({ name, arn }) => id === name || id === arn);
  }
}
