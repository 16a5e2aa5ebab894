/** Gives the focus to the active cell of the grid on the page, when there is one. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-grid-idle]')?.focus({ preventScroll: true })
}
