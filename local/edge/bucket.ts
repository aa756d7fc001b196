import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import mime from 'mime';
import type { BucketDeploymentModel } from '../template/http-shapes.ts';
import { compileWildcard } from './wildcard.ts';

export interface StoredObject {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  readonly cacheControl: string | undefined;
}

export interface Deployment {
  /** Folder on this machine that contains the deployed files. */
  readonly folder: string;
  readonly prefix: string;
  readonly model: Pick<BucketDeploymentModel, 'Include' | 'Exclude' | 'SystemMetadata'>;
}

interface CachedObject {
  readonly stamp: string;
  readonly object: StoredObject;
}

/** A bucket filled by deployments. Its objects are read from the folders that those deployments would upload. */
export class Bucket {
  private readonly deployments: readonly (Deployment & {
    readonly includes: (key: string) => boolean;
  })[];
  private readonly cache = new Map<string, CachedObject>();

  constructor(deployments: readonly Deployment[]) {
    this.deployments = deployments.map((deployment) => ({
      ...deployment,
      includes: filterOf(deployment.model),
    }));
  }

  async get(key: string): Promise<StoredObject | undefined> {
    // The last deployment wins, because it overwrites anything an earlier one uploaded.
    for (const { folder, prefix, model, includes } of this.deployments.toReversed()) {
      if (!key.startsWith(prefix)) continue;
      const name = key.slice(prefix.length);
      const file = path.join(folder, name);
      const inside = file.startsWith(folder + path.sep);
      if (!inside || !includes(name) || !existsSync(file)) continue;
      const stat = statSync(file);
      if (stat.isFile())
        return this.read(file, `${stat.mtimeMs}-${stat.size}`, model.SystemMetadata);
    }
    return undefined;
  }

  private async read(
    file: string,
    stamp: string,
    metadata: Readonly<Record<string, string>>,
  ): Promise<StoredObject> {
    const cached = this.cache.get(file);
    if (cached?.stamp === stamp) return cached.object;
    const body = await readFile(file);
    const object: StoredObject = {
      body,
      contentType: metadata['content-type'] ?? contentTypeOf(file),
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      cacheControl: metadata['cache-control'],
    };
    this.cache.set(file, { stamp, object });
    return object;
  }
}

function contentTypeOf(file: string): string {
  return mime.getType(file) ?? 'binary/octet-stream';
}

/** `aws s3 sync` starts with every file, removes those that are excluded, then adds back those that are included. */
function filterOf({ Exclude, Include }: Deployment['model']): (key: string) => boolean {
  const excluded = Exclude.map(compileWildcard);
  const included = Include.map(compileWildcard);
  return (key) => included.some((test) => test(key)) || !excluded.some((test) => test(key));
}
