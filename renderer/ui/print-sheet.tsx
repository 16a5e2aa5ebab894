import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import classes from './print-sheet.module.css'

export interface PrintSheet {
  /** Chromium names the file after the page. */
  readonly title: string
  readonly content: ReactNode
  readonly className?: string | undefined
}

/** Puts a sheet into the page where only a printer sees it, for as long as the work takes. */
export async function whilePrinted<Result>(sheet: PrintSheet, work: () => Promise<Result>): Promise<Result> {
  const element = document.createElement('div')
  const { title } = document
  document.title = sheet.title
  element.className = [classes.sheet, sheet.className].filter(Boolean).join(' ')
  // On paper the colours are light, whatever the screen shows.
  element.dataset.mantineColorScheme = 'light'
  document.body.append(element)
  const root = createRoot(element)
  try {
    flushSync(() => root.render(sheet.content))
    return await work()
  } finally {
    root.unmount()
    element.remove()
    document.title = title
  }
}
