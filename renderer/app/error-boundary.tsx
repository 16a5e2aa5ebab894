import { Component, type ReactNode } from 'react'
import { Button } from '#ui/button.tsx'

interface Props {
  readonly fallback: (message: string, retry: ReactNode) => ReactNode
  readonly children: ReactNode
}

/** Keeps a screen that fails to draw from taking the application with it. The document is untouched by drawing. */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null as string | null }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return this.props.fallback(
      `Your work is saved. ${this.state.message}`,
      <Button onClick={() => this.setState({ message: null })}>Try again</Button>,
    )
  }
}
