/// <reference types="vite/client" />

declare module 'virtual:region' {
  /** The public configuration of the region that this bundle is built for. */
  export const region: import('../shared/regions/region.ts').Region;
  /** The regions that share the deployment, including this one. */
  export const regions: readonly Pick<
    import('../shared/regions/region.ts').Region,
    'id' | 'name'
  >[];
}

declare module 'virtual:region-theme' {}
