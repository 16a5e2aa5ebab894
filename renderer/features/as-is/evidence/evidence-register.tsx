import { IconPaperclip } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { citationsByEvidence } from '#domain/citation.ts'
import type { Evidence } from '#domain/evidence.ts'
import { useAttachments } from '#store/attachments.ts'
import { useDocument, useDocumentStore } from '#store/document-context.tsx'
import { FilterBar, type QuickFilter } from '#tables/filter-bar.tsx'
import { GradeMark } from '#tables/grade-mark.tsx'
import type { ColumnOptions, ExtraColumn } from '#tables/table-columns.ts'
import { TableEmpty } from '#tables/table-empty.tsx'
import { TableGrid } from '#tables/table-grid.tsx'
import { TableTools } from '#tables/table-tools.tsx'
import { useShowHidden, useTableView } from '#tables/table-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { GridHandle } from '#ui/grid/grid-types.ts'
import { ScreenBody } from '#ui/screen.tsx'
import { useDropZone } from '#ui/use-drop-zone.ts'
import { EvidenceInspector } from './evidence-inspector.tsx'
import { addChosen, addDropped } from './file-actions.ts'
import { PartSwitch } from './part-switch.tsx'
import classes from './evidence.module.css'

const columns: readonly ColumnOptions<Evidence>[] = [
  { key: 'name', width: 216, grow: true, growTo: 420 },
  { key: 'kind', width: 112 },
  { key: 'grade', width: 128, render: (piece) => (piece.grade === null ? null : <GradeMark grade={piece.grade} />) },
  { key: 'who', width: 156 },
  { key: 'date', width: 112 },
  {
    key: 'fileName',
    width: 170,
    render: (piece) =>
      piece.fileName === '' ? null : (
        <span className={classes.file}>
          <IconPaperclip size={13} aria-hidden="true" />
          <span>{piece.fileName}</span>
        </span>
      ),
  },
  { key: 'link', width: 190 },
  { key: 'notes', width: 220, grow: true },
]

const quickFilters: readonly QuickFilter[] = [
  { term: { field: 'grade', value: 'hearsay' }, label: 'Hearsay' },
  { term: { field: 'grade', value: null }, label: 'Not graded' },
  { term: { field: 'kind', value: 'interview' }, label: 'From interviews' },
]

const filterFields = ['grade', 'kind']

/** Every piece of evidence with its grade, its file and how often it is cited; files dropped here become evidence. */
export function EvidenceRegister() {
  const store = useDocumentStore()
  const attachments = useAttachments()
  const view = useTableView('evidence')
  const extraColumns = useUsedBy()
  const grid = useRef<GridHandle>(null)
  useShowHidden(view)
  const zone = useDropZone('Files', ({ files }) => void addDropped(store, attachments, [...files]))
  const addFile = () => void addChosen(store, attachments)
  return (
    <ScreenBody
      title="As-Is"
      layout="fill"
      toolbar={
        <>
          <PartSwitch />
          <FilterBar
            view={view}
            noun={['piece', 'pieces']}
            quick={quickFilters}
            offered={filterFields}
            tools={<TableTools table="evidence" />}
            total={
              <Button size="small" icon={<IconPaperclip size={14} aria-hidden="true" />} onClick={addFile}>
                Add a file
              </Button>
            }
          />
        </>
      }
      inspector={<EvidenceInspector id={view.active} />}
    >
      <div className={classes.drop} {...zone}>
        <TableGrid
          ref={grid}
          table="evidence"
          label="Evidence"
          columns={columns}
          extraColumns={extraColumns}
          onActiveRow={view.setActive}
          filter={view.filtered.filter}
          emptyState={
            <TableEmpty view={view}>
              <EmptyState
                title="No evidence yet"
                text="A row is something that was said, shown, written or measured, with a grade that says how far it can be trusted. Answers, services and findings cite it. Add a file, drop files here, or type a title."
                action={
                  <>
                    <Button onClick={addFile}>Add a file</Button>
                    <Button variant="link" onClick={() => grid.current?.focus()}>
                      Type the first title
                    </Button>
                  </>
                }
              />
            </TableEmpty>
          }
        />
      </div>
    </ScreenBody>
  )
}

/** How many conclusions cite each piece; new only when one does or does no longer. */
function useUsedBy(): readonly ExtraColumn<Evidence>[] {
  const citations = useDocument(citationsByEvidence)
  return useMemo(() => {
    const uses = (piece: Evidence) => citations.get(piece.id)?.length ?? 0
    return [
      {
        after: 'grade',
        column: {
          id: 'usedBy',
          title: 'Used by',
          width: 76,
          align: 'end',
          text: (piece) => String(uses(piece)),
          number: uses,
          sort: (a, b) => uses(a) - uses(b),
        },
      },
    ]
  }, [citations])
}
