import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { appHost } from './app-origin.ts'
import { assetPath } from './asset-path.ts'
import { securityHeaders } from './content-security-policy.ts'

/** What the build puts where a nonce belongs. */
const noncePlaceholder = '__CSP_NONCE__'

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Answers one request; everything that is not a plain file of the build is 404 without saying why. */
export async function assetResponse(request: Request, root: string): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const path = host === appHost ? await assetPath(root, pathname) : null
  if (path === null) return refusal(404)
  const type = mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const bytes = await readFile(path)
  if (!type.startsWith('text/html')) return file(new Uint8Array(bytes), type, null)
  const nonce = randomBytes(16).toString('base64url')
  return file(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), type, nonce)
}

function file(body: string | Uint8Array<ArrayBuffer>, type: string, nonce: string | null): Response {
  return new Response(body, {
    headers: { ...securityHeaders(nonce), 'Content-Type': type, 'Cache-Control': 'no-cache' },
  })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders(null) })
}
