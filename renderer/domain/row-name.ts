/** What a row is called; one without a name by what it is: “Team without a name”, “a tool without a name”. */
export function nameOr(name: string, what: string): string {
  return name.trim() || `${what} without a name`
}

/** The same for what is called by a title, which findings and evidence are. */
export function titleOr(title: string, what: string): string {
  return title.trim() || `${what} without a title`
}
