import { version } from '../package.json'
import { parseArguments } from './arguments.ts'
import { exitCodes } from './exit-codes.ts'
import { helpText } from './help-text.ts'
import { run, type Speaker } from './run.ts'

const speaker: Speaker = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

const parsed = parseArguments(process.argv.slice(2))
switch (parsed.status) {
  case 'help':
    speaker.out(helpText)
    break
  case 'version':
    speaker.out(version)
    break
  case 'misused':
    speaker.err(`${parsed.message} “demarc --help” lists what there is.`)
    process.exitCode = exitCodes.usage
    break
  case 'run':
    process.exitCode = await run(parsed.task, version, speaker)
}
