/// <reference types="vite/client" />

declare module 'virtual:region' {
  /** The public configuration of the region that this bundle is built for. */
  export const region: import('../shared/regions/region.ts').Region;
}

declare module 'virtual:region-theme' {}
