import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server and a STUN server on this machine that note who calls. */
export interface ListeningServer {
  /** With the scheme and port, without a slash at the end. */
  readonly address: string
  readonly stunPort: number
  /** First path segment of every request, each once, sorted; `stun` for a datagram. */
  seen(): string[]
  /** Connections and datagrams of any kind, also those that asked for nothing. */
  contacts(): number
  close(): void
}

export async function listen(): Promise<ListeningServer> {
  const paths = new Set<string>()
  let contacts = 0
  const note = (path: string): void => void paths.add(path.split(/[/?]/)[1] ?? '')
  const server = createServer((request, response) => {
    note(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', contentType(request.url ?? ''))
    response.end(request.url === '/page' ? '<!doctype html><title>page</title><body></body>' : '')
  })
  server.on('connection', () => (contacts += 1))
  server.on('upgrade', (request, socket) => {
    note(request.url ?? '')
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stun = createSocket('udp4', () => {
    contacts += 1
    paths.add('stun')
  })
  stun.bind(0, '127.0.0.1')
  await once(stun, 'listening')
  return {
    // Safe: a server on a port has an address object.
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stunPort: stun.address().port,
    seen: () => [...paths].toSorted(),
    contacts: () => contacts,
    close() {
      server.closeAllConnections()
      server.close()
      stun.close()
    },
  }
}

function contentType(path: string): string {
  if (path === '/page') return 'text/html'
  if (path.startsWith('/style')) return 'text/css'
  return path.startsWith('/event-source') ? 'text/event-stream' : 'text/javascript'
}
