import { textSizeLimit } from './decode-text.ts'

/** Why a text is not worth reading as what it should be; null when it is. */
export function refuseText(text: string, wanted: 'CSV' | 'YAML'): string | null {
  if (text.trim().replace(/^\ufeff/, '') === '') return 'The file is empty.'
  if (text.length > textSizeLimit)
    return `The file has more than ${textSizeLimit / 1_000_000} million characters. Split it and import the parts.`
  if (/^\s*<(!doctype|html)\b/i.test(text.slice(0, 200)))
    return `This is a web page, not a ${wanted} file. It may be the sign-in page of the site it came from; download the raw file.`
  if (text.slice(0, 10_000).includes('\u0000')) return `The file is not text. Choose a ${wanted} file.`
  return null
}
