import { runInNewContext } from 'node:vm';
import { queryObject } from '../../local/edge/viewer-function.ts';
import { edgeFunctionCode } from '../../infra/constructs/edge-functions.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';

interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  /** The query string as CloudFront parses it; names and values stay percent-encoded. */
  readonly querystring: ReturnType<typeof queryObject>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
}

/**
 * Runs a CloudFront function from a deployment that serves these regions, and returns the request that it passes on.
 */
export function runEdgeFunction(
  name: Parameters<typeof edgeFunctionCode>[0],
  regions: RegionList,
  request: Partial<EdgeRequest>,
): EdgeRequest {
  const event = { request: { method: 'GET', querystring: {}, headers: {}, ...request } };
  const code = `${edgeFunctionCode(name, regions)}\nhandler(${JSON.stringify(event)})`;
  // The result is copied, because an object from another VM context never equals one that a test creates.
  return JSON.parse(JSON.stringify(runInNewContext(code))) as EdgeRequest;
}
