/** `SLO_target (%)*` and `sloTarget` read as `slo target`. */
export function normaliseHeader(header: string): string {
  return header
    .slice(0, longestHeader)
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What is beyond is no header but a text; it would cost time and, remembered, room. */
const longestHeader = 200
