import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Stopped } from './Stopped'
import { change } from './session'

interface Props {
  children: ReactNode
}

/** Catches what a view throws while drawing, and says what happened, what is safe and what can be done. */
export class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack)
  }

  /** Draws anew, with nothing open: what was open may be what failed. */
  readonly goOn = () => {
    change({ view: 'library', comparing: [], open: null, picked: [], focused: false, overlay: null })
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <Stopped error={error} onGoOn={this.goOn} />
  }
}
