/** Where one stands in the workbench: a page's path, and the query that says from where one looks. */
export interface Place {
  readonly path: string
  readonly search: string
}

/** What the browser's address says. Here the address itself is the place; a published folder keeps it in the hash. */
export function placeHere(): Place {
  return { path: location.pathname, search: location.search }
}

/** The address of a place, as links carry it. */
export function hrefOf({ path, search }: Place): string {
  return `${path}${search}`
}
