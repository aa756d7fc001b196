import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations, type Stack } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdkJson from '../cdk.json' with { type: 'json' };
import { buildWebsite, websiteBuildFolder } from './bundling/build-website.ts';
import { bundleFunctions, functionsBuildFolder, projectRoot } from './bundling/bundle-functions.ts';
import { configKeys, parseConfig, type Config, type ConfigInput } from './config.ts';
import { moduleNames, type FunctionName, type ModuleName } from './functions/index.ts';
import { stackPrefix } from './names.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { FrontStack } from './stacks/front-stack.ts';
import { ModuleStack } from './stacks/module-stack.ts';

type Source = 'build' | 'reuse' | 'placeholder';

export interface SynthesiseOptions {
  /**
   * Stage, regions and other settings. A setting that is omitted falls back to the CDK context, and then to its
   * default.
   */
  readonly config?: ConfigInput;
  /** Output folder for the assembly; by default, the CDK chooses one. */
  readonly outdir?: string;
  /** `build` bundles the functions now, `reuse` uses an earlier bundle, and `placeholder` uses an empty function. */
  readonly code?: Source;
  /** Where the functions are bundled, one folder per function; defaults to `.build/functions`. */
  readonly codeFolder?: string;
  /**
   * `build` builds the website of the regions now, `reuse` uses an earlier build, and `placeholder` uses an empty page.
   */
  readonly website?: Source;
  /** Whether cdk-nag checks the stacks. If so, synthesis fails if any finding has not been acknowledged. */
  readonly checks?: boolean;
}

/** Synthesises the CloudFormation templates of one deployment, without network access. */
export async function synthesise(options: SynthesiseOptions = {}): Promise<CloudAssembly> {
  if ((options.code ?? 'build') === 'build') await bundleFunctions(options.codeFolder);
  return composeApp(options).app.synth();
}

/** The stacks of a deployment, by the last part of their name, in an order in which they can be deployed. */
export type DeploymentStacks = Readonly<
  Record<'data' | 'edge' | 'api' | ModuleName | 'front', Stack>
>;

/**
 * Creates the app and its stacks without synthesising them; tests also use this. The functions' code must already
 * exist.
 */
export function composeApp(options: SynthesiseOptions): { app: App; stacks: DeploymentStacks } {
  const app = new App({
    context: cdkJson.context,
    ...(options.outdir === undefined ? {} : { outdir: options.outdir }),
  });
  const config = parseConfig({ ...contextOf(app), ...options.config });
  const account = process.env['CDK_DEFAULT_ACCOUNT'];
  const shared = {
    config,
    tags: { application: 'buurtkring', stage: config.stage, deployment: config.deployment },
    terminationProtection: config.stage === 'prod',
    env: { region: 'eu-west-1', ...(account === undefined ? {} : { account }) },
    codeFolder: codeFolders(options),
  };
  const name = (part: keyof DeploymentStacks): string => `${stackPrefix(config)}-${part}`;

  const data = new DataStack(app, name('data'), shared);
  const edge = new EdgeStack(app, name('edge'), {
    ...shared,
    env: { ...shared.env, region: 'us-east-1' },
  });
  const api = deployedAfter([data], new ApiStack(app, name('api'), shared));
  const moduleStack = (module: ModuleName) =>
    deployedAfter(
      [data, api],
      new ModuleStack(app, name(module), { ...shared, module, data, api }),
    );
  const modules = Object.fromEntries(
    moduleNames.map((module) => [module, moduleStack(module)] as const),
  ) as Record<ModuleName, ModuleStack>;
  const front = deployedAfter(
    [data, edge, api, ...Object.values(modules)],
    new FrontStack(app, name('front'), {
      ...shared,
      edge,
      api,
      modules: Object.values(modules),
      webFolder: (isDeployed) => webFolder(options.website ?? 'build', config, isDeployed),
    }),
  );
  if (options.checks ?? true) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stacks: { data, edge, api, ...modules, front } };
}

function deployedAfter<Each extends Stack>(below: readonly Stack[], stack: Each): Each {
  for (const each of below) stack.addStackDependency(each);
  return stack;
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

function webFolder(website: Source, config: Config, isDeployed: boolean): string {
  if (website === 'placeholder' || !isDeployed)
    return placeholder('index.html', '<!doctype html><title>Buurtkring</title>\n');
  return website === 'build' ? buildWebsite(config.regions) : websiteBuildFolder(config.regions);
}

function placeholder(file: string, content: string): string {
  const folder = join(projectRoot, '.build', 'placeholder', file);
  const target = join(folder, file);
  mkdirSync(folder, { recursive: true });
  // Several processes can synthesise at the same time, and none of them may read a file that is only partly written.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== content) {
    const draft = `${folder}.${process.pid}`;
    writeFileSync(draft, content);
    renameSync(draft, target);
  }
  return folder;
}
