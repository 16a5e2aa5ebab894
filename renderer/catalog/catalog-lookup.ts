/** The entry of a catalog list with this slug, or undefined; null (an own row of the client) finds nothing. */
export function bySlug<Entry extends { readonly slug: string }>(
  list: readonly Entry[],
  slug: string | null,
): Entry | undefined {
  return slug === null ? undefined : list.find((entry) => entry.slug === slug)
}
