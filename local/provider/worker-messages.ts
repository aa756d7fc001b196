import type { RegionList } from '../../shared/regions/region-list.ts';

export interface ProviderSettings {
  readonly port: number;
  readonly regions: RegionList;
  readonly siteUrl: string;
  readonly clockMemory: SharedArrayBuffer | undefined;
}

/**
 * Sent to the provider's thread once the client secret is known; until then, the provider responds that it is starting.
 */
export interface ProviderSecret {
  readonly secret: string;
}

/** Sent by the provider's thread: once its port is open or cannot be used, and again once people can sign in. */
export type ProviderReport =
  | { readonly kind: 'listening'; readonly issuer: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'ready' };
