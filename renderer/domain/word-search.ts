/** The test whether a text has every word of the query somewhere, in any case; an empty query finds all. */
export function searchTest(query: string): (text: string) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return (text) => {
    const searched = text.toLowerCase()
    return words.every((word) => searched.includes(word))
  }
}
