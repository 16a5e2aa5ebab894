import { Dialog } from '#ui/dialog.tsx'
import { BrandMark } from '#ui/marks.tsx'
import classes from './dialogs.module.css'
import { useAppInfo } from './use-app-info.ts'

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const info = useAppInfo()
  return (
    <Dialog opened onClose={onClose} title="About Demarc">
      <div className={classes.about}>
        <BrandMark size={40} />
        <div>
          <p className={classes.strong}>Demarc {info?.version}</p>
          <p>A workbench for drawing the line between SRE and Platform Engineering.</p>
        </div>
      </div>
      <dl className={classes.facts}>
        <dt>Data folder</dt>
        <dd>{info?.dataFolder}</dd>
        <dt>Runtime</dt>
        <dd>Electron {info?.electron}</dd>
        <dt>Licence</dt>
        <dd>MIT</dd>
        <dt>Network</dt>
        <dd>None. Everything stays on this machine.</dd>
      </dl>
    </Dialog>
  )
}
