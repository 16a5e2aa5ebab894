import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findLibreOffice } from '#scripts/setup/libreoffice.mjs'

/** Path of LibreOffice's command, or empty: then a test that needs it is skipped by name, with `missingLibreOffice`. */
export const libreOffice = findLibreOffice()

export const missingLibreOffice = 'LibreOffice is not installed on this machine'

/**
 * Opens a workbook in headless LibreOffice and saves it in another format; throws when LibreOffice reports an error.
 * @returns path of the converted file, in a folder named after the format beside the workbook
 */
export function convertWorkbook(workbook: string, format: 'pdf' | 'csv' | 'xlsx' | 'ods'): string {
  // LibreOffice runs once per profile, so two tests at the same time need one each.
  const profile = mkdtempSync(path.join(tmpdir(), 'demarc-office-'))
  const folder = path.join(path.dirname(workbook), format)
  try {
    const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder]
    const output = execFileSync(libreOffice, [...args, workbook], { encoding: 'utf8', stdio: 'pipe', timeout: 120_000 })
    if (!output.includes('convert ')) throw new Error(`LibreOffice did not convert ${workbook}: ${output}`)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  return path.join(folder, `${path.basename(workbook, path.extname(workbook))}.${format}`)
}
