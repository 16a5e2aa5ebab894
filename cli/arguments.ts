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
  readonly services: ServicesFile | null
  /** Empty with `findings`. */
  readonly out: string
  /** ISO date, or null for the day of the run. */
  readonly today: string | null
  readonly strict: boolean
}

export interface ServicesFile {
  readonly file: string
  readonly format: 'csv' | 'backstage'
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
  const services = servicesFile(values.services)
  if (services === 'unknown') return misused(`“${values.services}” must end in .csv, .tsv, .yaml, .yml or .json.`)
  return {
    status: 'run',
    task: {
      command,
      start: values.template ? 'template' : 'sample',
      client: values.client?.trim() ?? '',
      services,
      out: values.out ?? '',
      today: values.today ?? null,
      strict: values.strict,
    },
  }
}

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

function servicesFile(file: string | undefined): ServicesFile | null | 'unknown' {
  if (file === undefined) return null
  const extension = path.extname(file).toLowerCase()
  if (extension === '.csv' || extension === '.tsv') return { file, format: 'csv' }
  if (['.yaml', '.yml', '.json'].includes(extension)) return { file, format: 'backstage' }
  return 'unknown'
}

function misused(message: string): ParsedArguments {
  return { status: 'misused', message }
}
