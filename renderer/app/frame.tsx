import { useEffect, useState } from 'react'
import { useUi } from '#store/ui-store.ts'
import { Button } from '#ui/button.tsx'
import { ErrorState } from '#ui/empty-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import classes from './frame.module.css'
import { goTo, useNavigation } from './navigation.ts'
import { Rail } from './rail.tsx'
import { ScreenSwitch } from './screen-switch.tsx'
import { StatusBar } from './status-bar.tsx'

/** Rail, screen and status bar around an open engagement. */
export function Frame({ notices }: { readonly notices: readonly string[] }) {
  const here = useNavigation((state) => state.here)
  const jump = useUi((state) => state.jump)
  const presenting = useUi((state) => state.presenting)
  const [shown, setShown] = useState(notices)
  useEffect(() => {
    if (jump && jump.stage !== useNavigation.getState().here.screen) goTo(jump.stage)
  }, [jump])
  return (
    <div className={classes.frame}>
      <div className={classes.middle}>
        {presenting ? null : <Rail />}
        <div className={classes.screen}>
          {shown.map((notice) => (
            <div key={notice} className={classes.notice} role="status">
              <span>{notice}</span>
              <Button variant="link" onClick={() => setShown(shown.filter((each) => each !== notice))}>
                Understood
              </Button>
            </div>
          ))}
          <div className={classes.content}>
            <ErrorBoundary
              key={here.screen}
              fallback={(message, retry) => (
                <ErrorState title="This screen could not be drawn" text={message} action={retry} />
              )}
            >
              <ScreenSwitch />
            </ErrorBoundary>
          </div>
        </div>
      </div>
      <StatusBar />
    </div>
  )
}
