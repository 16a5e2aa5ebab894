/** Headers of every answer, also of the refusals. */
export function securityHeaders(styleNonce: string | null): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(styleNonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  }
}

/**
 * The policy of every answer from the application's origin. Scripts come from the origin alone, without a nonce, so
 * nothing inline ever runs; the nonce lets the component library write its style elements.
 */
function contentSecurityPolicy(styleNonce: string | null): string {
  const styles = styleNonce === null ? "'self'" : `'self' 'nonce-${styleNonce}'`
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
