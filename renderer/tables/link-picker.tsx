import { IconX } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { linkLabel, linkPlace, linkTargets, matchTargets } from '#domain/record-link-label.ts'
import type { RecordLink } from '#domain/record-link.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { PickInput } from './pick-input.tsx'
import classes from './picked-list.module.css'

export interface LinkPickerProps {
  readonly links: readonly string[]
  readonly onChange: (links: readonly string[]) => void
  /** Offered first while nothing is typed, such as what a prompt asks about. */
  readonly first?: readonly RecordLink[]
}

const mostOffered = 30

/** The records something is about: each opens its row, a broken one says so, and more are found by a few letters. */
export function LinkPicker({ links, onChange, first = [] }: LinkPickerProps) {
  const store = useDocumentStore()
  const document = useDeferredValue(useDocument((each) => each))
  return (
    <div>
      <ul className={classes.list} aria-label="Linked records">
        {links.map((link) => {
          const { kind, text, broken } = linkLabel(document, catalog, link)
          return (
            <li key={link} className={classes.row}>
              <span>
                {broken ? (
                  <span className={classes.broken}>{text}</span>
                ) : (
                  <Button variant="link" className={classes.name} onClick={() => jumpTo(linkPlace(link))}>
                    {text}
                  </Button>
                )}
                <span className={classes.meta}>{broken ? `${kind}, not there any more` : kind}</span>
              </span>
              <IconButton
                label={`Remove the link to ${text}`}
                className={classes.remove}
                onClick={() => onChange(links.filter((each) => each !== link))}
              >
                <IconX size={14} aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <PickInput
        label="Link to a record"
        placeholder="Link a service, question, capability …"
        options={(query) => linkOptions(store.getState().document, query, links, first)}
        onPick={(link) => onChange([...links, link])}
      />
    </div>
  )
}

/** What can be linked still, for a picker: those given first while nothing is typed. */
export function linkOptions(
  document: Parameters<typeof linkTargets>[0],
  query: string,
  links: readonly string[],
  first: readonly RecordLink[],
) {
  const all = linkTargets(document, catalog)
  const taken = new Set(links)
  const ahead = query === '' ? all.filter(({ link }) => first.includes(link) && !taken.has(link)) : []
  const others = matchTargets(all, query, mostOffered, new Set([...taken, ...ahead.map(({ link }) => link)]))
  return [...ahead, ...others].map(({ link, text, kind }) => ({ id: link, text, hint: kind }))
}
