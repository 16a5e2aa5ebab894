import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node } from 'yaml'

/** One value of a YAML or JSON file: a document, or an entry of a document that is a list. */
export interface YamlValue {
  /** Counted from 1. */
  readonly document: number
  /** Line its content starts on, counted from 1. */
  readonly line: number
  readonly value: unknown
}

export interface YamlProblem {
  readonly document: number
  readonly line: number
  readonly message: string
}

export interface YamlContent {
  readonly values: readonly YamlValue[]
  readonly problems: readonly YamlProblem[]
  readonly documents: number
}

/** How often anchors may be repeated in one document. Catalogs hardly use them; a bomb needs millions. */
const aliasLimit = 100

/**
 * Reads every document of the text for itself, so that one with a mistake in it does not take the others along. Merge
 * keys (`<<`) stay plain keys. The values are plain data.
 */
export function readYamlDocuments(text: string): YamlContent {
  const values: YamlValue[] = []
  const problems: YamlProblem[] = []
  let count = 0
  for (const chunk of splitDocuments(text.replace(/^\ufeff/, ''))) {
    if (isTooDeep(chunk.text)) {
      count += 1
      problems.push({ document: count, line: chunk.line, message: 'It is nested too deeply.' })
      continue
    }
    const lineCounter = new LineCounter()
    const lineAt = (offset: number) => chunk.line + lineCounter.linePos(offset).line - 1
    for (const document of parse(chunk.text, lineCounter)) {
      if (isEmpty(document)) continue
      count += 1
      const read = readDocument(document, count, lineAt)
      if (read.status === 'problem') problems.push(read.problem)
      else values.push(...read.values)
    }
  }
  return { values, problems, documents: count }
}

interface Chunk {
  readonly text: string
  readonly line: number
}

/** Cuts before each `---` at the start of a line, where no scalar can contain it. Directives stay with their document. */
function splitDocuments(text: string): Chunk[] {
  const lines = text.split('\n')
  const chunks: Chunk[] = []
  let start = 0
  lines.forEach((line, index) => {
    if (index === start || !/^---(\s|$)/.test(line)) return
    const before = lines.slice(start, index)
    if (before.every((each) => /^\s*(#.*|%.*)?$/.test(each))) return
    chunks.push({ text: before.join('\n'), line: start + 1 })
    start = index
  })
  chunks.push({ text: lines.slice(start).join('\n'), line: start + 1 })
  return chunks
}

/**
 * Looked for before parsing: the parser recurses, and where the stack ends V8 may take the whole process down instead
 * of throwing. Real catalogs stay below ten levels.
 */
function isTooDeep(text: string): boolean {
  let open = 0
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1)
    if (open > 100) return true
  }
  return /^ {200}|^[ \t]*(?:[-?:][ \t]+){50}/m.test(text)
}

function parse(text: string, lineCounter: LineCounter): readonly Document[] {
  const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, merge: false })
  return Array.isArray(documents) ? documents : []
}

function isEmpty({ contents, errors }: Document): boolean {
  return errors.length === 0 && (contents === null || (isScalar(contents) && contents.value === null))
}

type ReadDocument =
  | { readonly status: 'values'; readonly values: readonly YamlValue[] }
  | { readonly status: 'problem'; readonly problem: YamlProblem }

function readDocument(document: Document, number: number, lineAt: (offset: number) => number): ReadDocument {
  const lineOf = (node: unknown) => lineAt((node as Node | null)?.range?.[0] ?? 0)
  const error = document.errors[0]
  if (error) {
    const message = `It is not valid YAML: ${firstSentence(error.message)}`
    return { status: 'problem', problem: { document: number, line: lineAt(error.pos[0]), message } }
  }
  const contents = document.contents
  const list = isSeq(contents) ? contents : isMap(contents) ? contents.get('items') : null
  try {
    const value: unknown = document.toJS({ maxAliasCount: aliasLimit, mapAsMap: false })
    const items = Array.isArray(value) ? value : isSeq(list) ? (value as { items: unknown[] }).items : null
    if (!items || !isSeq(list))
      return { status: 'values', values: [{ document: number, line: lineOf(contents), value }] }
    const values = items.map((item, index) => ({ document: number, line: lineOf(list.items[index]), value: item }))
    return { status: 'values', values }
  } catch (error_) {
    if (!(error_ instanceof ReferenceError)) throw error_
    const message = `It repeats anchors more than ${aliasLimit} times, or uses one that is not there.`
    return { status: 'problem', problem: { document: number, line: lineOf(contents), message } }
  }
}

function firstSentence(message: string): string {
  const line = (message.split('\n')[0] ?? message).trim()
  return /[.!?]$/.test(line) ? line : `${line}.`
}
