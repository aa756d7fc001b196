import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { context, type BuildContext, type BuildOptions, type BuildResult } from 'esbuild';
import { cacheLoads, type Loads } from './cached-loads.ts';

/** The bundle of one function, rebuilt incrementally. */
export class FunctionBuild {
  readonly name: string;
  private readonly options: BuildOptions;
  private readonly folder: string;
  private readonly root: string;
  private bundler: BuildContext | undefined;
  private sources: ReadonlySet<string> | undefined;
  private hash: string | undefined;

  constructor(
    name: string,
    settings: { options: BuildOptions; folder: string; root: string; loads: Loads },
  ) {
    this.name = name;
    this.folder = settings.folder;
    this.root = settings.root;
    const plugins = (settings.options.plugins ?? []).map((plugin) =>
      cacheLoads(plugin, settings.loads),
    );
    this.options = {
      ...settings.options,
      outdir: settings.folder,
      write: false,
      metafile: true,
      minify: false,
      plugins,
    };
  }

  /** Whether a change to the file can affect the bundle; true for every file until the first successful build. */
  dependsOn(file: string): boolean {
    return this.sources?.has(file) ?? true;
  }

  /**
   * Builds the bundle; resolves with true if the code has changed since the previous successful build. esbuild prints
   * any compilation errors.
   */
  async build(): Promise<boolean> {
    this.bundler ??= await context(this.options);
    const result = await this.rebuild(this.bundler);
    if (!result) {
      this.sources = undefined;
      return false;
    }
    this.sources = new Set(
      Object.keys(result.metafile?.inputs ?? {}).map((file) => path.resolve(this.root, file)),
    );
    const hash = result.outputFiles?.map((file) => file.hash).join();
    const isChanged = this.hash !== undefined && this.hash !== hash;
    this.hash = hash;
    await mkdir(path.join(this.folder, this.name), { recursive: true });
    await Promise.all(
      (result.outputFiles ?? []).map((file) => writeFile(file.path, file.contents)),
    );
    return isChanged;
  }

  async stop(): Promise<void> {
    await this.bundler?.dispose();
  }

  private async rebuild(bundler: BuildContext): Promise<BuildResult | undefined> {
    try {
      return await bundler.rebuild();
    } catch (error) {
      if (error instanceof Error && 'errors' in error) return undefined;
      throw error;
    }
  }
}
