/** "Infra/Network" may break after its slash. */
export function breakable(name: string): string {
  return name.replaceAll('/', '/\u200b')
}
