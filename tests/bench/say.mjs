import process from 'node:process'

export function say(line) {
  process.stdout.write(`${line}\n`)
}
