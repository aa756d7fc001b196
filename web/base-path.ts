/**
 * The path under which the pages are served. It is empty for a region that is deployed alone; otherwise, it is a path
 * such as `/bel`.
 */
export const basePath = import.meta.env.BASE_URL.replace(/\/(?:bureau\/)?$/, '');

/** The path under which the pages of the officers' desk are served; it is also the base path of the desk's build. */
export const deskBasePath = `${basePath}/bureau`;

/** The URL of a file or an API route. For links between pages, the router adds the base path itself. */
export function siteAddress(path: string): string {
  return basePath + path;
}
