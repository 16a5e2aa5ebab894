import { errorMessage } from './disk.ts'

/** Waits for all of them: one that fails does not stop the others. Rejects then with the message of each that failed. */
export async function settle(tasks: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(tasks)
  const problems = results.flatMap((result) => (result.status === 'rejected' ? [errorMessage(result.reason)] : []))
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
