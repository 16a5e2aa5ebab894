import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 60 random bits after the prefix, without letters that look alike: `svc_8f3k2m1x0q9z`. */
export function newId(prefix: string): string {
  return `${prefix}_${[...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('')}`
}

/** ISO date of the day it is where the command runs. */
export function localToday(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
