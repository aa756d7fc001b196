declare module 'virtual:regions' {
  /** The regions that share the site. */
  export const regions: readonly import('./chooser-region.ts').ChooserRegion[];
}

declare module 'virtual:neighbourhoods' {
  /** The neighbourhoods of all these regions. */
  export const neighbourhoods: readonly import('../../shared/regions/region.ts').Neighbourhood[];
}

declare module 'virtual:chooser-theme' {}
