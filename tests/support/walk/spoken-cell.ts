import type { Page } from '@playwright/test'

export interface SpokenCell {
  readonly role: string
  /** Computed, as a screen reader is given them. */
  readonly name: string
  readonly description: string
  /** Of the headings that the table has for it. */
  readonly row: string
  readonly column: string
}

/** The cell of a grid that the focus points to, from the accessibility tree of Chromium. */
export async function spokenCell(page: Page): Promise<SpokenCell> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const nameOf = (node: (typeof nodes)[number] | undefined) => String(node?.name?.value ?? '')
  const property = (node: (typeof nodes)[number], name: string) =>
    node.properties?.find((each) => each.name === name)?.value
  const childrenOf = (node: (typeof nodes)[number] | undefined, role: string) =>
    (node?.childIds ?? []).flatMap((id) => {
      const child = nodes.find(({ nodeId }) => nodeId === id)
      return child?.role?.value === role ? [child] : []
    })

  const field = nodes.find((node) => node.role?.value === 'textbox' && property(node, 'focused')?.value === true)
  const backendNodeId = field && property(field, 'activedescendant')?.relatedNodes?.[0]?.backendDOMNodeId
  const cell = nodes.find((node) => node.backendDOMNodeId === backendNodeId && backendNodeId !== undefined)
  if (!cell || backendNodeId === undefined) throw new Error('The focus points to no cell.')
  const row = nodes.find(({ nodeId }) => nodeId === cell.parentId)
  const header = nodes.find((node) => node.parentId === row?.parentId && childrenOf(node, 'columnheader').length > 0)
  const { attributes = [] } = (await client.send('DOM.describeNode', { backendNodeId })).node
  const place = Number(attributes[attributes.indexOf('aria-colindex') + 1])
  await client.detach()
  return {
    role: String(cell.role?.value),
    name: nameOf(cell),
    description: String(cell.description?.value ?? ''),
    row: nameOf(childrenOf(row, 'rowheader')[0]),
    column: nameOf(childrenOf(header, 'columnheader')[place - 1]).replaceAll('\u200b', ''),
  }
}
