import { existsSync, readFileSync } from 'node:fs'

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** Why Chromium's sandbox cannot start on this machine, in words; undefined when it can. */
export function sandboxObstacle() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return "you are root, and Chromium's sandbox does not run as root"
  if (readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return "AppArmor forbids user namespaces to unpackaged programs, and Chromium's sandbox needs them"
  }
  if (readSwitch('/proc/sys/kernel/unprivileged_userns_clone') === '0') {
    return "this kernel forbids user namespaces to users, and Chromium's sandbox needs them"
  }
  return undefined
}

/** @param {string} file */
function readSwitch(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
