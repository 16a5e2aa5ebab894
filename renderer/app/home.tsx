import { notifications } from '@mantine/notifications'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BrandMark } from '#ui/marks.tsx'
import { openDialog } from './dialog-store.ts'
import classes from './home.module.css'
import { DeletedList } from './deleted-list.tsx'
import { HomeList } from './home-list.tsx'
import { useSession } from './session-state.ts'
import { deleteEngagement, restoreEngagement, startSession } from './shelf.ts'
import { openSample } from './open-sample.ts'

/** All engagements as a plain list. No rail, nothing but what is there and the ways to begin. */
export function Home() {
  const { heads, broken, deleted, problem } = useSession()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const shown = heads.filter((head) => `${head.name} ${head.client}`.toLowerCase().includes(wanted))
  const empty = heads.length === 0 && broken.length === 0
  // An empty list that could not be read is no first run.
  const firstRun = empty && problem === null

  return (
    <div className={classes.page}>
      <main className={classes.column}>
        <header className={classes.header}>
          <BrandMark size={36} />
          <div className={classes.titles}>
            <h1 className={classes.title}>Demarc</h1>
            <p className={classes.motto}>Draw the line between SRE and Platform</p>
          </div>
          <Button onClick={() => void openSample()}>Open the sample</Button>
          <Button variant="primary" onClick={() => openDialog('new-engagement')}>
            New engagement
          </Button>
        </header>
        {problem ? (
          <div className={classes.problem} role="alert">
            <span>{problem}</span>
            <Button variant="link" onClick={() => void startSession()}>
              Try again
            </Button>
          </div>
        ) : null}
        {firstRun ? (
          <div className={classes.surface}>
            <EmptyState
              title="No engagement yet"
              text="An engagement takes one client from the As-Is assessment over the RACI and the KPIs to a dated migration plan, and hands it over as a workbook. The sample shows a filled one."
              action={
                <>
                  <Button variant="primary" onClick={() => openDialog('new-engagement')}>
                    New engagement
                  </Button>
                  <Button onClick={() => void openSample()}>Open the sample</Button>
                </>
              }
            />
          </div>
        ) : empty ? null : (
          <>
            {heads.length > 3 || search !== '' ? (
              <TextInput
                className={classes.search}
                leftSection={<IconSearch size={16} aria-hidden="true" />}
                placeholder="Search engagements"
                aria-label="Search engagements"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                data-find
              />
            ) : null}
            <HomeList
              heads={shown}
              broken={broken}
              onDelete={(id, name) => void deleteEngagement(id, () => offerUndo(id, name))}
            />
            {shown.length === 0 && search !== '' ? (
              <p className={classes.none}>No engagement matches “{search.trim()}”.</p>
            ) : null}
          </>
        )}
        <DeletedList deleted={deleted} />
        <p className={classes.footnote}>
          Everything stays on this machine. Progress bars say how far each stage is filled in: engagement, As-Is, RACI,
          KPI, migration, deliverables.
        </p>
      </main>
    </div>
  )
}

function offerUndo(id: string, name: string): void {
  const toast = `deleted-${id}`
  notifications.show({
    id: toast,
    autoClose: 15_000,
    message: (
      <span className={classes.toast}>
        Deleted {name}. It is kept for 30 days.
        <Button
          variant="link"
          onClick={() => {
            notifications.hide(toast)
            void restoreEngagement(id)
          }}
        >
          Undo
        </Button>
      </span>
    ),
  })
}
