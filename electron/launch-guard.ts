/**
 * Switches a release accepts from outside: how it is drawn and where its data lives. Chromium knows over a thousand, and
 * many (`--remote-debugging-port`, `--js-flags`, `--load-extension`, `--proxy-server`, `--no-sandbox`) open the window to
 * another program; fuses do not stop them. So everything not on this list is refused.
 */
const acceptedSwitches: ReadonlySet<string> = new Set([
  'disable-gpu',
  'enable-wayland-ime',
  'force-color-profile',
  'force-device-scale-factor',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'user-data-dir',
])

interface Launch {
  readonly packaged: boolean
  /** Arguments behind the executable. */
  readonly args: readonly string[]
  readonly platform: NodeJS.Platform
  /** Null where the system has no user numbers. */
  readonly userId: number | null
}

/** Why this launch must not go on, as a sentence for the terminal; null when it may. Development is not limited. */
export function refusalReason({ packaged, args, platform, userId }: Launch): string | null {
  if (!packaged) return null
  if (userId === 0)
    return 'Demarc does not run as root: the window could not be sandboxed. Start it as an ordinary user.'
  const refused = args
    .map((arg) => switchName(arg, platform))
    .find((name) => name !== null && !accepted(name, platform))
  return refused === undefined ? null : `Demarc does not accept the switch --${refused}.`
}

function accepted(name: string, platform: NodeJS.Platform): boolean {
  // macOS names the process serial number when an application is opened from the Finder.
  return acceptedSwitches.has(name) || (platform === 'darwin' && name.startsWith('psn_'))
}

/** Chromium reads `--name=value`, `-name=value` and on Windows `/name=value`, names in any case there. */
function switchName(arg: string, platform: NodeJS.Platform): string | null {
  const match = (platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/).exec(arg)
  return match?.[1]?.toLowerCase() ?? null
}
