import { IconX } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { catalog } from '#catalog/catalog.ts'
import { linkLabel, linkPlace } from '#domain/record-link-label.ts'
import { useDocument } from '#store/document-context.tsx'
import { jumpTo } from '#store/ui-store.ts'
import classes from './tag-chips.module.css'

interface TagChipsProps {
  readonly links: readonly string[]
  readonly onChange: (links: readonly string[]) => void
}

/** What a note is about: each opens its record, or is taken off. */
export function TagChips({ links, onChange }: TagChipsProps) {
  const document = useDeferredValue(useDocument((each) => each))
  return (
    <>
      {links.map((link) => {
        const { kind, text, broken } = linkLabel(document, catalog, link)
        return (
          <span key={link} className={classes.chip} data-broken={broken || undefined}>
            {broken ? (
              <span>{text}, not there any more</span>
            ) : (
              <button type="button" title={`${kind}: open`} onClick={() => jumpTo(linkPlace(link))}>
                {text}
              </button>
            )}
            <button
              type="button"
              aria-label={`Take the tag ${text} off`}
              onClick={() => onChange(links.filter((each) => each !== link))}
            >
              <IconX size={12} aria-hidden="true" />
            </button>
          </span>
        )
      })}
    </>
  )
}
