/** Runs tasks strictly one after another. */
type Queue = <T>(task: () => Promise<T>) => Promise<T>

/** A failing task rejects for its own caller and does not stop the ones behind it. */
export function createQueue(): Queue {
  let tail: Promise<unknown> = Promise.resolve()
  return (task) => {
    const result = tail.then(task)
    tail = result.catch(() => undefined)
    return result
  }
}
