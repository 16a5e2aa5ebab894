import type { ElectronApplication } from '@playwright/test'

/** Answers the system's file dialogs from now on; null cancels. */
export async function answerFileDialogs(
  app: ElectronApplication,
  answers: { readonly open?: string | null; readonly save?: string | null },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined)
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open === null, filePaths: open === null ? [] : [open] })
    if (save !== undefined)
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' })
  }, answers)
}
