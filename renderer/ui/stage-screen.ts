/** What the frame gives every stage screen. */
export interface StageScreenProps {
  /** Id of the part to show; null or unknown shows the first. */
  readonly tab: string | null
  readonly onTab: (tab: string) => void
  readonly onExport: () => void
}
