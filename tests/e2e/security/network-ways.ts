/** Where the ways lead: a web server and a STUN server. */
export interface Target {
  readonly address: string
  readonly stunPort: number
}

/**
 * Names of the ways out a page has, each asking for a path of its own name. `tryEveryWay` runs inside the page, so it
 * may use nothing from outside its own body.
 */
export const networkWays = [
  'audio',
  'background',
  'beacon',
  'event-source',
  'fetch',
  'fetch-keepalive',
  'font',
  'form',
  'frame',
  'image',
  'import',
  'modulepreload',
  'object',
  'ping',
  'prefetch',
  'script',
  'source-set',
  'stun',
  'style',
  'svg-image',
  'video',
  'video-poster',
  'web-socket',
  'worker',
  'xhr',
] as const

/** Tries every way and gives each time to leave. Resolves with the names tried; a way that throws counts as tried. */
export async function tryEveryWay({ address, stunPort }: Target): Promise<string[]> {
  const to = (way: string): string => `${address}/${way}`
  const add = (tag: string, attributes: Record<string, string>, parent: Element = document.body): Element => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    parent.append(element)
    return element
  }
  const link = (way: string, rel: string, extra: Record<string, string> = {}): Element =>
    add('link', { rel, href: to(way), ...extra }, document.head)

  const ways: Record<string, () => unknown> = {
    audio: () => add('audio', { src: to('audio'), preload: 'auto' }),
    background: () => {
      const box = document.createElement('div')
      box.textContent = 'x'
      box.style.backgroundImage = `url(${to('background')})`
      document.body.append(box)
    },
    beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
    'event-source': () => new EventSource(to('event-source')),
    fetch: () => fetch(to('fetch')),
    'fetch-keepalive': () => fetch(to('fetch-keepalive'), { mode: 'no-cors', keepalive: true }),
    font: () => new FontFace('probe', `url(${to('font')})`).load(),
    form: () => {
      add('iframe', { name: 'form-target' })
      const form = add('form', { action: to('form'), target: 'form-target' })
      if (form instanceof HTMLFormElement) form.submit()
    },
    frame: () => add('iframe', { src: to('frame') }),
    image: () => (new Image().src = to('image')),
    import: () => import(/* @vite-ignore */ to('import')),
    modulepreload: () => link('modulepreload', 'modulepreload'),
    object: () => add('object', { data: to('object') }),
    ping: () => {
      const anchor = add('a', { href: '#', ping: to('ping') })
      if (anchor instanceof HTMLAnchorElement) anchor.click()
    },
    prefetch: () => link('prefetch', 'prefetch'),
    script: () => add('script', { src: to('script') }),
    'source-set': () => add('img', { srcset: `${to('source-set')} 1x` }),
    stun: async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stunPort}` }] })
      connection.createDataChannel('probe')
      await connection.setLocalDescription(await connection.createOffer())
    },
    style: () => link('style', 'stylesheet'),
    'svg-image': () => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
      image.setAttribute('href', to('svg-image'))
      svg.append(image)
      document.body.append(svg)
    },
    video: () => add('video', { src: to('video'), preload: 'auto' }),
    'video-poster': () => add('video', { poster: to('video-poster') }),
    'web-socket': () => new WebSocket(to('web-socket').replace('http', 'ws')),
    worker: () => {
      const source = new Blob([`fetch(${JSON.stringify(to('worker'))}, { mode: 'no-cors' }).catch(() => undefined)`])
      return new Worker(URL.createObjectURL(source))
    },
    xhr: () => {
      const request = new XMLHttpRequest()
      request.open('GET', to('xhr'))
      request.send()
    },
  }
  // In a timer, as the page's own code would run: what the debugger runs directly is partly exempt from the policy.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const attempt = async (way: () => unknown): Promise<unknown> => way()
  // A way that throws was refused before it began.
  for (const way of Object.values(ways)) attempt(way).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return Object.keys(ways).toSorted()
}
