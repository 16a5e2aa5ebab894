/** What a YAML mapping holds, of whatever kind. */
export type YamlFields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is YamlFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The mapping, or an empty one. */
export function fieldsOf(value: unknown): YamlFields {
  return isFields(value) ? value : {}
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** Text of a scalar; YAML reads an unquoted `2024` or `true` as something else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
