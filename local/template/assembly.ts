import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const manifestShape = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      displayName: z.string().optional(),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          file: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

const resourceShape = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const templateShape = z.object({
  Resources: z.record(z.string(), resourceShape).default({}),
  Outputs: z
    .record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }),
    )
    .default({}),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
});

const assetsShape = z.object({
  files: z.record(
    z.string(),
    z.object({ source: z.object({ path: z.string(), packaging: z.string() }) }),
  ),
});

export interface Stack extends z.infer<typeof templateShape> {
  readonly name: string;
  readonly account: string;
  readonly awsRegion: string;
}

/** The output of `cdk synth`: its stacks and, by asset hash, the folder or file of each asset. */
export interface Assembly {
  readonly stacks: readonly Stack[];
  readonly assets: ReadonlyMap<string, string>;
}

const placeholder = { account: '000000000000', awsRegion: 'eu-central-1' };

export function readAssembly(folder: string): Assembly {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const artifacts = Object.values(manifestShape.parse(read('manifest.json')).artifacts);
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  for (const { type, environment, properties, displayName } of artifacts) {
    if (type === 'aws:cloudformation:stack' && properties?.templateFile) {
      const name =
        properties.stackName ??
        displayName ??
        properties.templateFile.replace('.template.json', '');
      stacks.push({
        ...templateShape.parse(read(properties.templateFile)),
        name,
        ...environmentOf(environment),
      });
    }
    if (type === 'cdk:asset-manifest' && properties?.file) {
      for (const [hash, { source }] of Object.entries(
        assetsShape.parse(read(properties.file)).files,
      )) {
        assets.set(hash, path.resolve(folder, source.path));
      }
    }
  }
  return { stacks, assets };
}

/** Parses `aws://account/region`; parts known only at deployment get a placeholder. */
function environmentOf(environment: string | undefined): { account: string; awsRegion: string } {
  const [, account = '', awsRegion = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment ?? '') ?? [];
  return {
    account: /^\d{12}$/.test(account) ? account : placeholder.account,
    awsRegion:
      awsRegion === '' || awsRegion.startsWith('unknown') ? placeholder.awsRegion : awsRegion,
  };
}
