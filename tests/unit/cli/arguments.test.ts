import { describe, expect, it } from 'vitest'
import { parseArguments } from '#cli/arguments.ts'

describe('parseArguments', () => {
  it('understands a whole command', () => {
    const line = 'draft --template --client Kestrel --services a/b.YAML --out x.xlsx --today 2026-11-22 --strict'
    expect(parseArguments(line.split(' '))).toEqual({
      status: 'run',
      task: {
        command: 'draft',
        start: 'template',
        client: 'Kestrel',
        services: 'a/b.YAML',
        out: 'x.xlsx',
        today: '2026-11-22',
        strict: true,
      },
    })
    expect(parseArguments(['findings', '--sample'])).toEqual({
      status: 'run',
      task: { command: 'findings', start: 'sample', client: '', services: null, out: '', today: null, strict: false },
    })
  })

  it('answers help and version before anything else', () => {
    for (const argv of [['--help'], ['-h'], ['help'], ['draft', '--help']])
      expect(parseArguments(argv)).toEqual({ status: 'help' })
    expect(parseArguments(['--version'])).toEqual({ status: 'version' })
  })

  it.each([
    [[], 'Say what to do: draft or findings.'],
    [['drift'], 'There is no command “drift”.'],
    [['draft', 'it', '--sample'], '“it” is not understood here.'],
    [['draft', '--out', 'x.xlsx'], 'Say where to start: --template or --sample, one of the two.'],
    [['findings', '--sample', '--template'], 'Say where to start: --template or --sample, one of the two.'],
    [['draft', '--sample'], 'Say where to write: --out FILE.xlsx.'],
    [['findings', '--sample', '--out', 'x.xlsx'], 'findings writes nothing; leave --out away.'],
    [['draft', '--sample', '--out', 'x.pdf'], '“x.pdf” must end in .xlsx.'],
    [['findings', '--sample', '--today', '2026-02-30'], '“2026-02-30” is not a date. Write it as YYYY-MM-DD.'],
    [['findings', '--sample', '--services', 'a.xls'], '“a.xls” must end in .csv, .tsv, .xlsx, .yaml, .yml or .json.'],
    [['findings', '--smaple'], "Unknown option '--smaple'."],
  ])('says what is wrong with %j', (argv, message) => {
    expect(parseArguments(argv)).toEqual({ status: 'misused', message })
  })
})
