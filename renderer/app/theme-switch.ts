/** The theme is chosen on this machine, not per engagement. Set by the component that knows the colour scheme. */
let toggle: () => void = () => undefined

export function switchTheme(): void {
  toggle()
}

export function onSwitchTheme(listener: () => void): void {
  toggle = listener
}
