import type { Workbench } from '#tests/support/app-fixture.ts'

/** From now on the system's open dialog answers with this file. */
export async function answerOpenDialog(workbench: Workbench, file: string): Promise<void> {
  await workbench.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
}

/** From now on the system's save dialog answers with this path. */
export async function answerSaveDialog(workbench: Workbench, file: string): Promise<void> {
  await workbench.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, file)
}

/** The clipboard of the display, which tests that run at the same time share: use it in one file only. */
export const clipboard = {
  async write(workbench: Workbench, text: string): Promise<void> {
    await workbench.app.evaluate(({ clipboard: system }, value) => system.writeText(value), text)
  },
  async read(workbench: Workbench): Promise<string> {
    return workbench.app.evaluate(({ clipboard: system }) => system.readText())
  },
}
