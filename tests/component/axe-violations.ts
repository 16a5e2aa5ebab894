import axe from 'axe-core'

/** Rules of accessibility that the page breaks, each with the elements that break it. */
export async function axeViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    // The frame around the screen brings landmarks and the title of the page.
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  })
  return violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`)
}
