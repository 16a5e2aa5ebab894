/** Tells whoever started the application from a terminal; a release has no other log and sends none anywhere. */
export function report(problem: string): void {
  process.stderr.write(`${problem}\n`)
}
