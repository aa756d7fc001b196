/// <reference types="vite/client" />

declare module 'virtual:region' {
  /** The public settings of the region that this bundle was built for. */
  export const region: import('../shared/regions/region.ts').Region;
}

declare module 'virtual:region-theme' {}
