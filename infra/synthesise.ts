import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdkJson from '../cdk.json' with { type: 'json' };
import { buildWebsite, websiteBuildFolder } from './bundling/build-website.ts';
import { bundleFunctions, functionsBuildFolder, projectRoot } from './bundling/bundle-functions.ts';
import { configKeys, parseConfig, type Config, type ConfigInput } from './config.ts';
import type { FunctionName } from './functions/index.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { RegistryStack } from './stacks/registry-stack.ts';

type Source = 'build' | 'reuse' | 'placeholder';

export interface SynthesiseOptions {
  /**
   * Stage, region and other settings. A setting that is omitted falls back to the CDK context, and then to its default.
   */
  readonly config?: ConfigInput;
  /** Output folder for the assembly; by default, the CDK chooses one. */
  readonly outdir?: string;
  /** `build` bundles the functions now, `reuse` uses an earlier bundle, and `placeholder` uses an empty function. */
  readonly code?: Source;
  /** Where the functions are bundled, one folder per function; defaults to `.build/functions`. */
  readonly codeFolder?: string;
  /**
   * `build` builds the region's web application now, `reuse` uses an earlier build, and `placeholder` uses an empty
   * page.
   */
  readonly website?: Source;
  /** Whether cdk-nag checks the stacks. If so, synthesis fails if any finding has not been acknowledged. */
  readonly checks?: boolean;
}

export interface Assembly {
  readonly directory: string;
  /** Path of the registry stack's template, which contains everything except the edge stack. */
  readonly templateFile: string;
  readonly cloudAssembly: CloudAssembly;
}

/** Synthesises the CloudFormation templates for one stage and region, without network access. */
export async function synthesise(options: SynthesiseOptions = {}): Promise<Assembly> {
  if ((options.code ?? 'build') === 'build') await bundleFunctions(options.codeFolder);
  const { app, registry } = composeApp(options);
  const cloudAssembly = app.synth();
  const { templateFullPath } = cloudAssembly.getStackArtifact(registry.artifactId);
  return { directory: cloudAssembly.directory, templateFile: templateFullPath, cloudAssembly };
}

/**
 * Creates the app and its stacks without synthesising them; tests also use this. The functions' code must already
 * exist.
 */
export function composeApp(options: SynthesiseOptions): {
  app: App;
  edge: EdgeStack;
  registry: RegistryStack;
} {
  const app = new App({
    context: cdkJson.context,
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
  });
  const config = parseConfig({ ...contextOf(app), ...options.config });
  const name = `Buurtkring-${config.stage}-${config.region}`;
  const account = process.env['CDK_DEFAULT_ACCOUNT'];
  const inRegion = (region: string) => ({
    env: { region, ...(account === undefined ? {} : { account }) },
  });
  const tags = { application: 'buurtkring', stage: config.stage, region: config.region };

  const edge = new EdgeStack(app, `${name}-edge`, { ...inRegion('us-east-1'), tags, config });
  const registry = new RegistryStack(app, name, {
    ...inRegion('eu-west-1'),
    tags,
    config,
    terminationProtection: config.stage === 'prod',
    certificateArn: edge.certificateArn,
    webAclArn: edge.webAclArn,
    codeFolder: codeFolders(options),
    webFolder: webFolder(options.website ?? 'build', config),
  });
  if (options.checks ?? true) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, edge, registry };
}

function contextOf(app: App): Record<string, unknown> {
  const given = configKeys.map((key) => [key, app.node.tryGetContext(key) as unknown] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function codeFolders({
  code,
  codeFolder = functionsBuildFolder,
}: SynthesiseOptions): (name: FunctionName) => string {
  if (code === 'placeholder') {
    const folder = placeholder('index.mjs', 'export const handler = () => {};\n');
    return () => folder;
  }
  return (name) => join(codeFolder, name);
}

function webFolder(website: Source, config: Config): string {
  if (website === 'placeholder')
    return placeholder('index.html', '<!doctype html><title>Buurtkring</title>\n');
  return website === 'build' ? buildWebsite(config.region) : websiteBuildFolder(config.region);
}

function placeholder(file: string, content: string): string {
  const folder = join(projectRoot, '.build', 'placeholder', file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), content);
  return folder;
}
