/** Trackers that take findings and tasks over as work items. */
export type Tracker = 'jira' | 'azure-boards'

export const trackers: readonly Tracker[] = ['jira', 'azure-boards']

export const trackerNames: Readonly<Record<Tracker, string>> = { jira: 'Jira', 'azure-boards': 'Azure Boards' }

/** A part of a description with its heading. */
export type TextPart = readonly [head: string, text: string]

/** A title as both trackers take it: in one line, and no longer than they allow. */
export function summaryText(title: string): string {
  return cutTo(longestSummary, title.replace(/\s+/g, ' '))
}

/** Headings in bold, as Jira marks text up. */
export function jiraText(parts: readonly TextPart[]): string {
  return cutTo(longestDescription, parts.map(([head, text]) => `*${head}*\n${text}`).join('\n\n'))
}

/** Jira parts labels at blanks. */
export function jiraLabel(label: string): string {
  return label.trim().replaceAll(/[\s,;]+/g, '-')
}

/** Descriptions are HTML there. */
export function azureText(parts: readonly TextPart[]): string {
  return parts.map(([head, text]) => `<p><b>${html(head)}</b><br>${html(text)}</p>`).join('')
}

/** Parted by semicolons. */
export function azureTags(labels: readonly string[]): string {
  return labels.map((label) => label.replaceAll(/[;,]/g, ' ')).join('; ')
}

/** What to know before importing so many work items; empty when there is nothing. */
export function azureCaution(count: number): string {
  if (count <= mostInAzureFile) return ''
  return `Azure Boards takes ${mostInAzureFile} work items from one file; this one holds ${count}. Import it in parts.`
}

/** Azure Boards takes so many work items from one file. */
const mostInAzureFile = 1000

/** Both trackers refuse longer titles. */
const longestSummary = 255

/** Jira's default limit of a text field. */
const longestDescription = 32_767

/** Never in the middle of a surrogate pair; what was cut is marked. */
function cutTo(most: number, text: string): string {
  if (text.length <= most) return text
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 2)) ? most - 2 : most - 1
  return `${text.slice(0, end).trimEnd()}…`
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n?|\n/g, '<br>')
}
