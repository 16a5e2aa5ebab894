/** What is typed after the last comma that stands outside quotes. */
export function lastPart(text: string): string {
  return text.slice(startOfLast(text)).trim()
}

/** The text with its last part replaced by a choice; a finished list, which is one that was not typed in, gets it added. */
export function completeList(text: string, choice: string, finished: boolean): string {
  if (finished && text.trim() !== '') return `${text.trim().replace(/,$/, '')}, ${choice}`
  const before = text.slice(0, startOfLast(text)).trim()
  return before === '' ? choice : `${before} ${choice}`
}

/** Whether a choice stands in the list already, in whatever case. */
export function listHas(text: string, choice: string): boolean {
  const wanted = choice.trim().toLowerCase()
  return partsOf(text).some((part) => part.trim().toLowerCase() === wanted || bare(part) === wanted)
}

function bare(part: string): string {
  return part.trim().replace(/^"|"$/g, '').toLowerCase()
}

function startOfLast(text: string): number {
  return text.length - (partsOf(text).at(-1)?.length ?? 0)
}

/** Parted at separators outside quotes; a quote that is not closed yet goes on to the end. */
function partsOf(text: string): readonly string[] {
  const parts = ['']
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (!quoted && /[,;\n]/.test(character)) parts.push('')
    else parts.push((parts.pop() ?? '') + character)
  }
  return parts
}
