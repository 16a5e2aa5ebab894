import { MantineProvider } from '@mantine/core'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { catalog } from '#catalog/catalog.ts'
import { LibraryScreen, type LibraryScreenProps } from '#features/library/library-screen.tsx'
import { librarySections } from '#features/library/library-sections.tsx'

const show = (props: LibraryScreenProps = {}) =>
  render(
    <MantineProvider>
      <LibraryScreen {...props} />
    </MantineProvider>,
  )
const panel = () => page.getByRole('tabpanel')
const search = () => page.getByRole('searchbox', { name: 'Search the library' })

describe('sections', () => {
  it.each(librarySections.map((section) => [section.slug, section] as const))(
    'shows every entry of %s where links to it lead',
    async (slug, section) => {
      await show({ section: slug })
      const missing = section.lists.flatMap((list) => {
        const content = catalog[list]
        const entries = 'slug' in content ? [content] : content
        return entries.filter((entry) => {
          const text = document.getElementById(`${list}/${entry.slug}`)?.textContent ?? ''
          return !text.includes(entry.name)
        })
      })
      expect(missing).toEqual([])
    },
  )

  it('starts with the first and moves with the arrows', async () => {
    const onSection = vi.fn()
    await show({ onSection })
    await page.getByRole('tab', { name: 'Principles' }).click()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(onSection.mock.calls).toEqual([['principles'], ['raci'], ['kpis']])
    await expect.element(panel()).toHaveAccessibleName('KPI library')
    await expect.element(page.getByRole('tab', { name: 'KPI library' })).toHaveFocus()
  })

  it('gives the matrix letter for letter', async () => {
    await show({ section: 'raci' })
    const row = page.getByRole('row', { name: /^Audit and compliance evidence/ })
    const cells = row.element().querySelectorAll('td')
    expect([...cells].map((cell) => cell.textContent)).toEqual(['C', 'AR', 'I', 'AR', 'I'])
  })
})

describe('source notes', () => {
  it('stand beside the entry they are about', async () => {
    await show({ section: 'kpis' })
    const toil = document.getElementById('kpis/toil-ratio')
    expect(toil?.textContent).toContain('The sources differ')
    expect(toil?.textContent).toContain('The same toil figures mean different things')
  })

  it('stand once above when they are about much of the section', async () => {
    await show({ section: 'steps' })
    await expect.element(page.getByText('Durations and order of the steps are ours.')).toBeVisible()
  })

  it('lead to what they are about', async () => {
    const onSection = vi.fn()
    await show({ onSection })
    await page.getByRole('tab', { name: 'Source notes' }).click()
    await page.getByRole('button', { name: 'Toil ratio' }).first().click()
    expect(onSection).toHaveBeenLastCalledWith('kpis')
    expect(document.activeElement?.id).toBe('kpis/toil-ratio')
  })
})

describe('search', () => {
  it('shows what matches in every section and counts it', async () => {
    await show({ section: 'routines' })
    await search().fill('toil ratio')
    await expect.element(page.getByRole('tab', { name: /^All matches/ })).toHaveAttribute('aria-selected', 'true')
    expect(document.getElementById('kpis/toil-ratio')).not.toBeNull()
    expect(document.getElementById('kpis/mtta')).toBeNull()
    await page.getByRole('tab', { name: /^KPI library/ }).click()
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('KPI library')
  })

  it('says what to do when nothing matches, and Escape brings the section back', async () => {
    await show({ section: 'routines' })
    await search().fill('zebra')
    await expect.element(page.getByText('Nothing found')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(panel()).toHaveAccessibleName('Routines')
  })

  it('gives way to an entry opened from elsewhere', async () => {
    const screen = await show({ section: 'routines' })
    await search().fill('zebra')
    await screen.rerender(
      <MantineProvider>
        <LibraryScreen section="skills" entry={{ list: 'skills', slug: 'finops' }} />
      </MantineProvider>,
    )
    await expect.element(search()).toHaveValue('')
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('skills/finops'))
  })
})
