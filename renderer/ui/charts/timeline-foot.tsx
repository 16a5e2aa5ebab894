import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import type { TimelineDrag } from './timeline-drag.ts'
import { linkId } from './timeline-links.tsx'
import type { TimelineGesture, TimelineLink, TimelineLinkKind } from './timeline-types.ts'
import classes from './timeline.module.css'

const kinds: readonly { readonly value: TimelineLinkKind; readonly label: string }[] = [
  { value: 'FS', label: 'Finish to start' },
  { value: 'SS', label: 'Start to start' },
  { value: 'FF', label: 'Finish to finish' },
]

/** Below the drawing: what a bar in the hand would do, what was done, the selected link, else how to read it. */
export function TimelineFoot(props: {
  readonly drag: TimelineDrag | null
  readonly nameOf: (id: string) => string
  readonly said: string
  readonly caption: ReactNode
  readonly link: TimelineLink | null
  readonly onChangeLink: (gesture: TimelineGesture) => void
  readonly onDeleteLink: () => void
  readonly onPickLink: (id: string) => void
}) {
  const { drag, link } = props
  const text = drag ? (drag.preview?.text ?? hintOf(drag, props.nameOf)) : link ? '' : props.said
  return (
    <div className={classes.foot}>
      <p role="status" className={classes.said} data-refused={drag?.preview?.refused || undefined}>
        {text}
      </p>
      {link && !drag ? (
        <LinkTools
          link={link}
          onKind={(next) => {
            const { from, to, kind = 'FS' } = link
            props.onChangeLink({ type: 'relink', from, to, kind, next })
            props.onPickLink(linkId({ ...link, kind: next }))
          }}
          onDelete={props.onDeleteLink}
        />
      ) : null}
      {text === '' && !link ? <p className={classes.caption}>{props.caption}</p> : null}
    </div>
  )
}

function hintOf({ mode, by, id }: TimelineDrag, nameOf: (id: string) => string): string {
  if (mode === 'move') return `${nameOf(id)} stays where it is.`
  if (mode === 'resize') return `${nameOf(id)} keeps its length.`
  return by === 'keys'
    ? `Choose with Up and Down what waits for ${nameOf(id)}. L changes how, Enter sets the link, Delete takes it away, Escape leaves.`
    : `Let go on the bar that waits for ${nameOf(id)}: with Shift start to start, with Ctrl finish to finish.`
}

function LinkTools(props: {
  readonly link: TimelineLink
  readonly onKind: (kind: TimelineLinkKind) => void
  readonly onDelete: () => void
}) {
  return (
    <div className={classes.linkTools} role="group" aria-label="Link">
      <span className={classes.linkName} title={props.link.label}>
        {props.link.label}
      </span>
      <SegmentedControl
        className={classes.linkKinds ?? ''}
        size="xs"
        aria-label="How they are tied"
        value={props.link.kind ?? 'FS'}
        data={[...kinds]}
        onChange={(value) => props.onKind(value as TimelineLinkKind)}
      />
      <Button size="small" onClick={props.onDelete}>
        Delete link
      </Button>
    </div>
  )
}
