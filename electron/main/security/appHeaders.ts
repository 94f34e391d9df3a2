/** Sent with every answer of the application's scheme. */
export function appHeaders(devServer: URL | undefined): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(devServer),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

/** Vite's hot reload needs its web socket, the inline preamble of React Refresh and inline style sheets; only in development. */
function contentSecurityPolicy(devServer: URL | undefined): string {
  const inline = devServer ? " 'unsafe-inline'" : '';
  const socket = devServer ? ` ws://${devServer.host}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
