/** Where an entity lives in a Backstage catalog; all parts in lower case, as Backstage compares them. */
export interface EntityRef {
  readonly kind: string
  readonly namespace: string
  readonly name: string
}

/** Reads `[kind:][namespace/]name`; null when the text is no reference. */
export function parseEntityRef(text: string, defaults: Omit<EntityRef, 'name'>): EntityRef | null {
  const match = /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/.exec(text.trim().toLowerCase())
  const name = match?.[3]
  if (name === undefined) return null
  return { kind: match?.[1] ?? defaults.kind, namespace: match?.[2] ?? defaults.namespace, name }
}

export function printEntityRef({ kind, namespace, name }: EntityRef): string {
  return `${kind}:${namespace}/${name}`
}
