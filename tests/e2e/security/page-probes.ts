/** These functions run inside a page, so each may use nothing from outside its own body. */

/** Tries to run code that did not come as a file from the page's origin; names what ran. */
export async function runForeignCode(): Promise<string[]> {
  const ran = new Set<string>()
  Object.assign(window, { ran: (name: string) => ran.add(name) })
  const button = document.createElement('button')
  const anchor = document.createElement('a')
  const attempts: (() => unknown)[] = [
    () => (0, eval)('ran("eval")'),
    () => new Function('ran("Function")')(),
    () => setTimeout('ran("timer with text")', 0),
    () => {
      const script = document.createElement('script')
      script.textContent = 'ran("inline script")'
      document.body.append(script)
    },
    () => {
      button.setAttribute('onclick', 'ran("handler attribute")')
      button.click()
    },
    () => {
      anchor.href = 'javascript:void ran("javascript address")'
      document.body.append(anchor)
      anchor.click()
    },
    () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage("ready")'])))
      worker.onmessage = () => ran.add('blob worker')
    },
    () => import(/* @vite-ignore */ URL.createObjectURL(new Blob(['ran("blob module")'], { type: 'text/javascript' }))),
    () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => ran.add('WebAssembly')),
  ]
  // In a timer: what the debugger runs directly may use eval whatever the policy says.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const attempt = async (code: () => unknown): Promise<unknown> => code()
  for (const code of attempts) attempt(code).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 700))
  return [...ran].toSorted()
}

/** Asks for everything a page can ask the system for; each answer is `granted`, `denied` or the name of an error. */
export async function askPermissions(): Promise<Record<string, string>> {
  const asked = async (ask: () => Promise<unknown>): Promise<string> => {
    try {
      const answer = await ask()
      return typeof answer === 'string' ? answer : 'granted'
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  }
  const state = (name: string): Promise<string> =>
    // The standard's list of names is longer than the compiler's.
    asked(async () => (await navigator.permissions.query({ name: name as PermissionName })).state)
  const place = (): Promise<string> =>
    new Promise((resolve) => {
      const failed = ({ code }: GeolocationPositionError) => resolve(code === 1 ? 'denied' : 'granted')
      navigator.geolocation.getCurrentPosition(() => resolve('granted'), failed, { timeout: 500 })
    })
  return {
    'camera and microphone': await asked(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
    'clipboard-read': await state('clipboard-read'),
    'clipboard-write': await state('clipboard-write'),
    geolocation: await place(),
    'local-fonts': await state('local-fonts'),
    midi: await asked(() => navigator.requestMIDIAccess({ sysex: true })),
    notifications: await asked(() => Notification.requestPermission()),
    screen: await asked(() => navigator.mediaDevices.getDisplayMedia()),
    'window-management': await state('window-management'),
  }
}

export const waysToLeave = ['anchor', 'anchor-blank', 'assign', 'form', 'href', 'open', 'refresh', 'replace'] as const

/** Tries to bring a page of another origin up, in this window or in a new one. */
export function tryToLeave([way, address]: readonly [string, string]): void {
  const target = `${address}/${way}`
  const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    document.body.append(element)
    return element
  }
  const ways: Record<string, () => unknown> = {
    anchor: () => add('a', { href: target }).click(),
    'anchor-blank': () => add('a', { href: target, target: '_blank' }).click(),
    assign: () => location.assign(target),
    form: () => (add('form', { action: target }) as HTMLFormElement).submit(),
    href: () => (location.href = target),
    open: () => window.open(target),
    refresh: () => add('meta', { 'http-equiv': 'refresh', content: `0; url=${target}` }),
    replace: () => location.replace(target),
  }
  // In a timer, so that leaving does not tear down the call that started it.
  setTimeout(() => ways[way]?.(), 0)
}

export function startDownload(): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob(['x']))
  anchor.download = 'probe.txt'
  document.body.append(anchor)
  anchor.click()
}

/** Which of Node's globals the page sees. */
export function nodeGlobals(): string[] {
  return ['require', 'process', 'Buffer', 'global', 'module', '__dirname'].filter((name) => name in window)
}
