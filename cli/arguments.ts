import path from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '#domain/day.ts'

export type ParsedArguments =
  | { readonly status: 'run'; readonly task: Task }
  | { readonly status: 'help' }
  | { readonly status: 'version' }
  | { readonly status: 'misused'; readonly message: string }

/** What is to be done, checked as far as that goes without touching a file. */
export interface Task {
  readonly command: 'draft' | 'findings'
  readonly start: 'template' | 'sample'
  /** Empty: the name the start brings. */
  readonly client: string
  /** File with services, or null. */
  readonly services: string | null
  /** Empty with `findings`. */
  readonly out: string
  /** ISO date, or null for the day of the run. */
  readonly today: string | null
  readonly strict: boolean
}

export function parseArguments(argv: readonly string[]): ParsedArguments {
  const parsed = tryParse(argv)
  if (typeof parsed === 'string') return misused(parsed)
  const { values, positionals } = parsed
  const [command, ...surplus] = positionals
  if (values.help || command === 'help') return { status: 'help' }
  if (values.version) return { status: 'version' }
  if (command === undefined) return misused('Say what to do: draft or findings.')
  if (command !== 'draft' && command !== 'findings') return misused(`There is no command “${command}”.`)
  if (surplus.length > 0) return misused(`“${surplus.join(' ')}” is not understood here.`)
  if (values.template === values.sample) return misused('Say where to start: --template or --sample, one of the two.')
  if (command === 'draft' && !values.out) return misused('Say where to write: --out FILE.xlsx.')
  if (command === 'findings' && values.out !== undefined) return misused('findings writes nothing; leave --out away.')
  if (values.out !== undefined && path.extname(values.out).toLowerCase() !== '.xlsx')
    return misused(`“${values.out}” must end in .xlsx.`)
  if (values.today !== undefined && dayOf(values.today) === null)
    return misused(`“${values.today}” is not a date. Write it as YYYY-MM-DD.`)
  if (values.services !== undefined && !readable.includes(path.extname(values.services).toLowerCase()))
    return misused(`“${values.services}” must end in ${readable.slice(0, -1).join(', ')} or ${readable.at(-1)}.`)
  return {
    status: 'run',
    task: {
      command,
      start: values.template ? 'template' : 'sample',
      client: values.client?.trim() ?? '',
      services: values.services ?? null,
      out: values.out ?? '',
      today: values.today ?? null,
      strict: values.strict,
    },
  }
}

/** Endings of files with services. */
const readable = ['.csv', '.tsv', '.xlsx', '.yaml', '.yml', '.json']

/** The parsed options, or why they cannot be. */
function tryParse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        template: { type: 'boolean', default: false },
        sample: { type: 'boolean', default: false },
        client: { type: 'string' },
        services: { type: 'string' },
        out: { type: 'string' },
        today: { type: 'string' },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
        version: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    // Node's only way to say that an option is unknown or lacks its value.
    if (error instanceof TypeError) return (error.message.split('. ')[0] ?? error.message).replace(/\.?$/, '.')
    throw error
  }
}

function misused(message: string): ParsedArguments {
  return { status: 'misused', message }
}
